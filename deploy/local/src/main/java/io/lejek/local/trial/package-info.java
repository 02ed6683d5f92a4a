/** The world around Lejek as a trial needs it: one process that plays the mail server, the PBX and the people. */
@NullMarked
package io.lejek.local.trial;

import org.jspecify.annotations.NullMarked;
