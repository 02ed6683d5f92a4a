@NullMarked
package io.lejek.telephony.ami;

import org.jspecify.annotations.NullMarked;
