package io.lejek.crm.importing;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The name of a remembered mapping. */
record MappingName(@NotBlank @Size(max = 100) @SingleLine String name) {}
