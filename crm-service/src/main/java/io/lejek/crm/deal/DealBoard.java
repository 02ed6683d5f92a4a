package io.lejek.crm.deal;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.ProcessView;
import io.lejek.crm.process.Processes;
import io.lejek.crm.process.Stage;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lays the open deals of a type out by stage. Deals of an older version of the process stand in the stage of the same code. */
@ApplicationScoped
class DealBoard {
    private static final int MOST_CARDS = 200;

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Processes processes;

    DealBoard(Jdbi jdbi, Viewer viewer, Processes processes) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.processes = processes;
    }

    BoardView read(@Nullable UUID typeId, @Nullable UUID ownerId) {
        DealProcess process = process(typeId);
        Where where = new Where()
                .and("d.deal_type_id = :type and d.outcome = 'OPEN'", "type", process.typeId())
                .and("d.owner_id = :owner", "owner", ownerId)
                .visible(viewer.scope(), "d.owner_id");
        Map<String, List<Total>> totals = totals(where);
        Map<String, List<DealCard>> cards = cards(where);
        List<BoardView.Column> columns = process.stages().stream()
                .map(stage -> column(
                        stage,
                        totals.getOrDefault(stage.code(), List.of()),
                        cards.getOrDefault(stage.code(), List.of())))
                .toList();
        return new BoardView(ProcessView.of(process), columns);
    }

    private DealProcess process(@Nullable UUID typeId) {
        if (typeId == null) {
            return processes.current().getFirst();
        }
        return processes
                .currentOf(typeId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such deal type: see /api/processes."));
    }

    private static BoardView.Column column(Stage stage, List<Total> totals, List<DealCard> cards) {
        return new BoardView.Column(
                stage.id(),
                totals.stream().mapToLong(Total::count).sum(),
                totals.stream()
                        .map(total -> new BoardView.Amount(total.currency(), total.amountMinor()))
                        .toList(),
                cards);
    }

    private Map<String, List<Total>> totals(Where where) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.code, d.currency, count(*) as count, sum(d.amount_minor) as amount_minor
                        from deal d join stage s on s.id = d.stage_id where %s
                        group by s.code, d.currency order by s.code, d.currency
                        """.formatted(where.sql()))
                .bindMap(where.bindings())
                .map(ConstructorMapper.of(Total.class))
                .collect(Collectors.groupingBy(Total::code)));
    }

    private Map<String, List<DealCard>> cards(Where where) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select %s, d.code from (
                          select d.*, s.code, row_number() over (partition by s.code order by d.entered_stage_at desc, d.id)
                            as place
                          from deal d join stage s on s.id = d.stage_id where %s
                        ) d %s where d.place <= :most order by d.place
                        """.formatted(DealList.COLUMNS, where.sql(), DealList.JOINS))
                .bindMap(where.bindings())
                .bind("most", MOST_CARDS)
                .map(ConstructorMapper.of(Placed.class))
                .collect(Collectors.groupingBy(
                        Placed::code, Collectors.mapping(placed -> placed.row().card(), Collectors.toList()))));
    }

    record Placed(String code, @Nested DealList.Row row) {}

    record Total(String code, String currency, long count, long amountMinor) {}
}
