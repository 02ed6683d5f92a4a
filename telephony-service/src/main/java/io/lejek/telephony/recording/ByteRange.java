package io.lejek.telephony.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, as a player asks for it (RFC 9110, section 14). Pure.
 *
 * @param from the first byte, counted from 0
 * @param length how many bytes; 0 when the file has none of them
 */
record ByteRange(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The part of a file of this size; empty for all of it, also where several parts or other units are asked for. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group().equals("bytes=-")) {
            return Optional.empty();
        }
        String first = asked.group(1);
        String last = asked.group(2);
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return Optional.of(new ByteRange(size - length, length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, to - from + 1)));
    }

    String contentRange(long size) {
        return length == 0 ? "bytes */" + size : "bytes %d-%d/%d".formatted(from, from + length - 1, size);
    }
}
