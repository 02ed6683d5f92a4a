/** The way out: one click, no sign-in. */
@NullMarked
package io.lejek.messaging.unsubscribe;

import org.jspecify.annotations.NullMarked;
