@NullMarked
package io.lejek.telephony.recording;

import org.jspecify.annotations.NullMarked;
