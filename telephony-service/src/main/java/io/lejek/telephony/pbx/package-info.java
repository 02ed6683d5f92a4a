/** What a PBX says, as sealed events, decoded without side effects; and which PBXs there are. */
@NullMarked
package io.lejek.telephony.pbx;

import org.jspecify.annotations.NullMarked;
