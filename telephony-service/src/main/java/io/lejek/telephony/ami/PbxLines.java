package io.lejek.telephony.ami;

import io.lejek.telephony.call.CallDesks;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The lines of this replica, one for each configured PBX; those that another replica owns wait for their turn. */
@ApplicationScoped
class PbxLines {
    private static final Logger LOG = Logger.getLogger(PbxLines.class);

    private final PbxSettings pbxSettings;
    private final LineSettings lineSettings;
    private final PbxActions actions;
    private final PbxStatus status;
    private final CallDesks desks;
    private final DataSource dataSource;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, PbxLine> lines = new TreeMap<>();

    PbxLines(
            PbxSettings pbxSettings,
            LineSettings lineSettings,
            PbxActions actions,
            PbxStatus status,
            CallDesks desks,
            DataSource dataSource,
            Clock clock,
            MeterRegistry meters) {
        this.pbxSettings = pbxSettings;
        this.lineSettings = lineSettings;
        this.actions = actions;
        this.status = status;
        this.desks = desks;
        this.dataSource = dataSource;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        CheckPbxSettings.require(pbxSettings);
        if (pbxSettings.all().isEmpty()) {
            LOG.info("No PBX is configured (lejek.telephony.pbx.<name>.host and so on): nothing to listen to");
        }
        pbxSettings.all().forEach((name, pbx) -> lines.put(name, line(name, pbx)));
        lines.values().forEach(PbxLine::start);
    }

    void stop(@Observes ShutdownEvent event) {
        lines.values().parallelStream().forEach(PbxLine::stop);
    }

    Map<String, PbxLine> all() {
        return lines;
    }

    private PbxLine line(String name, PbxSettings.Pbx pbx) {
        NumberPlan plan = NumberPlan.of(pbx);
        Ear ear = new Ear(clock, lineSettings.queue());
        PbxLine line = new PbxLine(
                name,
                pbx,
                lineSettings,
                new PbxLine.LineParts(
                        actions.line(name),
                        ear,
                        new DeskThread(name, ear, () -> desks.open(name, plan)),
                        new LineOffice(name, new OwnerLease(dataSource, name)),
                        status,
                        clock));
        Tags tags = Tags.of("pbx", name);
        meters.gauge("lejek.telephony.connected", tags, line, it -> it.connected() ? 1 : 0);
        meters.gauge("lejek.telephony.open.calls", tags, line, PbxLine::openCalls);
        meters.gauge("lejek.telephony.events.waiting", tags, line, PbxLine::waiting);
        return line;
    }
}
