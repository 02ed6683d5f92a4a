/** Looks at everything a stack needs, and names the fix of what is wrong. */
@NullMarked
package io.lejek.local.doctor;

import org.jspecify.annotations.NullMarked;
