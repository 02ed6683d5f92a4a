package io.lejek.telephony.recovery;

import io.lejek.telephony.pbx.PbxEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a PBX writes down of its calls, and how its rows are read into events. */
enum HistoryFormat {
    /**
     * Channel event logging: each step of each channel. In a file its columns are those of {@code deploy/asterisk/cel_custom.conf}.
     *
     * @see <a href="https://docs.asterisk.org/Configuration/Reporting/Channel-Event-Logging-CEL/">CEL</a>
     */
    CEL(
            "eventtime",
            List.of(
                    "eventtype",
                    "eventtime",
                    "cid_name",
                    "cid_num",
                    "exten",
                    "channame",
                    "appname",
                    "appdata",
                    "uniqueid",
                    "linkedid",
                    "peer",
                    "extra"),
            CelEvents::of),
    /**
     * Call detail records: one row for each attempt. In a file its columns are those of {@code Master.csv}, with
     * {@code loguniqueid=yes} and, so that transferred calls stay together, {@code newcdrcolumns=yes}.
     *
     * @see <a href="https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/">CDR</a>
     */
    CDR(
            "start",
            List.of(
                    "accountcode",
                    "src",
                    "dst",
                    "dcontext",
                    "clid",
                    "channel",
                    "dstchannel",
                    "lastapp",
                    "lastdata",
                    "start",
                    "answer",
                    "end",
                    "duration",
                    "billsec",
                    "disposition",
                    "amaflags",
                    "uniqueid",
                    "userfield",
                    "peeraccount",
                    "linkedid",
                    "sequence"),
            CdrEvents::of);

    /** The column by whose time rows are looked for. */
    final String time;

    final List<String> columns;
    private final Function<List<HistoryRow>, List<PbxEvent>> read;

    HistoryFormat(String time, List<String> columns, Function<List<HistoryRow>, List<PbxEvent>> read) {
        this.time = time;
        this.columns = columns;
        this.read = read;
    }

    /** What happened, in the order of time. Rows that make no sense are left out. */
    List<PbxEvent> events(List<Map<String, String>> rows, HistoryTime time) {
        return read.apply(rows.stream().map(row -> new HistoryRow(row, time)).toList());
    }
}
