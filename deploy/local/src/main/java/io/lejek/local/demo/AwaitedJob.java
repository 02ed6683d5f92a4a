package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.local.rest.Api;
import io.lejek.local.stack.Progress;
import java.util.Set;

/** A job that the demo waits for, telling every tenth of it. */
record AwaitedJob(Api admin, String what) {
    private static final Set<String> GOING = Set.of("QUEUED", "RUNNING");
    private static final long PAUSE_MS = 200;

    /** Returns when the job is done. */
    void finish(JsonNode started, Progress progress) {
        String path = "/api/jobs/" + started.path("id").asText();
        long told = -1;
        JsonNode job = admin.get(path);
        while (GOING.contains(job.path("state").asText())) {
            long total = job.path("total").asLong();
            long tenth = total == 0 ? told : job.path("done").asLong() * 10 / total;
            if (tenth != told) {
                told = tenth;
                progress.say("  " + what + ": " + tenth * 10 + " %");
            }
            pause();
            job = admin.get(path);
        }
        if (!job.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(what + " ended as "
                    + job.path("state").asText() + ": " + job.path("problem").asText());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while loading the demo base", e);
        }
    }
}
