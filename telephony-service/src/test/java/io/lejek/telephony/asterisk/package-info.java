/**
 * A real Asterisk for the integration tests: one instance is the office's PBX, a second one plays the city behind its
 * trunk and the phones on its desks.
 */
@NullMarked
package io.lejek.telephony.asterisk;

import org.jspecify.annotations.NullMarked;
