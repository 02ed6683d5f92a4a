/** The one language in which lists, segments, campaigns and call lists cut the client base. */
@NullMarked
package io.lejek.crm.filter;

import org.jspecify.annotations.NullMarked;
