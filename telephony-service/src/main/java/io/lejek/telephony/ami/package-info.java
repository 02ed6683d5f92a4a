/** The lines to the PBXs: connecting, watching, resynchronising, and sending actions that cannot be misused. */
@NullMarked
package io.lejek.telephony.ami;

import org.jspecify.annotations.NullMarked;
