/** The catalogue of error answers (RFC 9457). */
@NullMarked
package io.lejek.backbone.problem;

import org.jspecify.annotations.NullMarked;
