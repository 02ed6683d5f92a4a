@NullMarked
package io.lejek.telephony.agent;

import org.jspecify.annotations.NullMarked;
