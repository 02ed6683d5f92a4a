package io.lejek.telephony.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line between the service and the PBX: it passes all on, until it is cut. */
final class Line implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    private Line(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** A line from a port of its own to that port of this machine. */
    static Line to(int target) {
        try {
            Line line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("line-" + target).start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection breaks, and no new one comes through. */
    synchronized void cut() {
        cut = true;
        open.forEach(Line::close);
        open.clear();
    }

    /** New connections come through again. */
    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                join(near);
            } catch (IOException refusedOrClosed) {
                // The far end is away, or this line was closed: the near end has seen its connection break.
            }
        }
    }

    private synchronized void join(Socket near) throws IOException {
        if (cut) {
            near.close();
            return;
        }
        Socket far = new Socket();
        try {
            far.connect(new InetSocketAddress("127.0.0.1", target), 1000);
        } catch (IOException away) {
            near.close();
            throw away;
        }
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pass(near, far));
        Thread.ofVirtual().start(() -> pass(far, near));
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException broken) {
            // One end broke: the other follows.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Nothing is left to close.
        }
    }
}
