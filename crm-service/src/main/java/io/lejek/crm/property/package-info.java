/** What a company wants to know of its clients besides the fields that every client has. */
@NullMarked
package io.lejek.crm.property;

import org.jspecify.annotations.NullMarked;
