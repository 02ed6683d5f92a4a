/** What the people of the call centre do: available, on a pause, at work after a call; and which queues they serve. */
@NullMarked
package io.lejek.telephony.agent;

import org.jspecify.annotations.NullMarked;
