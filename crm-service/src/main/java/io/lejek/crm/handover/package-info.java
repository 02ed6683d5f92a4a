/** Handing everything of a user over to somebody else, when the user leaves. */
@NullMarked
package io.lejek.crm.handover;

import org.jspecify.annotations.NullMarked;
