/** Files of any size, kept in the database outside the rows that name them. */
@NullMarked
package io.lejek.crm.file;

import org.jspecify.annotations.NullMarked;
