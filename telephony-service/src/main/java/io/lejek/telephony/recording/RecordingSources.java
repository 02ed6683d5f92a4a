package io.lejek.telephony.recording;

import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the recordings of each PBX are, by the settings. */
@ApplicationScoped
class RecordingSources {
    private final PbxSettings settings;

    RecordingSources(PbxSettings settings) {
        this.settings = settings;
    }

    /** Where to look; empty when it is not set, or the PBX is none of ours any more. */
    Optional<RecordingSource> of(String pbx) {
        return Optional.ofNullable(settings.all().get(pbx))
                .flatMap(PbxSettings.Pbx::recordings)
                .map(RecordingSource::of);
    }

    /** What a PBX names; empty when that is no sound in its folder. */
    Optional<RecordingFile> file(String pbx, String named) {
        return Optional.ofNullable(settings.all().get(pbx))
                .flatMap(one -> RecordingFile.of(named, one.recordingsFolder()));
    }
}
