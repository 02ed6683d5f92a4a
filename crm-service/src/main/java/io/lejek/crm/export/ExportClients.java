package io.lejek.crm.export;

import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import io.lejek.crm.property.Properties;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Writes the clients of a selection into a file that is offered for download; it begins anew after a crash. */
@ApplicationScoped
class ExportClients implements JobWork {
    static final String KIND = "export";
    private static final int CHUNK = 1_000;

    private final ExportedClients clients;
    private final Properties properties;
    private final KeepExport keep;
    private final Clock clock;

    ExportClients(ExportedClients clients, Properties properties, KeepExport keep, Clock clock) {
        this.clients = clients;
        this.properties = properties;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        ExportInput input = run.task(ExportInput.class);
        Path path = Files.createTempFile("lejek-export", null);
        try {
            keep.keep(run, input, name(input), path, write(run, input, path));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private long write(JobRun run, ExportInput input, Path path) throws IOException {
        long total = clients.count(input.selection());
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            ClientFile file = file(input, out);
            UUID last = null;
            List<ExportedClient> chunk;
            do {
                chunk = clients.next(input.selection(), last, CHUNK);
                for (ExportedClient client : chunk) {
                    file.add(client);
                    last = client.id();
                }
                written += chunk.size();
                run.progress(written, Math.max(written, total));
            } while (chunk.size() == CHUNK);
            file.finish();
        }
        return written;
    }

    private ClientFile file(ExportInput input, OutputStream out) throws IOException {
        ClientColumns columns = input.columnsOf(properties.all());
        return switch (input.format()) {
            case XLSX -> new XlsxFile(out, columns);
            case CSV -> new CsvFile(out, columns, input.sign());
            case VCARD -> new VcardFile(out);
        };
    }

    private String name(ExportInput input) {
        return "clients-" + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()) + "."
                + input.format().extension();
    }
}
