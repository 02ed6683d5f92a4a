package io.lejek.crm.bulk;

import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.client.ClientAccess;
import io.lejek.crm.property.Properties;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a bulk change before it is handed in, and says which field is wrong. */
@ApplicationScoped
class BulkForm {
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final Users users;
    private final ClientAccess access;
    private final Properties properties;
    private final Clock clock;

    BulkForm(Users users, ClientAccess access, Properties properties, Clock clock) {
        this.users = users;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
    }

    BulkAction read(BulkAction action) {
        return switch (action.kind()) {
            case ADD_CATEGORY, REMOVE_CATEGORY -> {
                require(action.category() != null && !action.category().isBlank(), "category", "Choose a category.");
                yield action;
            }
            case SET_OWNER -> {
                require(action.ownerId() != null, "ownerId", "Choose who is to be responsible.");
                requireUser(action.ownerId());
                yield action;
            }
            case SET_PROPERTY -> withValue(action);
            case ADD_TASK -> {
                require(action.title() != null && !action.title().isBlank(), "title", "Say what is to be done.");
                if (action.ownerId() != null) {
                    requireUser(action.ownerId());
                }
                yield withDue(action);
            }
        };
    }

    private BulkAction withValue(BulkAction action) {
        UUID id = action.propertyId();
        if (id == null) {
            throw Violation.inBody("action.propertyId", "Choose a property.");
        }
        Map<UUID, @Nullable Object> values = new HashMap<>();
        values.put(id, action.value());
        Object kept = properties.read(values, Map.of()).get(id.toString());
        return new BulkAction(action.kind(), null, null, id, kept, null, null);
    }

    private BulkAction withDue(BulkAction action) {
        Instant now = clock.instant();
        Instant due = action.dueAt() == null ? now.plus(Duration.ofDays(1)) : action.dueAt();
        require(
                !due.isBefore(now.minus(LONGEST)) && !due.isAfter(now.plus(LONGEST)),
                "dueAt",
                "Choose a time within ten years.");
        return new BulkAction(action.kind(), null, action.ownerId(), null, null, action.title(), due);
    }

    private void requireUser(@Nullable UUID id) {
        UserView user = users.active(id)
                .orElseThrow(() -> Violation.inBody("action.ownerId", "Choose one of the active users."));
        require(access.mayChange(user.id(), user.teamId()), "ownerId", "Choose yourself or somebody of your team.");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw Violation.inBody("action." + field, message);
        }
    }
}
