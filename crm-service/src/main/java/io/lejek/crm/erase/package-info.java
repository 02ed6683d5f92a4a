/** Erasing a client on request: personal data goes, the figures stay. */
@NullMarked
package io.lejek.crm.erase;

import org.jspecify.annotations.NullMarked;
