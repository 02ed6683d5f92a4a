/** The agent's phone on the screen: ringing cards and click-to-call. */
@NullMarked
package io.lejek.telephony.phone;

import org.jspecify.annotations.NullMarked;
