/** Who belongs to a segment of the client base; the first segments are all clients and the clients of a category. */
@NullMarked
package io.lejek.crm.segment;

import org.jspecify.annotations.NullMarked;
