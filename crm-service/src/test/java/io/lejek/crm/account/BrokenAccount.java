package io.lejek.crm.account;

import io.lejek.crm.live.LiveEvent;

/** Breaks the rules of crm on purpose, to prove that they turn red. */
public record BrokenAccount(LiveEvent event) {}
