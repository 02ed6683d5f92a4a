/** Consumers of the other services' topics; each batch is one transaction with its offsets. */
@NullMarked
package io.lejek.funnel.intake;

import org.jspecify.annotations.NullMarked;
