@NullMarked
package io.lejek.telephony.match;

import org.jspecify.annotations.NullMarked;
