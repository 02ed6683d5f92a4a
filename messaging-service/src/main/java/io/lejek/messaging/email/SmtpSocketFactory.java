package io.lejek.messaging.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets that send at once: without TCP_NODELAY a letter larger than the mail library's buffer waits about 40 ms
 * for the acknowledgement of its first part. Remembers the last socket, whose read timeout the line changes.
 */
final class SmtpSocketFactory extends SocketFactory {
    private volatile @Nullable Socket last;

    @Nullable
    Socket last() {
        return last;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        last = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return remembered(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return remembered(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return remembered(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return remembered(new Socket(address, port, localAddress, localPort));
    }

    private Socket remembered(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        last = socket;
        return socket;
    }
}
