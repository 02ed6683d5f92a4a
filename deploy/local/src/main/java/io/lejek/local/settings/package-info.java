/** The one configuration of a stack: its keys, where they are read from, and what they mean. */
@NullMarked
package io.lejek.local.settings;

import org.jspecify.annotations.NullMarked;
