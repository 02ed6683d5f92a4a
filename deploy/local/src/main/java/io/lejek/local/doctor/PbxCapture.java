package io.lejek.local.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what the PBXs said of late into a file that can be given away: one line of JSON for each event, with the name of the
 * PBX and without people. The tests of telephony-service can play it.
 */
public final class PbxCapture {
    /** What the trial PBX calls its trunk. */
    private static final String TRIAL_TRUNK = "PJSIP/trunk";

    private static final int FETCHED = 1_000;

    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();

    public PbxCapture(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param hours how far back, at most as far as the journal is kept
     * @return how many events were written
     * @throws IOException when the file is there already or cannot be written
     */
    public long write(Path file, int hours) throws IOException, SQLException {
        Anonymous anonymous = new Anonymous(trunks());
        long written = 0;
        try (Connection connection = DriverManager.getConnection(
                        settings.databaseUrl(), settings.text(Key.DB_USER), settings.text(Key.DB_PASSWORD));
                PreparedStatement query = connection.prepareStatement(
                        "select pbx, event from telephony.pbx_event where at > now() - ? * interval '1 hour' order by id");
                BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            connection.setAutoCommit(false);
            query.setFetchSize(FETCHED);
            query.setInt(1, hours);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ObjectNode line = json.createObjectNode().put("pbx", rows.getString(1));
                    line.set("event", anonymous.event(json.readTree(rows.getString(2))));
                    out.write(line.toString());
                    out.newLine();
                    written++;
                }
            }
        }
        return written;
    }

    private List<String> trunks() {
        Map<String, String> written = settings.written();
        return Stream.concat(
                        Stream.of(TRIAL_TRUNK),
                        written.entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith("lejek.telephony.pbx.")
                                        && entry.getKey().endsWith(".trunks"))
                                .flatMap(entry -> Arrays.stream(entry.getValue().split(","))))
                .map(String::strip)
                .filter(trunk -> !trunk.isEmpty())
                .collect(Collectors.toList());
    }
}
