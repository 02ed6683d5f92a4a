/** Who changed what: triggers of the database write the log, this package tells them who acts and reads it. */
@NullMarked
package io.lejek.crm.audit;

import org.jspecify.annotations.NullMarked;
