/** Campaigns as they move, pushed to browsers. */
@NullMarked
package io.lejek.messaging.live;

import org.jspecify.annotations.NullMarked;
