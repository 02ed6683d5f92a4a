package io.lejek.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The built services. A stack runs them from names of its own (hard links, or copies on another disk), so that a build
 * beside a running stack does not take its files away.
 */
public final class Programs {
    private static final String HOME_PROPERTY = "lejek.home";

    private Programs() {}

    /** Sets up the service's own names of its files and returns its {@code quarkus-run.jar}. */
    static Path provide(Service service, StackPaths paths) {
        Path built = home().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new StackFailure(service.module() + " is not built: call ./lejek start, which builds it.");
        }
        Path own = paths.programs().resolve(service.part());
        try {
            Folders.delete(own);
            Folders.link(built, own);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + own + ": " + e.getMessage(), e);
        }
        return own.resolve("quarkus-run.jar");
    }

    /** The folder of the root pom. */
    public static Path home() {
        List<Path> looked = new ArrayList<>();
        Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of).ifPresent(looked::add);
        Path here = ownCode();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            looked.add(folder);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            looked.add(folder);
        }
        return looked.stream()
                .filter(folder -> Files.exists(folder.resolve("crm-service/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new StackFailure(
                        "Cannot find the folder of Lejek: call ./lejek in it, or set the system property "
                                + HOME_PROPERTY + "."));
    }

    private static @Nullable Path ownCode() {
        CodeSource source = Programs.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
