package io.lejek.telephony.ami;

import io.lejek.telephony.ami.PbxFinding.Kind;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.net.ssl.SSLException;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ListCommandsAction;
import org.asteriskjava.manager.response.ManagerResponse;

/** Signs on to a PBX once more, beside the lines that are open, and looks whether all is there that Lejek needs. */
@ApplicationScoped
class TestPbx {
    private static final List<String> NEEDED =
            List.of("Ping", "CoreShowChannels", "Originate", "Hangup", "BlindTransfer", "QueuePause");
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final PbxSettings settings;
    private final LineSettings lineSettings;
    private final Clock clock;

    TestPbx(PbxSettings settings, LineSettings lineSettings, Clock clock) {
        this.settings = settings;
        this.lineSettings = lineSettings;
        this.clock = clock;
    }

    /** What is wrong, nothing when all is well; empty when there is no such PBX. */
    Optional<List<PbxFinding>> test(String name) {
        return Optional.ofNullable(settings.all().get(name)).map(this::test);
    }

    private List<PbxFinding> test(PbxSettings.Pbx pbx) {
        String where = pbx.host() + ":" + pbx.port();
        AmiConnection line = null;
        try {
            line = AmiConnection.forActions(pbx, lineSettings);
            return look(line);
        } catch (AuthenticationFailedException e) {
            return List.of(new PbxFinding(Kind.WRONG_SECRET, pbx.username().orElse("")));
        } catch (SSLException e) {
            return List.of(new PbxFinding(Kind.NO_TLS, where + ": " + e.getMessage()));
        } catch (IOException | TimeoutException | IllegalStateException e) {
            return List.of(new PbxFinding(Kind.NO_ANSWER, where + ": " + e.getMessage()));
        } finally {
            if (line != null) {
                line.close();
            }
        }
    }

    private List<PbxFinding> look(AmiConnection line) throws IOException, TimeoutException {
        List<PbxFinding> findings = new ArrayList<>();
        List<String> missing = missing(line.sendAction(new ListCommandsAction()));
        if (!missing.isEmpty()) {
            findings.add(new PbxFinding(Kind.MISSING_RIGHTS, String.join(", ", missing)));
        }
        Instant asked = clock.instant();
        Double stamp = line.ping();
        if (stamp != null) {
            Duration ahead = Duration.between(Instant.ofEpochMilli((long) (stamp * 1_000)), asked);
            if (ahead.abs().compareTo(TOLERATED) > 0) {
                findings.add(new PbxFinding(
                        Kind.WRONG_TIME, Long.toString(ahead.negated().toSeconds())));
            }
        }
        return findings;
    }

    /** The PBX lists what this user may do, and nothing else. */
    private static List<String> missing(ManagerResponse permitted) {
        TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(permitted.getAttributes().keySet());
        return NEEDED.stream().filter(action -> !known.contains(action)).toList();
    }
}
