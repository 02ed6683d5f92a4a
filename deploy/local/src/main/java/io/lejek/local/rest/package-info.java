/** Lejek's REST API and live stream as a program that signs in sees them: for the demo, the benches and the tests. */
@NullMarked
package io.lejek.local.rest;

import org.jspecify.annotations.NullMarked;
