package io.lejek.telephony.recording;

import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.call.CallDetail;
import io.lejek.telephony.call.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Opens the recording of a call for somebody who may hear it, and notes that. */
@ApplicationScoped
class PlayRecording {
    private static final Logger LOG = Logger.getLogger(PlayRecording.class);

    private final RecordingSources sources;
    private final Listens listens;
    private final RecordingSettings settings;
    private final Jdbi jdbi;

    PlayRecording(RecordingSources sources, Listens listens, RecordingSettings settings, Jdbi jdbi) {
        this.sources = sources;
        this.listens = listens;
        this.settings = settings;
        this.jdbi = jdbi;
    }

    /**
     * The sound.
     *
     * @param number which of the call's recordings, in the order of the steps, counted from 0
     * @param range the header of the request; null for all of it
     */
    Sound play(CallDetail detail, int number, @Nullable String range, UUID listener) throws InterruptedException {
        String pbx = detail.call().pbx();
        UUID callId = detail.call().id();
        List<Step> recorded = detail.story().steps().stream()
                .filter(step -> step.kind() == Step.Kind.RECORDED)
                .toList();
        String named = number < recorded.size() ? recorded.get(number).detail() : null;
        if (named == null) {
            throw Problem.NOT_FOUND.because("This call has no such recording.");
        }
        if (isGone(callId)) {
            throw Problem.NOT_FOUND.because("Recordings are kept for " + settings.days() + " days; this one is gone.");
        }
        RecordingFile file = sources.file(pbx, named)
                .orElseThrow(
                        () -> Problem.NOT_FOUND.because("What the PBX names as the recording is no sound file in its"
                                + " folder. An administrator checks lejek.telephony.pbx." + pbx
                                + ".recordings-folder."));
        RecordingSource source = sources.of(pbx)
                .orElseThrow(() -> Problem.NOT_FOUND.because("Lejek does not know where the recordings are. An"
                        + " administrator sets lejek.telephony.pbx." + pbx + ".recordings."));
        Sound sound = open(source, file, range, pbx);
        // A player asks for the rest piece by piece; that is one listener still.
        if (range == null || range.startsWith("bytes=0-")) {
            listens.note(callId, number, listener);
        }
        return sound;
    }

    private static Sound open(RecordingSource source, RecordingFile file, @Nullable String range, String pbx)
            throws InterruptedException {
        try {
            return source.open(file, range);
        } catch (FileNotFoundException e) {
            throw Problem.NOT_FOUND.because(
                    "The file of the recording is missing: the PBX did not write it, or somebody" + " took it away.");
        } catch (RecordingSource.StillWritten e) {
            throw Problem.CONFLICT.because("The PBX still writes the recording. Try again in a moment.");
        } catch (IOException e) {
            LOG.warnf("%s: a recording cannot be read: %s", pbx, e.getMessage());
            throw Problem.PART_UNAVAILABLE.because("The recording cannot be read now. Try again later.");
        }
    }

    private boolean isGone(UUID callId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select recordings_gone_at is not null from call where id = :id")
                        .bind("id", callId)
                        .mapTo(Boolean.class)
                        .one());
    }
}
