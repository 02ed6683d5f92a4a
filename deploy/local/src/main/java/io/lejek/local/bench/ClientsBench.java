package io.lejek.local.bench;

import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import io.lejek.local.stack.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The client base with a million clients: search, lists, segments, sixteen users at once, and an import beside a plain COPY. */
public final class ClientsBench implements Bench {
    private static final int CLIENTS = 1_000_000;
    private static final int IMPORTED = 100_000;
    private static final int SECONDS = 60;

    @Override
    public String name() {
        return "clients";
    }

    @Override
    public String description() {
        return "a million clients: search, list, segment count, 16 users at once; import of 100,000 rows beside a plain COPY";
    }

    @Override
    public List<Figure> run(Path folder, Progress progress) throws Exception {
        Settings settings = Settings.ephemeral(folder);
        List<Figure> figures = new ArrayList<>();
        try (LocalStack stack = LocalStack.start(settings)) {
            ClientsWorld world = ClientsWorld.create(stack);
            ImportRun imports = new ImportRun(world, settings, folder);
            long crm = stack.pid("crm").orElseThrow();
            progress.say("import of " + IMPORTED + " rows into an empty base");
            add(figures, imports.measure("an empty base", IMPORTED, crm, SECONDS), progress);
            progress.say("making " + CLIENTS + " clients");
            world.fill(settings, CLIENTS);
            progress.say("import of " + IMPORTED + " rows into a base of " + CLIENTS);
            add(figures, imports.measure("a large base", IMPORTED, crm, null), progress);
            progress.say("search, lists, segments");
            add(figures, new Lookups(world).measure(), progress);
            progress.say("16 users at once");
            add(figures, new Editors(world).measure(), progress);
        }
        return figures;
    }

    /** The bench takes minutes: what is measured is told at once. */
    private static void add(List<Figure> figures, List<Figure> measured, Progress progress) {
        measured.forEach(figure -> progress.say("  " + figure.line()));
        figures.addAll(measured);
    }
}
