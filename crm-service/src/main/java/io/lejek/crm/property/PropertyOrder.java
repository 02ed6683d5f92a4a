package io.lejek.crm.property;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The order in which forms show the properties; those not named come after. */
record PropertyOrder(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {}
