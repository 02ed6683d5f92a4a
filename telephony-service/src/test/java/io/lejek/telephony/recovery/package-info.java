@NullMarked
package io.lejek.telephony.recovery;

import org.jspecify.annotations.NullMarked;
