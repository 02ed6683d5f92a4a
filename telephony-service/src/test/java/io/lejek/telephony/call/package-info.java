@NullMarked
package io.lejek.telephony.call;

import org.jspecify.annotations.NullMarked;
