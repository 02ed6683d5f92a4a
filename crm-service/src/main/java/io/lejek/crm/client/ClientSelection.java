package io.lejek.crm.client;

import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clients are meant: those that the viewer may see, and that fit everything that is given.
 *
 * @param q what is typed into the search field
 * @param ids these alone
 * @param except all but these
 */
public record ClientSelection(
        @Nullable @Size(max = 200) @SingleLine String q,
        @Nullable FilterInput filter,
        @Nullable @Size(max = 1_000) List<@NotNull UUID> ids,
        @Nullable @Size(max = 1_000) List<@NotNull UUID> except) {
    /** Everybody whom a filter finds; everybody at all without one. */
    public static ClientSelection of(@Nullable FilterInput filter) {
        return new ClientSelection(null, filter, null, null);
    }
}
