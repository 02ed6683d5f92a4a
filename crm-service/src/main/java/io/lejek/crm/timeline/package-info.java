/** The history of clients: calls, letters, meetings and notes, from the other services and by hand, and what follows from them. */
@NullMarked
package io.lejek.crm.timeline;

import org.jspecify.annotations.NullMarked;
