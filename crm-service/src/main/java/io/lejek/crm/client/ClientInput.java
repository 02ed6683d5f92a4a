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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as entered; a change replaces all of it.
 *
 * @param contactPoints of the client itself, such as the switchboard
 * @param persons to talk to, each with contact points of their own
 * @param address street and number
 * @param size number of employees
 * @param taxNumber kept as it is typed
 * @param source where the client came from, such as "fair"
 * @param categories tags, at most 50
 * @param properties values by the id of their definition; what is absent or null is emptied
 * @param ownerId the responsible manager; absent: of a manager or agent as before, of a manager's new client the manager, else nobody
 */
record ClientInput(
        @NotNull ClientKind kind,
        @NotBlank @Size(max = 200) @SingleLine String name,
        @Nullable @Size(max = 50) List<@NotNull @Valid ContactPointInput> contactPoints,
        @Nullable @Size(max = 50) List<@NotNull @Valid PersonInput> persons,
        @Nullable @Size(max = 200) @SingleLine String address,
        @Nullable @Size(max = 20) @SingleLine String postalCode,
        @Nullable @Size(max = 100) @SingleLine String city,
        @Nullable @Size(max = 100) @SingleLine String region,
        @Nullable @Min(0) @Max(10_000_000) Integer size,
        @Nullable @Size(max = 40) @SingleLine String taxNumber,
        @Nullable @Size(max = 100) @SingleLine String source,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) @SingleLine String> categories,
        @Nullable @Size(max = 200) Map<@NotNull UUID, @Nullable Object> properties,
        @Nullable UUID ownerId,
        @Nullable @Size(max = 5_000) @PlainText String note) {}
