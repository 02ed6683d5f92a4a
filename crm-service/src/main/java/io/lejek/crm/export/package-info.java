/** Clients as files for other programs: .xlsx, .csv, vCard. */
@NullMarked
package io.lejek.crm.export;

import org.jspecify.annotations.NullMarked;
