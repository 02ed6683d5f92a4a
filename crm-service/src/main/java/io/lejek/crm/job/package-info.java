/** Work that takes longer than a request may: it is kept, shown while it runs, cancelled, and taken up again after a restart. */
@NullMarked
package io.lejek.crm.job;

import org.jspecify.annotations.NullMarked;
