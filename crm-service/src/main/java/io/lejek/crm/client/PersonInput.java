package io.lejek.crm.client;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to talk to at a client, as entered.
 *
 * @param id of the person that is meant, as the client was read; absent for a new one
 * @param position such as "purchasing"
 */
record PersonInput(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) @SingleLine String name,
        @Nullable @Size(max = 100) @SingleLine String position,
        @Nullable @Size(max = 20) List<@NotNull @Valid ContactPointInput> contactPoints) {}
