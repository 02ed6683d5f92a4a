package io.lejek.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A sound that can be told from silence: 440 Hz, twice a second louder and softer. */
final class Tone {
    private static final int RATE = 8_000;

    private Tone() {}

    /** As a file of Asterisk: WAV, 8,000 samples of 16 bits in a second. */
    static byte[] wav(int seconds) throws IOException {
        byte[] samples = new byte[seconds * RATE * 2];
        for (int i = 0; i < seconds * RATE; i++) {
            double loudness = 0.5 + 0.45 * Math.sin(4 * Math.PI * i / RATE);
            int sample = (int) (Short.MAX_VALUE * loudness * Math.sin(2 * Math.PI * 440 * i / RATE));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        var format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, (long) seconds * RATE),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
