/** The arithmetic of the funnel: pure functions from a deal's state and an event to the new state and its figures. */
@NullMarked
package io.lejek.funnel.fold;

import org.jspecify.annotations.NullMarked;
