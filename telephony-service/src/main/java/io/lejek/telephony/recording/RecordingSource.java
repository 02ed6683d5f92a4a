package io.lejek.telephony.recording;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the recordings of a PBX are. */
sealed interface RecordingSource permits RecordingFolder, RecordingAddress {
    /**
     * Opens a recording.
     *
     * @param range the header of the request; null for all of it
     * @throws java.io.FileNotFoundException when there is no such recording
     * @throws StillWritten when the PBX has not finished it
     * @throws IOException when it cannot be read
     */
    Sound open(RecordingFile file, @Nullable String range) throws IOException, InterruptedException;

    /**
     * Deletes a recording, if that can be done from here.
     *
     * @throws java.io.FileNotFoundException when there is no such recording
     * @throws IOException when it is to be tried again
     */
    void delete(RecordingFile file) throws IOException;

    static RecordingSource of(String where) {
        return where.startsWith("http://") || where.startsWith("https://")
                ? new RecordingAddress(where)
                : new RecordingFolder(Path.of(where));
    }

    /** The PBX still writes it. */
    final class StillWritten extends IOException {
        private static final long serialVersionUID = 1;
    }
}
