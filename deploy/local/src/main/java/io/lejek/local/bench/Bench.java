package io.lejek.local.bench;

import io.lejek.local.stack.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * One measurement. Found by {@link ServiceLoader}: a bench is added by naming its class in {@code
 * META-INF/services/io.lejek.local.bench.Bench}.
 */
public interface Bench {
    /** One word, as typed after {@code ./lejek bench}. */
    String name();

    /** What it measures, in one line. */
    String description();

    /**
     * Measures.
     *
     * @param folder empty, for data of its own; ports are taken free ones, so that it runs beside a started stack
     * @param progress told what is going on
     */
    List<Figure> run(Path folder, Progress progress) throws Exception;

    /** Every bench there is. */
    static List<Bench> all() {
        return ServiceLoader.load(Bench.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
