package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.PbxSettings;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * The wire: lines that end with CR LF, in UTF-8, else in Latin-1. Unlike the library's own it verifies the certificate's
 * host name, bounds the length of a line, and knows when it last heard something.
 */
final class AmiSocket implements SocketConnectionFacade {
    private static final int LONGEST_LINE = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private volatile long heardNanos = System.nanoTime();

    AmiSocket(PbxSettings.Pbx pbx, LineSettings settings) throws IOException {
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
            this.in = new BufferedInputStream(opened.getInputStream(), 32 * 1024);
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
        ByteArrayOutputStream line = new ByteArrayOutputStream(120);
        int before = -1;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the PBX closed the line");
            }
            if (before == '\r' && next == '\n') {
                heardNanos = System.nanoTime();
                return text(line.toByteArray());
            }
            if (before >= 0) {
                line.write(before);
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("the PBX sent a line of more than " + LONGEST_LINE + " bytes");
            }
            before = next;
        }
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, StandardCharsets.ISO_8859_1);
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
