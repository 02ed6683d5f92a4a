package io.lejek.local.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The trial PBX: an AMI server on loopback, and the calls that it plays. */
public final class TrialPbx implements AutoCloseable {
    private final ServerSocket server;
    private final Exchange exchange = new Exchange();
    private final Actions actions;
    private final Set<ManagerSession> sessions = ConcurrentHashMap.newKeySet();

    private TrialPbx(ServerSocket server, Login.Credentials credentials) {
        this.server = server;
        this.actions = new Actions(exchange, credentials, this::dropConnections);
    }

    /**
     * Opens the AMI port on 127.0.0.1; port 0 takes any free one.
     *
     * @throws UncheckedIOException when the port is taken
     */
    public static TrialPbx start(int port, String user, String secret) {
        try {
            ServerSocket server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            TrialPbx pbx = new TrialPbx(server, new Login.Credentials(user, secret));
            Thread.ofPlatform().daemon().name("ami-accept").start(pbx::accept);
            return pbx;
        } catch (IOException e) {
            throw new UncheckedIOException("The trial PBX cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Plays a call; returns at once. */
    public void play(CallPlan plan) {
        actions.play(plan);
    }

    /**
     * Plays what a real Asterisk told of a call; returns at once.
     *
     * @param outside the number of the person outside
     * @param speed how many times as fast as it was
     */
    public void play(Scenario scenario, String outside, int speed) {
        actions.play(scenario, outside, speed);
    }

    /** Cuts every AMI connection in the middle of whatever it says; the calls go on. */
    public void dropConnections() {
        sessions.forEach(ManagerSession::close);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            dropConnections();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                ManagerSession session = new ManagerSession(socket, exchange, actions);
                sessions.add(session);
                Thread.ofVirtual().name("ami-reader").start(() -> {
                    try {
                        session.run();
                    } finally {
                        sessions.remove(session);
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }
}
