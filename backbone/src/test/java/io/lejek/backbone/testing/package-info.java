/** What the tests of every service share: a real PostgreSQL and Kafka, tokens, and the contracts. */
@NullMarked
package io.lejek.backbone.testing;

import org.jspecify.annotations.NullMarked;
