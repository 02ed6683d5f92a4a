/** Who may come in: the set-up, sign-on, sessions, users and teams. */
@NullMarked
package io.lejek.crm.account;

import org.jspecify.annotations.NullMarked;
