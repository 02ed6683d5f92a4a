@NullMarked
package io.lejek.telephony.pbx;

import org.jspecify.annotations.NullMarked;
