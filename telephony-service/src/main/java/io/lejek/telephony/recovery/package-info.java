/** What was missed while the line to a PBX was broken, read afterwards from what the PBX itself wrote down. */
@NullMarked
package io.lejek.telephony.recovery;

import org.jspecify.annotations.NullMarked;
