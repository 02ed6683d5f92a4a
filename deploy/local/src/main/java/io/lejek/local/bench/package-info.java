/** The benches: each measures, prints one line per figure with its bar, and fails when one falls short. */
@NullMarked
package io.lejek.local.bench;

import org.jspecify.annotations.NullMarked;
