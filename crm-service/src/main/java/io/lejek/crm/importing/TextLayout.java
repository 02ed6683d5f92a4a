package io.lejek.crm.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out encoding and separator of a text from its beginning. */
final class TextLayout {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int LINES = 20;
    private static final int HIGH = 0x80;

    private TextLayout() {}

    /** UTF-8 and UTF-16 by their marks and rules, otherwise the code page of Central European or Cyrillic Windows. */
    static Charset encoding(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xEF, 0xBB, 0xBF) || isUtf8(start)) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(isCyrillic(start) ? "windows-1251" : "windows-1250");
    }

    private static boolean begins(byte[] start, int... mark) {
        return start.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(i -> Byte.toUnsignedInt(start[i]) == mark[i]);
    }

    /** A character that the end of the sample cuts in two is no fault. */
    private static boolean isUtf8(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false);
        return !result.isError();
    }

    /** Words in Cyrillic are made of high bytes alone; in Polish, Czech or Hungarian ones ASCII letters stand among them. */
    private static boolean isCyrillic(byte[] start) {
        int pure = 0;
        int mixed = 0;
        boolean high = false;
        boolean low = false;
        for (byte one : start) {
            if (Byte.toUnsignedInt(one) >= HIGH) {
                high = true;
            } else if (Character.isLetter(one)) {
                low = true;
            } else {
                pure += high && !low ? 1 : 0;
                mixed += high && low ? 1 : 0;
                high = false;
                low = false;
            }
        }
        return pure > mixed;
    }

    /** The character that splits the first lines into the most columns, and into the same number. */
    static char separator(String start) {
        List<String> lines =
                start.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingDouble(separator -> score(lines, separator)))
                .filter(separator -> score(lines, separator) > 0)
                .orElse(';');
    }

    private static double score(List<String> lines, char separator) {
        List<Long> counts =
                lines.stream().map(line -> outsideQuotes(line, separator)).toList();
        if (counts.isEmpty() || counts.getFirst() == 0) {
            return 0;
        }
        long alike = counts.stream().filter(counts.getFirst()::equals).count();
        return counts.getFirst() * (double) alike / counts.size();
    }

    private static long outsideQuotes(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }
}
