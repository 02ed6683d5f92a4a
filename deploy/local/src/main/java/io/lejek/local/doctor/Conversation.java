package io.lejek.local.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/** A few lines exchanged with a server that speaks in lines: SMTP, AMI. Gives up after 5 seconds of silence. */
final class Conversation implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_ANSWER = 100;

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    private Conversation(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        this.out = socket.getOutputStream();
    }

    static Conversation with(String host, int port, boolean tls) throws IOException {
        Socket socket = tls ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Conversation(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Reads on to the first line that begins with one of these, whatever their case, and returns it. */
    String hear(String... beginnings) throws IOException {
        for (int i = 0; i < LONGEST_ANSWER; i++) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the server closed the connection");
            }
            for (String beginning : beginnings) {
                if (line.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT))) {
                    return line;
                }
            }
        }
        throw new IOException("the server did not answer as expected");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
