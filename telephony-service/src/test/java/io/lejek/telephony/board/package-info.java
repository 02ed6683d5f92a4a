@NullMarked
package io.lejek.telephony.board;

import org.jspecify.annotations.NullMarked;
