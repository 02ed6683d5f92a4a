/** The client base: companies and persons, how to reach them, and what they have agreed to. */
@NullMarked
package io.lejek.crm.client;

import org.jspecify.annotations.NullMarked;
