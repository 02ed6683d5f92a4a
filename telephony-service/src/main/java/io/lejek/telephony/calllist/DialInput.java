package io.lejek.telephony.calllist;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param number one of the entry's; null: the one whose turn it is */
record DialInput(@Nullable @Size(max = 40) String number) {}
