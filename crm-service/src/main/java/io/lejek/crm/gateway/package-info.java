/** The one origin of the browser: passes on to the other services and serves the web application. */
@NullMarked
package io.lejek.crm.gateway;

import org.jspecify.annotations.NullMarked;
