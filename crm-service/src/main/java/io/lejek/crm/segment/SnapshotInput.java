package io.lejek.crm.segment;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The name of the static segment to make. */
record SnapshotInput(@NotBlank @Size(max = 100) @SingleLine String name) {}
