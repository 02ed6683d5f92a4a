/** Named cuts of the client base, for lists, campaigns, call lists and the funnel. */
@NullMarked
package io.lejek.crm.segment;

import org.jspecify.annotations.NullMarked;
