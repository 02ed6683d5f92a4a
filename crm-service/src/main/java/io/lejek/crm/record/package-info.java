/** What records of every kind have in common: who sees them, their version, lists in pages, texts that are fit to store. */
@NullMarked
package io.lejek.crm.record;

import org.jspecify.annotations.NullMarked;
