package io.lejek.telephony.call;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.match.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Finds recorded calls for those who may see them: own are those in which one talked, or that are counted to one. */
@ApplicationScoped
public class CallLog {
    private final Jdbi jdbi;
    private final PhoneNumbers numbers;

    CallLog(Jdbi jdbi, PhoneNumbers numbers) {
        this.jdbi = jdbi;
        this.numbers = numbers;
    }

    CallPage page(Scope scope, CallFilter filter, int limit, @Nullable String after) {
        Selection selection = Selection.of(scope).and(filter, numbers);
        if (after != null) {
            Cursor cursor = Cursor.parse(after);
            selection
                    .require("(started_at, id) < (:afterTime, :afterId)")
                    .with("afterTime", cursor.startedAt().atOffset(ZoneOffset.UTC))
                    .with("afterId", cursor.id());
        }
        List<CallDetail> found = find(selection, limit + 1);
        List<CallDetail> items = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.after(items.getLast().call()).text() : null;
        return new CallPage(items.stream().map(CallDetail::call).toList(), next);
    }

    /** A call that these may see; 404 also for one that they may not. */
    public CallDetail visible(Scope scope, UUID id) {
        return find(Selection.of(scope).require("id = :id").with("id", id), 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such call, or it is not yours to see."));
    }

    private List<CallDetail> find(Selection selection, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select call.*, client.name as client_name,"
                        + " colleague.name as user_name from (select " + Calls.COLUMNS + " from call where "
                        + selection.condition() + " order by started_at desc, id desc limit :limit) call"
                        + " left join client on client.id = client_id left join colleague on colleague.id = user_id"
                        + " order by started_at desc, call.id desc")
                .bindMap(selection.values)
                .bind("limit", limit)
                .map(CallLog::detail)
                .list());
    }

    private static CallDetail detail(ResultSet row, StatementContext context) throws SQLException {
        RecordedCall call = Calls.ROW.map(row, context);
        return new CallDetail(call.view(row.getString("client_name"), row.getString("user_name")), call.story());
    }

    /** Conditions of a query and what is bound in them. */
    private static final class Selection {
        /** Fewer digits may be a part of a number, whatever their region makes of them. */
        private static final int SHORTEST_WHOLE = 9;

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, @Nullable Object> values = new HashMap<>();

        static Selection of(Scope scope) {
            Selection selection = new Selection();
            switch (scope) {
                case Scope.All() -> {}
                case Scope.Team(UUID team) ->
                    selection
                            .require("exists (select 1 from call_user u join colleague c on c.id = u.user_id"
                                    + " where u.call_id = call.id and c.team_id = :team)")
                            .with("team", team);
                case Scope.Own(UUID user) -> selection.require(partOf("viewer")).with("viewer", user);
            }
            return selection;
        }

        private static String partOf(String user) {
            return "exists (select 1 from call_user u where u.call_id = call.id and u.user_id = :" + user + ")";
        }

        Selection and(CallFilter filter, PhoneNumbers numbers) {
            when(filter.clientId, "client_id = :client", "client");
            when(filter.direction, "direction = :direction", "direction");
            when(filter.userId, partOf("user"), "user");
            when(filter.queue, "queue = :queue", "queue");
            when(utc(filter.since), "started_at >= :since", "since");
            when(utc(filter.until), "started_at < :until", "until");
            if (!filter.outcomes.isEmpty()) {
                require("outcome = any(:outcomes)")
                        .with(
                                "outcomes",
                                filter.outcomes.stream().map(Enum::name).toArray(String[]::new));
            }
            number(filter.number == null ? "" : filter.number, numbers);
            return this;
        }

        /** A whole number in any spelling, else digits that stand anywhere in one. */
        private void number(String typed, PhoneNumbers numbers) {
            String digits = typed.replaceAll("\\D", "");
            Optional<String> whole = digits.length() < SHORTEST_WHOLE ? Optional.empty() : numbers.e164(typed);
            if (whole.isPresent()) {
                require("outside_number = :number").with("number", whole.get());
            } else if (!digits.isEmpty()) {
                require("(caller_number like :digits or called_number like :digits)")
                        .with("digits", "%" + digits + "%");
            }
        }

        private static @Nullable Object utc(@Nullable Instant time) {
            return time == null ? null : time.atOffset(ZoneOffset.UTC);
        }

        private void when(@Nullable Object value, String condition, String name) {
            if (value != null) {
                require(condition).with(name, value);
            }
        }

        Selection require(String condition) {
            conditions.add(condition);
            return this;
        }

        Selection with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        String condition() {
            return String.join(" and ", conditions);
        }
    }
}
