package io.lejek.local.stack;

import io.lejek.local.part.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a part whether it is healthy. */
public final class Probe {
    private static final int PATIENCE_MILLIS = 3_000;

    private Probe() {}

    /** Whether {@code http://...} answers 200, or something listens at {@code tcp://127.0.0.1:port}, within 3 seconds. */
    public static boolean healthy(String probe) {
        URI address = URI.create(probe);
        return address.getScheme().equals("tcp") ? Ports.accepts(address.getPort()) : answers(address);
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notNow) {
            return false;
        }
    }
}
