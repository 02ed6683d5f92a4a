package io.lejek.funnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the deals that a figure counts, from the facts. */
@ApplicationScoped
class FigureDeals {
    private static final String PAGE = """
            select f.deal_id, f.client_id, f.type_id, f.stage_id, f.owner_id, s.name as owner_name, f.amount_minor,
              f.currency, f.expected_minor, f.entered_at, f.closed_at
            from (select * from deal_figure where metric = :metric and %s) f
            left join seller s on s.id = f.owner_id
            where (cast(:from as timestamptz) is null or f.at >= :from)
              and (cast(:until as timestamptz) is null or f.at < :until)
              and (cast(:after as uuid) is null or f.deal_id < :after)
            order by f.deal_id desc limit :limit
            """.formatted(DealFilter.SQL);

    private final Jdbi jdbi;

    FigureDeals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    DealPage read(DealFilter filter, FigureQuery query) {
        Period period = query.period();
        int size = query.pageSize();
        // One more than asked for tells whether there is a next page.
        List<DealRow> rows = jdbi.withHandle(handle -> period.bind(filter.bind(handle.createQuery(PAGE)))
                .bind("metric", query.which().name())
                .bindByType("after", query.lastSeen(), UUID.class)
                .bind("limit", size + 1)
                .map(ConstructorMapper.of(DealRow.class))
                .list());
        if (rows.size() <= size) {
            return new DealPage(rows, null);
        }
        List<DealRow> page = rows.subList(0, size);
        return new DealPage(page, page.getLast().dealId().toString());
    }
}
