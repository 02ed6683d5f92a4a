/** Deals: their life as visits to stages, the one path by which anything changes it, and the events that tell of it. */
@NullMarked
package io.lejek.crm.deal;

import org.jspecify.annotations.NullMarked;
