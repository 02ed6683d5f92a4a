package io.lejek.telephony.recovery;

import io.lejek.telephony.pbx.PbxEvent;
import io.lejek.telephony.pbx.PbxSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one PBX wrote down, in whichever form it is configured. */
final class Histories {
    private final PbxSettings.History settings;
    private final HistoryTime time;

    /** @param ahead by how much our clock is ahead of the PBX's */
    Histories(PbxSettings.History settings, Duration ahead) {
        this.settings = settings;
        this.time = new HistoryTime(settings.zone(), ahead);
    }

    /** What happened at that time; empty when no history is configured. */
    Optional<List<PbxEvent>> events(Instant from, Instant to) throws IOException, SQLException {
        HistoryFormat format = settings.cel().isPresent() ? HistoryFormat.CEL : HistoryFormat.CDR;
        Optional<String> place = settings.cel().or(settings::cdr);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(format.events(history(place.get(), format).between(from, to), time));
    }

    private History history(String place, HistoryFormat format) {
        HistoryAddress address = HistoryAddress.of(settings, place);
        return address.inTable()
                ? new HistoryTable(address, format, time)
                : new HistoryFile(Path.of(place), format, time);
    }
}
