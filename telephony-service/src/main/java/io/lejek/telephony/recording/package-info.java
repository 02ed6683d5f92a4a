/** The recordings of calls: found where the PBX writes them, played to those who may see the call, deleted in time. */
@NullMarked
package io.lejek.telephony.recording;

import org.jspecify.annotations.NullMarked;
