package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.PbxSettings;
import io.lejek.telephony.pbx.WireEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * The wire: lines that end with CR LF, in UTF-8, else in Latin-1. Unlike the library's own it verifies the certificate's
 * host name, bounds the length of a line, and knows when it last heard something. The events themselves go past the library,
 * which would take as long for them as all that comes after.
 */
final class AmiSocket implements SocketConnectionFacade {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final byte[] EVENT = bytes("Event: ");
    /** How the names of headers end that nothing here looks at: nearly half of all. */
    private static final List<byte[]> UNREAD = Stream.of(
                    "Privilege",
                    "SystemName",
                    "Context",
                    "Priority",
                    "Language",
                    "AccountCode",
                    "ChannelStateDesc",
                    "ConnectedLineNum",
                    "ConnectedLineName",
                    "BridgeName",
                    "BridgeNumChannels",
                    "BridgeVideoSourceMode",
                    "Cause-txt")
            .map(AmiSocket::bytes)
            .toList();

    private static final int MOST_FIELDS = 1_000;

    private final Events events;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] block = new byte[32 * 1024];
    private int taken;
    private int filled;
    private byte[] line = new byte[1024];
    private volatile long heardNanos = System.nanoTime();

    /**
     * The events that go past the library.
     *
     * @param which by their names
     * @param ear is told on the thread that reads
     */
    record Events(Predicate<String> which, Consumer<WireEvent> ear) {}

    AmiSocket(PbxSettings.Pbx pbx, LineSettings settings, Events events) throws IOException {
        this.events = events;
        Socket opened = pbx.tls() ? TrustedTls.socket(pbx.tlsAuthority()) : new Socket();
        try {
            opened.setSoTimeout(Math.toIntExact(settings.silence().toMillis()));
            opened.setTcpNoDelay(true);
            opened.connect(
                    new InetSocketAddress(pbx.host(), pbx.port()),
                    Math.toIntExact(settings.connectWithin().toMillis()));
            if (opened instanceof SSLSocket tls) {
                handshake(tls);
            }
            this.socket = opened;
            this.in = opened.getInputStream();
            this.out = opened.getOutputStream();
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static void handshake(SSLSocket tls) throws IOException {
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
    }

    /** For how long nothing has come, in nanoseconds. */
    long silentNanos() {
        return System.nanoTime() - heardNanos;
    }

    @Override
    public String readLine() throws IOException {
        while (true) {
            int length = nextLine();
            String text = text(line, length);
            if (length <= EVENT.length || !holds(EVENT, 0)) {
                return text;
            }
            String name = text.substring(EVENT.length).strip();
            if (!events.which.test(name)) {
                return text;
            }
            events.ear.accept(new WireEvent(name, fields()));
        }
    }

    /** What is left of an event. */
    private List<String> fields() throws IOException {
        List<String> fields = new ArrayList<>();
        for (int length = nextLine(); length > 0; length = nextLine()) {
            if (!unread(length) && fields.size() < MOST_FIELDS) {
                fields.add(text(line, length));
            }
        }
        return fields;
    }

    private boolean unread(int length) {
        int colon = 0;
        while (colon < length && line[colon] != ':') {
            colon++;
        }
        for (byte[] name : UNREAD) {
            if (colon >= name.length && line[colon - 1] == name[name.length - 1] && holds(name, colon - name.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these bytes are at this place of the line. */
    private boolean holds(byte[] text, int at) {
        return Arrays.equals(line, at, at + text.length, text, 0, text.length);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a line, and says how long it is. */
    private int nextLine() throws IOException {
        int length = 0;
        while (true) {
            if (taken == filled) {
                fill();
            }
            int end = taken;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, filled);
            length = append(end, length);
            if (length > 1 && line[length - 1] == '\n' && line[length - 2] == '\r') {
                return length - 2;
            }
        }
    }

    private void fill() throws IOException {
        taken = 0;
        filled = Math.max(0, in.read(block));
        if (filled == 0) {
            throw new IOException("the PBX closed the line");
        }
        heardNanos = System.nanoTime();
    }

    /** Moves what comes before this place of the block to the end of the line, and says how long that is now. */
    private int append(int end, int length) throws IOException {
        int longer = length + end - taken;
        if (longer > LONGEST_LINE) {
            throw new IOException("the PBX sent a line of more than " + LONGEST_LINE + " bytes");
        }
        if (longer > line.length) {
            line = Arrays.copyOf(line, Math.max(longer, line.length * 2));
        }
        System.arraycopy(block, taken, line, length, end - taken);
        taken = end;
        return longer;
    }

    private static String text(byte[] line, int length) {
        String latin = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        return isAscii(line, length) ? latin : utf8(line, length).orElse(latin);
    }

    private static boolean isAscii(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> utf8(byte[] line, int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected() && !socket.isClosed();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
