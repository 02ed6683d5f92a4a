package io.lejek.crm.client;

import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a category from the clients that have it, and gives them another one for it. */
@ApplicationScoped
class RetagClients implements JobWork {
    static final String JOB = "category";

    private final RestateClients restate;
    private final CategoryBook book;

    RetagClients(RestateClients restate, CategoryBook book) {
        this.restate = restate;
        this.book = book;
    }

    /** @param to null for none in its place */
    record Task(String from, @Nullable String to) {}

    @Override
    public String kind() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        Task task = run.task(Task.class);
        Map<String, String> values = new HashMap<>(Map.of("from", task.from()));
        List<String> statements = new ArrayList<>();
        if (task.to() != null) {
            values.put("to", task.to());
            statements.add(
                    "insert into client_category (client_id, name) select unnest(:ids), :to on conflict do nothing");
        }
        statements.add("delete from client_category where client_id = any(:ids) and name = :from");
        restate.all(
                new RestateClients.Change(
                        "c.id in (select u.client_id from client_category u where u.name = :from)", statements, values),
                run);
        book.forget(task.from());
    }
}
