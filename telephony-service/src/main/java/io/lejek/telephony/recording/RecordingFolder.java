package io.lejek.telephony.recording;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/** A folder that this service can read: the PBX's own on the same machine, or one that is mounted. */
record RecordingFolder(Path folder) implements RecordingSource {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int RIFF_HEADER = 8;

    @Override
    public Sound open(RecordingFile file, @Nullable String range) throws IOException {
        Path path = inside(file);
        long size = Files.size(path);
        if (file.type().equals("audio/wav") && isStillWritten(path, size)) {
            throw new StillWritten();
        }
        Optional<ByteRange> part = ByteRange.of(range, size);
        if (part.isEmpty()) {
            return new Sound(200, Map.of(HttpHeaders.CONTENT_TYPE, file.type()), path.toFile());
        }
        ByteRange asked = part.get();
        Map<String, String> headers =
                Map.of(HttpHeaders.CONTENT_TYPE, file.type(), "Content-Range", asked.contentRange(size));
        return asked.length() == 0
                ? new Sound(416, headers, null)
                : new Sound(206, headers, new PathPart(path, asked.from(), asked.length()));
    }

    @Override
    public void delete(RecordingFile file) throws IOException {
        Files.delete(inside(file));
    }

    /** What a link leads out of the folder to is none of its recordings. */
    private Path inside(RecordingFile file) throws IOException {
        Path path = folder.resolve(file.path());
        if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(folder.toRealPath())) {
            throw new FileNotFoundException(file.path());
        }
        return path;
    }

    /** The length in the head of a WAV file is written last; one that stays wrong is of a recording that broke off. */
    private static boolean isStillWritten(Path path, long size) throws IOException {
        if (!Files.getLastModifiedTime(path).toInstant().isAfter(Instant.now().minus(FRESH))) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(RIFF_HEADER);
            if (head.length < RIFF_HEADER) {
                return true;
            }
            int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
            return length == 0 || length + RIFF_HEADER > size;
        }
    }
}
