/** The call centre at a glance: what goes on, and how well callers were served. */
@NullMarked
package io.lejek.telephony.board;

import org.jspecify.annotations.NullMarked;
