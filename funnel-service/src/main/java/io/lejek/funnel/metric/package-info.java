/** What the funnel keeps: the state of the deals, the facts, the rollups, and the check that they agree. */
@NullMarked
package io.lejek.funnel.metric;

import org.jspecify.annotations.NullMarked;
