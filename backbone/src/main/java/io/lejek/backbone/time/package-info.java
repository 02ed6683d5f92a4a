/** The clock. */
@NullMarked
package io.lejek.backbone.time;

import org.jspecify.annotations.NullMarked;
