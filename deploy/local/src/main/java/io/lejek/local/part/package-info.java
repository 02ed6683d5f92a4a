/** The real PostgreSQL, the real Kafka broker and the processes that a trial on one machine consists of. */
@NullMarked
package io.lejek.local.part;

import org.jspecify.annotations.NullMarked;
