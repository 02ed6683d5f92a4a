/** The whole of Lejek on one machine: its processes, the order they start and stop in, and who looks after them. */
@NullMarked
package io.lejek.local.stack;

import org.jspecify.annotations.NullMarked;
