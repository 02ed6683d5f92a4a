/** Calls: put together from events, recorded and published once, and listed. */
@NullMarked
package io.lejek.telephony.call;

import org.jspecify.annotations.NullMarked;
