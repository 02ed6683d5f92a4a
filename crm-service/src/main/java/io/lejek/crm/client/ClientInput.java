package io.lejek.crm.client;

import io.lejek.crm.record.PlainText;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as entered; a change replaces all of it.
 *
 * @param size number of employees
 * @param taxNumber kept as it is typed
 * @param source where the client came from, such as "fair"
 * @param categories tags, at most 50
 * @param ownerId the responsible manager; absent: of a manager or agent as before, of a manager's new client the manager, else nobody
 */
record ClientInput(
        @NotNull ClientKind kind,
        @NotBlank @Size(max = 200) @SingleLine String name,
        @Nullable @Size(max = 50) List<@NotNull @Valid ContactPointInput> contactPoints,
        @Nullable @Size(max = 100) @SingleLine String region,
        @Nullable @Size(max = 100) @SingleLine String city,
        @Nullable @Min(0) @Max(10_000_000) Integer size,
        @Nullable @Size(max = 40) @SingleLine String taxNumber,
        @Nullable @Size(max = 100) @SingleLine String source,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) @SingleLine String> categories,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 5_000) @PlainText String note) {}
