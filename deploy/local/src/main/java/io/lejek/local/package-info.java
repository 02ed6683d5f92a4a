/** The command line of Lejek on one machine. */
@NullMarked
package io.lejek.local;

import org.jspecify.annotations.NullMarked;
