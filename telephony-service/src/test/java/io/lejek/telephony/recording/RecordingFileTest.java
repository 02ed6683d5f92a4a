package io.lejek.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file the PBX means, and which it must not mean. */
class RecordingFileTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            /var/spool/asterisk/monitor/a.wav,           a.wav,         audio/wav
            /var/spool/asterisk/monitor/2026/11/28/a.mp3, 2026/11/28/a.mp3, audio/mpeg
            a.WAV,                                       a.WAV,         audio/wav
            out/48 60.ogg,                               out/48 60.ogg, audio/ogg
            /etc/shadow.wav,                             -,             -
            /var/spool/asterisk/monitor/../voicemail/a.wav, -,          -
            ../a.wav,                                    -,             -
            a/./b.wav,                                   -,             -
            a//b.wav,                                    -,             -
            a.txt,                                       -,             -
            a\\b.wav,                                    -,             -
            """)
    void findsTheFileBelowTheFolderOrNone(String named, @Nullable String path, @Nullable String type) {
        // When
        var found = RecordingFile.of(named, "/var/spool/asterisk/monitor");
        // Then
        assertThat(found.map(RecordingFile::path).orElse(null)).isEqualTo(path);
        assertThat(found.map(RecordingFile::type).orElse(null)).isEqualTo(type);
    }
}
