package io.lejek.telephony.match;

/** Somebody's extension may be another's now. */
record ColleaguesChanged() {}
