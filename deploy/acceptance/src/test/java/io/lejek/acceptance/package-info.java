/** Tests over the whole running stack, through the doors that people use. */
@NullMarked
package io.lejek.acceptance;

import org.jspecify.annotations.NullMarked;
