package io.lejek.crm.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.access.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientRightsTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();

    /** Who the viewer is, whose client it is, and whether the viewer may change it. */
    @ParameterizedTest
    @CsvSource({
        "admin, nobody, true", "admin, me, true", "admin, colleague, true", "admin, stranger, true",
        "head, nobody, true", "head, me, true", "head, colleague, true", "head, stranger, false",
        "manager, nobody, false", "manager, me, true", "manager, colleague, false", "manager, stranger, false",
        "agent, nobody, true", "agent, me, true", "agent, colleague, false", "agent, stranger, false"
    })
    void letsChangeWhatOneAnswersFor(String viewer, String owner, boolean allowed) {
        // Given
        ClientRights rights = rights(viewer);

        // When
        boolean mayChange = rights.mayChange(ownerId(owner), team(owner));

        // Then
        assertThat(mayChange).isEqualTo(allowed);
    }

    private static ClientRights rights(String viewer) {
        return switch (viewer) {
            case "admin" -> new ClientRights(ME, new Scope.All(), false);
            case "head" -> new ClientRights(ME, new Scope.Team(TEAM), false);
            case "manager" -> new ClientRights(ME, new Scope.Own(ME), false);
            default -> new ClientRights(ME, new Scope.Own(ME), true);
        };
    }

    private static @Nullable UUID ownerId(String owner) {
        return switch (owner) {
            case "nobody" -> null;
            case "me" -> ME;
            default -> UUID.randomUUID();
        };
    }

    private static @Nullable UUID team(String owner) {
        return owner.equals("colleague") ? TEAM : null;
    }
}
