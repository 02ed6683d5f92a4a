package io.lejek.crm.filter;

import static io.lejek.crm.filter.Operator.NONE_OF;
import static io.lejek.crm.filter.Operator.UNKNOWN;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Writes a filter as a condition on {@code client c}. What it compares with is bound, never written. A condition that is turned
 * round is true also where nothing is known, so that a filter and its opposite are everybody.
 */
final class FilterSql {
    /** Segments that are made of segments may multiply: no more values than this are compared with. */
    private static final int MOST_BOUND = 1_000;

    private final FilterContext context;
    private final Where where;
    private int bound;

    /** @param where gets the bindings */
    FilterSql(FilterContext context, Where where) {
        this.context = context;
        this.where = where;
    }

    String of(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.isEmpty() ? "true" : join(parts, " and ");
            case Filter.Any(List<Filter> parts) -> parts.isEmpty() ? "true" : join(parts, " or ");
            case Filter.Not(Filter part) -> "(" + of(part) + ") is not true";
            case Filter.Condition condition -> condition(condition);
        };
    }

    private String join(List<Filter> parts, String word) {
        return parts.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
    }

    private String condition(Filter.Condition c) {
        return switch (c.field()) {
            case NAME -> text("c.name", c);
            case KIND -> text("c.kind", c);
            case ADDRESS -> text("c.address", c);
            case POSTAL_CODE -> text("c.postal_code", c);
            case CITY -> text("c.city", c);
            case REGION -> text("c.region", c);
            case SOURCE -> text("c.source", c);
            case TAX_NUMBER -> text("c.tax_key", c);
            case NOTE -> text("c.note", c);
            case SIZE -> size(c);
            case OWNER -> owner(c);
            case CATEGORY -> having("client_category k where k.client_id = c.id", () -> oneOf("k.name", c), c);
            case PROPERTY -> property(c);
            case PHONE -> having("contact_point p where p.client_id = c.id and p.kind = 'PHONE' and not p.removed", c);
            case EMAIL -> having("contact_point p where p.client_id = c.id and p.kind = 'EMAIL' and not p.removed", c);
            case CONSENT -> consent(c);
            case LAST_CONTACT -> lastContact(c);
            case CREATED -> moment("c.created_at", c);
            case OPEN_DEAL -> having(openDeals(), c);
            case STAGE -> having(openDeals(), () -> oneOfIds("d.stage_id", c), c);
            case OPEN_TASK -> having("task t where t.client_id = c.id and t.state = 'OPEN'", c);
            case SEGMENT -> segment(c);
        };
    }

    private String text(String column, Filter.Condition c) {
        return switch (c.is()) {
            case ONE_OF -> column + " = any(" + texts(c) + ")";
            case NONE_OF -> "(" + column + " = any(" + texts(c) + ")) is not true";
            case CONTAINS ->
                "plain(" + column + ") like plain(" + bind(containing(c.values().getFirst())) + ")";
            case KNOWN -> column + " is not null";
            default -> column + " is null";
        };
    }

    /** Compared as whole numbers, which is what the column and its index hold. */
    private String size(Filter.Condition c) {
        return switch (c.is()) {
            case AT_LEAST -> "c.size >= " + bind(whole(c, RoundingMode.CEILING));
            case AT_MOST -> "c.size <= " + bind(whole(c, RoundingMode.FLOOR));
            case KNOWN -> "c.size is not null";
            default -> "c.size is null";
        };
    }

    private static long whole(Filter.Condition c, RoundingMode mode) {
        return new BigDecimal(c.values().getFirst()).setScale(0, mode).longValueExact();
    }

    private String moment(String column, Filter.Condition c) {
        String value = c.values().getFirst();
        return switch (c.is()) {
            case WITHIN_DAYS -> column + " >= " + daysAgo(value);
            case NOT_WITHIN_DAYS -> "(" + column + " >= " + daysAgo(value) + ") is not true";
            case SINCE -> column + " >= " + dayBegin(LocalDate.parse(value));
            default -> column + " < " + dayBegin(LocalDate.parse(value).plusDays(1));
        };
    }

    private String daysAgo(String days) {
        return bind(context.now().atOffset(ZoneOffset.UTC).minusDays(Long.parseLong(days)));
    }

    private String dayBegin(LocalDate day) {
        return bind(day.atStartOfDay(context.zone()).toOffsetDateTime());
    }

    private String lastContact(Filter.Condition c) {
        String contacts = "exists (select from interaction i where i.client_id = c.id and i.contact";
        return switch (c.is()) {
            case KNOWN -> contacts + ")";
            case UNKNOWN -> "not " + contacts + ")";
            case NOT_WITHIN_DAYS ->
                "not " + contacts + " and i.began_at >= " + daysAgo(c.values().getFirst()) + ")";
            case UNTIL ->
                "(" + contacts + ") and not " + contacts + " and i.began_at >= "
                        + dayBegin(LocalDate.parse(c.values().getFirst()).plusDays(1)) + "))";
            default -> contacts + " and " + moment("i.began_at", c) + ")";
        };
    }

    private String owner(Filter.Condition c) {
        String any = c.values().stream()
                .map(value -> switch (value) {
                    case "me" -> "c.owner_id = " + bind(context.viewerId());
                    case "nobody" -> "c.owner_id is null";
                    case "team" ->
                        context.teamId() == null
                                ? "c.owner_id = " + bind(context.viewerId())
                                : "c.owner_id in (select u.id from users u where u.team_id = " + bind(context.teamId())
                                        + ")";
                    default -> "c.owner_id = " + bind(UUID.fromString(value));
                })
                .collect(Collectors.joining(" or ", "(", ")"));
        return c.is() == NONE_OF ? any + " is not true" : any;
    }

    private String consent(Filter.Condition c) {
        String[] of = c.argument().split(":", -1);
        String channel = bind(of[0]);
        String purpose = bind(of[1]);
        String now =
                "select from consent_now s where s.channel = %s and s.purpose = %s and s.".formatted(channel, purpose);
        String kind = of[0].equals("EMAIL") ? "EMAIL" : "PHONE";
        return c.values().stream()
                .distinct()
                .map(state -> state.equals("NOT_ASKED")
                        ? "exists (select from contact_point p where p.client_id = c.id and p.kind = '" + kind
                                + "' and not p.removed and not exists (" + now + "contact_point_id = p.id))"
                        : "exists (" + now + "state = " + bind(state) + " and not s.removed and s.client_id = c.id)")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String segment(Filter.Condition c) {
        String any = c.values().stream()
                .map(id -> "(" + context.segments().sql(UUID.fromString(id), this, c) + ")")
                .collect(Collectors.joining(" or ", "(", ")"));
        return c.is() == NONE_OF ? any + " is not true" : any;
    }

    private String openDeals() {
        return "deal d where d.client_id = c.id and d.outcome = 'OPEN' and " + context.visibleDeals();
    }

    private String property(Filter.Condition c) {
        return new PropertySql(context.property(c), this).of(c);
    }

    private static String having(String rows, Filter.Condition c) {
        return (c.is() == UNKNOWN ? "not " : "") + "exists (select from " + rows + ")";
    }

    private static String having(String rows, Supplier<String> oneOf, Filter.Condition c) {
        return switch (c.is()) {
            case ONE_OF -> "exists (select from " + rows + " and " + oneOf.get() + ")";
            case NONE_OF -> "not exists (select from " + rows + " and " + oneOf.get() + ")";
            default -> having(rows, c);
        };
    }

    private String oneOf(String column, Filter.Condition c) {
        return column + " = any(" + texts(c) + ")";
    }

    private String oneOfIds(String column, Filter.Condition c) {
        return column + " = any("
                + bind(c.values().stream().map(UUID::fromString).toArray(UUID[]::new)) + ")";
    }

    String texts(Filter.Condition c) {
        return bind(c.values().stream().map(String::strip).toArray(String[]::new));
    }

    /** The name under which the value is bound, as SQL. */
    String bind(Object value) {
        if (bound >= MOST_BOUND) {
            throw Problem.INVALID_INPUT.because(
                    "With all the segments that it is made of, the filter is too large: write some of them down as static segments.");
        }
        String name = "filter" + bound++;
        where.bind(name, value);
        return ":" + name;
    }

    String daysAgoDate(String days) {
        return bind(context.now()
                .atZone(context.zone())
                .toLocalDate()
                .minusDays(Long.parseLong(days))
                .toString());
    }

    static String containing(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
