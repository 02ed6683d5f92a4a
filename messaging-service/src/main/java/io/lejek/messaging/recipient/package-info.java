/** This service's own copy of clients and users. */
@NullMarked
package io.lejek.messaging.recipient;

import org.jspecify.annotations.NullMarked;
