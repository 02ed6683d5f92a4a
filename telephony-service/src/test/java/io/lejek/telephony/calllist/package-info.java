@NullMarked
package io.lejek.telephony.calllist;

import org.jspecify.annotations.NullMarked;
