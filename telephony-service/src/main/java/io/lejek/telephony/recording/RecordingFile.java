package io.lejek.telephony.recording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that records a call. Pure.
 *
 * @param path below the folder where the PBX keeps its recordings, with slashes
 * @param type its media type
 */
record RecordingFile(String path, String type) {
    private static final Map<String, String> TYPES = Map.of(
            "wav", "audio/wav",
            "mp3", "audio/mpeg",
            "ogg", "audio/ogg",
            "opus", "audio/ogg",
            "flac", "audio/flac",
            "gsm", "audio/gsm");
    private static final Set<String> NO_NAMES = Set.of("", ".", "..");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\\\]");

    /**
     * The file that the PBX names.
     *
     * @param named as the PBX says: its whole path, or what follows the folder
     * @param root the folder, on the PBX
     * @return empty when that is no sound, or would lead out of the folder
     */
    static Optional<RecordingFile> of(String named, String root) {
        String folder = root.endsWith("/") ? root : root + "/";
        String path = named.startsWith(folder) ? named.substring(folder.length()) : named;
        boolean inside = Arrays.stream(path.split("/", -1)).noneMatch(NO_NAMES::contains);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return inside && type != null && !FORBIDDEN.matcher(path).find()
                ? Optional.of(new RecordingFile(path, type))
                : Optional.empty();
    }
}
