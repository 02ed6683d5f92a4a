/** Texts with values: compiled once, rendered per recipient, escaped for their place. */
@NullMarked
package io.lejek.messaging.template;

import org.jspecify.annotations.NullMarked;
