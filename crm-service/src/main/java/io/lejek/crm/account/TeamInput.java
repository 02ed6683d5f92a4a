package io.lejek.crm.account;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A team to be made; its name is unique, whatever the case. */
record TeamInput(@NotBlank @SingleLine @Size(max = 100) String name) {}
