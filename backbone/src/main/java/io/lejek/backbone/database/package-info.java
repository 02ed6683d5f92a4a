/** Access to PostgreSQL by Jdbi, inside the container's transactions. */
@NullMarked
package io.lejek.backbone.database;

import org.jspecify.annotations.NullMarked;
