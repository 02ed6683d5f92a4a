/** Selling as a process: deal types, the versions of their processes, and the stages of each. */
@NullMarked
package io.lejek.crm.process;

import org.jspecify.annotations.NullMarked;
