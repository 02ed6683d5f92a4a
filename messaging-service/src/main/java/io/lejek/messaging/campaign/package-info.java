/** Campaigns: one text to a segment, its life and its audience. */
@NullMarked
package io.lejek.messaging.campaign;

import org.jspecify.annotations.NullMarked;
