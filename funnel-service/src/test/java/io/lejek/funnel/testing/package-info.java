/** What the tests of the funnel share: the bus, and deals to put on it. */
package io.lejek.funnel.testing;
