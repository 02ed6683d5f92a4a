/** A letter: its states, the pure policy that decides them, and its row. */
@NullMarked
package io.lejek.messaging.message;

import org.jspecify.annotations.NullMarked;
