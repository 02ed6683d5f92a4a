/** What people have to do: by hand, for a step of a deal, for a missed call, for a new lead. */
@NullMarked
package io.lejek.crm.task;

import org.jspecify.annotations.NullMarked;
