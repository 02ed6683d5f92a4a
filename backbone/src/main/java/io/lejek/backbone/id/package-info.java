/** Identifiers. */
@NullMarked
package io.lejek.backbone.id;

import org.jspecify.annotations.NullMarked;
