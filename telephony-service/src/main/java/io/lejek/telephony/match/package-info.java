/** Whose number and whose extension it is, from crm's events. */
@NullMarked
package io.lejek.telephony.match;

import org.jspecify.annotations.NullMarked;
