/**
 * The demo base: users, clients, deals and weeks of history, all entered through the API as people would, and the calls,
 * moves and letters that go on happening.
 */
@NullMarked
package io.lejek.local.demo;

import org.jspecify.annotations.NullMarked;
