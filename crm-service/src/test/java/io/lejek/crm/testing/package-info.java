/** What the tests of crm stand on. */
@NullMarked
package io.lejek.crm.testing;

import org.jspecify.annotations.NullMarked;
