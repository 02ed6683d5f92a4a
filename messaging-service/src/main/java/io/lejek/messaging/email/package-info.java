/** The e-mail channel: Jakarta Mail over SMTP. */
@NullMarked
package io.lejek.messaging.email;

import org.jspecify.annotations.NullMarked;
