package io.lejek.crm.job;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.file.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work for the tests: counts, waits, fails or leaves a file, as it is told. */
@ApplicationScoped
class CountingWork implements JobWork {
    static final String KIND = "counting";

    private final Viewer viewer;
    private final StoredFiles files;
    private volatile CountDownLatch go = new CountDownLatch(0);

    CountingWork(Viewer viewer, StoredFiles files) {
        this.viewer = viewer;
        this.files = files;
    }

    record Task(String what) {}

    record Result(UUID userId, boolean agent) {}

    void hold() {
        go = new CountDownLatch(1);
    }

    void release() {
        go.countDown();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        switch (run.task(Task.class).what()) {
            case "fail" -> throw Problem.CONFLICT.because("Do it another way.");
            case "break" -> throw new IllegalStateException("a secret of the inside");
            case "miss a class" -> throw new NoClassDefFoundError("io/lejek/Gone");
            case "file" ->
                run.file(files.store(
                        "zażółć.csv",
                        "text/csv",
                        new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8)),
                        10));
            case "wait" -> {
                run.progress(1, 2L);
                while (!go.await(50, TimeUnit.MILLISECONDS)) {
                    run.progress(1, 2L);
                }
            }
            default -> run.result(new Result(viewer.userId(), viewer.is("agent")));
        }
    }
}
