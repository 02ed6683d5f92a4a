package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Cursor;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The list of likely duplicates of which the viewer sees both, without those that somebody has called two. */
@ApplicationScoped
class Pairs {
    private static final String ONE = """
            jsonb_build_object('id', %1$s.id, 'kind', %1$s.kind, 'name', %1$s.name, 'city', %1$s.city,
              'taxNumber', %1$s.tax_number,
              'phone', (select p.value from contact_point p where p.client_id = %1$s.id and p.kind = 'PHONE' and not p.removed
                order by p.place limit 1),
              'email', (select p.value from contact_point p where p.client_id = %1$s.id and p.kind = 'EMAIL' and not p.removed
                order by p.place limit 1),
              'ownerName', (select u.name from users u where u.id = %1$s.owner_id))
            """;
    private static final String FROM = """
            from duplicate_pair d join client a on a.id = d.first_id join client b on b.id = d.second_id
            where not exists (select from not_duplicate n where n.first_id = d.first_id and n.second_id = d.second_id) and %s
            """;

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Json json;

    Pairs(Jdbi jdbi, Viewer viewer, Json json) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.json = json;
    }

    Page<PairView> page(int limit, @Nullable String after) {
        Where where = visible();
        if (after != null) {
            Cursor cursor = Cursor.read(after, 3);
            where.and("(-d.score, d.first_id, d.second_id) > (:score, :first, :second)")
                    .bind("score", -cursor.number(0))
                    .bind("first", cursor.id(1))
                    .bind("second", cursor.id(2));
        }
        List<PairView> rows = jdbi.withHandle(handle -> handle.createQuery("select d.score, d.reasons, "
                        + ONE.formatted("a") + " as first, " + ONE.formatted("b") + " as second "
                        + FROM.formatted(where.sql()) + " order by -d.score, d.first_id, d.second_id limit :limit")
                .bindMap(where.bindings())
                .bind("limit", limit + 1)
                .map((row, context) -> pair(row))
                .list());
        return Page.of(
                rows,
                limit,
                row -> Cursor.of(row.score(), row.first().id(), row.second().id()));
    }

    PairsSummary summary() {
        Where where = visible();
        return jdbi.withHandle(
                handle -> handle.createQuery("select (select count(*) " + FROM.formatted(where.sql()) + """
                        ) as count,
                          (select max(j.started_at) from job j where j.kind = :job and j.state = 'DONE') as searched_at,
                          (select j.id from job j where j.kind = :job and j.state in ('QUEUED', 'RUNNING')
                             order by j.created_at desc limit 1) as job_id
                        """)
                        .bindMap(where.bindings())
                        .bind("job", SearchDuplicates.JOB)
                        .map(ConstructorMapper.of(PairsSummary.class))
                        .one());
    }

    private Where visible() {
        return new Where().visible(viewer.clientScope(), "a.owner_id").visible(viewer.clientScope(), "b.owner_id");
    }

    private PairView pair(ResultSet row) throws SQLException {
        List<Likeness.Reason> reasons = Arrays.stream(
                        (String[]) row.getArray("reasons").getArray())
                .map(Likeness.Reason::valueOf)
                .toList();
        return new PairView(
                json.read(row.getString("first"), PairView.One.class),
                json.read(row.getString("second"), PairView.One.class),
                row.getInt("score"),
                reasons);
    }
}
