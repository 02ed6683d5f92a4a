/** The figures as pages and programs read them, in the viewer's scope. */
@NullMarked
package io.lejek.funnel.report;

import org.jspecify.annotations.NullMarked;
