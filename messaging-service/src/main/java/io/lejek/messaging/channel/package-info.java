/** What a channel takes and what it answers, whatever the wire. */
@NullMarked
package io.lejek.messaging.channel;

import org.jspecify.annotations.NullMarked;
