package io.lejek.crm.duplicate;

import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Compares the whole base, one reason after the other. Of many clients with one number each is paired with the first of them,
 * and names are compared in one city among those that begin alike, so that the work grows with the base and not with its square.
 */
@ApplicationScoped
class SearchDuplicates implements JobWork {
    static final String JOB = "duplicates";

    /** A number of more clients than this is a switchboard or a filler, and says nothing. */
    private static final int MOST_OF_ONE = 50;

    private static final String SAME_TAX_NUMBER = """
            select c.id, first_value(c.id) over (partition by c.tax_key order by c.id) as first_id,
              count(*) over (partition by c.tax_key) as size
            from client c where c.tax_key in (
              select tax_key from client where tax_key is not null group by tax_key having count(*) > 1)
            """;
    private static final String SAME_ADDRESS = """
            select p.client_id as id, first_value(p.client_id) over (partition by p.value order by p.client_id) as first_id,
              count(*) over (partition by p.value) as size
            from contact_point p where p.kind = '%s' and not p.removed and p.value in (
              select value from contact_point where kind = '%1$s' and not removed group by value having count(*) > 1)
            """;
    private static final String SAME_NAME = """
            select b.id, a.id as first_id, 2 as size from (%1$s) a join (%1$s) b
              on a.city = b.city and a.start = b.start and a.id < b.id and a.size <= 500 and b.size <= 500
            where name_likeness(a.core, b.core) >= %2$s
            """;
    private static final String BY_CITY = """
            select n.*, count(*) over (partition by n.city, n.start) as size from (
              select c.id, plain(c.city) as city, name_core(c.search_name) as core, left(name_core(c.search_name), 6) as start
              from client c where c.city is not null) n
            """;

    private final Jdbi jdbi;

    SearchDuplicates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Step(Likeness.Reason reason, String pairs) {}

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        List<Step> steps = List.of(
                new Step(Likeness.Reason.TAX_NUMBER, SAME_TAX_NUMBER),
                new Step(Likeness.Reason.PHONE, SAME_ADDRESS.formatted("PHONE")),
                new Step(Likeness.Reason.EMAIL, SAME_ADDRESS.formatted("EMAIL")),
                new Step(Likeness.Reason.NAME, SAME_NAME.formatted(BY_CITY, Likeness.SIMILAR_NAME)));
        for (int i = 0; i < steps.size(); i++) {
            run.progress(i, (long) steps.size());
            note(steps.get(i), run);
        }
        jdbi.useHandle(handle -> handle.createUpdate("delete from duplicate_pair where search_id <> :search")
                .bind("search", run.id())
                .execute());
    }

    /** Repeating a step changes nothing; the first reason of a new search replaces those of the search before. */
    private void note(Step step, JobRun run) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into duplicate_pair as d (first_id, second_id, reasons, score, search_id)
                        select distinct least(p.first_id, p.id), greatest(p.first_id, p.id), array[:reason], :weight,
                          cast(:search as uuid)
                        from (%s) p where p.first_id <> p.id and p.size <= :most
                        on conflict (first_id, second_id) do update set
                          reasons = case when d.search_id = excluded.search_id then d.reasons || excluded.reasons
                            else excluded.reasons end,
                          score = case when d.search_id = excluded.search_id then least(100, d.score + excluded.score)
                            else excluded.score end,
                          search_id = excluded.search_id
                        where d.search_id <> excluded.search_id or not d.reasons @> excluded.reasons
                        """.formatted(step.pairs()))
                .bind("reason", step.reason())
                .bind("weight", step.reason().weight())
                .bind("search", run.id())
                .bind("most", MOST_OF_ONE)
                .execute());
    }
}
