/** One change to all clients of a selection, by a job, and its undo. */
@NullMarked
package io.lejek.crm.bulk;

import org.jspecify.annotations.NullMarked;
