/** Server-sent ticks: the figures moved, fetch them again. */
@NullMarked
package io.lejek.funnel.live;

import org.jspecify.annotations.NullMarked;
