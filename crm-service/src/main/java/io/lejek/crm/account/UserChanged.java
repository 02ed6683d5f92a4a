package io.lejek.crm.account;

import org.jspecify.annotations.Nullable;

/**
 * A user was made or changed; fired as a CDI event in the transaction of the change, so that records which carry the
 * owner's name or team can follow.
 *
 * @param before null for a new user
 */
public record UserChanged(@Nullable UserView before, UserView after) {}
