package io.lejek.crm.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A CSV (RFC 4180) in UTF-8 with a mark. */
final class CsvFile implements ClientFile {
    private final CsvWriter csv;
    private final ClientColumns columns;

    CsvFile(OutputStream out, ClientColumns columns, char separator) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder().fieldSeparator(separator).build(writer);
        this.columns = columns;
        csv.writeRecord(columns.names());
    }

    @Override
    public void add(ExportedClient client) {
        csv.writeRecord(columns.values(client).stream().map(Object::toString).toList());
    }

    @Override
    public void finish() throws IOException {
        csv.close();
    }
}
