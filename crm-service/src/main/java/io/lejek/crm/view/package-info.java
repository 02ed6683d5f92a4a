/** How somebody likes to look at the list of clients: a search, kept under a name. */
@NullMarked
package io.lejek.crm.view;

import org.jspecify.annotations.NullMarked;
