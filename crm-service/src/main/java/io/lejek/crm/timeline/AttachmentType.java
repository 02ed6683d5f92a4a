package io.lejek.crm.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Tells by the first bytes what a file is, and takes it when that is allowed and fits the end of its name. Programs and whatever a
 * browser would run, such as HTML and SVG, are not.
 */
final class AttachmentType {
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("docx", Set.of(OPEN_XML + "wordprocessingml.document")),
            Map.entry("xlsx", Set.of(OPEN_XML + "spreadsheetml.sheet")),
            Map.entry("pptx", Set.of(OPEN_XML + "presentationml.presentation")),
            Map.entry("doc", Set.of("application/msword")),
            Map.entry("xls", Set.of("application/vnd.ms-excel")),
            Map.entry("ppt", Set.of("application/vnd.ms-powerpoint")),
            Map.entry("odt", Set.of(OPEN_DOCUMENT + "text")),
            Map.entry("ods", Set.of(OPEN_DOCUMENT + "spreadsheet")),
            Map.entry("odp", Set.of(OPEN_DOCUMENT + "presentation")),
            Map.entry("rtf", Set.of("application/rtf")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/csv")),
            Map.entry("zip", Set.of("application/zip")),
            Map.entry("eml", Set.of("message/rfc822")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("tif", Set.of("image/tiff")),
            Map.entry("tiff", Set.of("image/tiff")),
            Map.entry("mp3", Set.of("audio/mpeg")),
            Map.entry("wav", Set.of("audio/vnd.wave")),
            Map.entry("ogg", Set.of("audio/vorbis", "audio/opus", "audio/ogg")));

    private static final Tika TIKA = new Tika();

    private AttachmentType() {}

    /**
     * The media type; empty when such a file is not taken.
     *
     * @param content that can go back to a mark; it stands where it stood
     */
    static Optional<String> of(String name, InputStream content) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String found = TIKA.detect(content, name.toLowerCase(Locale.ROOT));
        return Optional.of(found).filter(ALLOWED.getOrDefault(extension, Set.of())::contains);
    }
}
