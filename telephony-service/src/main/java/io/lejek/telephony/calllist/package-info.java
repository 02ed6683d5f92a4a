/** Call lists: who is to be called within a period, by whom, when they may be, and what came of it. */
@NullMarked
package io.lejek.telephony.calllist;

import org.jspecify.annotations.NullMarked;
