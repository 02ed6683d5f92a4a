package io.lejek.crm.segment;

import io.lejek.crm.client.ClientSelection;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes members as they are read, page by page by id, so that neither side has to hold them all. */
final class MemberStream implements StreamingOutput {
    static final String NDJSON = "application/x-ndjson";
    private static final int PAGE = 5_000;

    private final Segments segments;
    private final ClientSelection selection;

    MemberStream(Segments segments, ClientSelection selection) {
        this.segments = segments;
        this.selection = selection;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        UUID last = null;
        List<SegmentMember> page;
        do {
            page = segments.members(selection, last, PAGE);
            for (SegmentMember member : page) {
                writer.write("{\"clientId\":\"" + member.clientId() + "\"}\n");
                last = member.clientId();
            }
        } while (page.size() == PAGE);
        writer.flush();
    }
}
