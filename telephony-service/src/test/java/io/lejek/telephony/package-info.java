@NullMarked
package io.lejek.telephony;

import org.jspecify.annotations.NullMarked;
