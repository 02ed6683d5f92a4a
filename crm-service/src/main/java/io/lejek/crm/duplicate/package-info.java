/**
 * Clients that are in the base twice: found, shown before they are entered again, merged and parted again. A row belongs to
 * the client that it names in a column {@code client_id}; a merge moves the rows of every table that has one.
 */
@NullMarked
package io.lejek.crm.duplicate;

import org.jspecify.annotations.NullMarked;
