/** Who calls, and which records they may see. */
@NullMarked
package io.lejek.backbone.access;

import org.jspecify.annotations.NullMarked;
