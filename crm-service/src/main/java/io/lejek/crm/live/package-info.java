/** The one stream of events that every open page holds, fed by all services. */
@NullMarked
package io.lejek.crm.live;

import org.jspecify.annotations.NullMarked;
