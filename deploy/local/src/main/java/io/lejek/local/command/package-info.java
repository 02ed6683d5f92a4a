/** The commands of {@code ./lejek}, one class each. */
@NullMarked
package io.lejek.local.command;

import org.jspecify.annotations.NullMarked;
