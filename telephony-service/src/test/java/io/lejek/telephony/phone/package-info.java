@NullMarked
package io.lejek.telephony.phone;

import org.jspecify.annotations.NullMarked;
