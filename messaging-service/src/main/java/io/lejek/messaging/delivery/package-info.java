/** The way of a letter from its row to the wire and back, crash-safe. */
@NullMarked
package io.lejek.messaging.delivery;

import org.jspecify.annotations.NullMarked;
