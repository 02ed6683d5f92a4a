package io.lejek.local.pbx;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One AMI connection. As with Asterisk, events wait in memory for this one reader, nothing is repeated after a new login,
 * and a reader that falls too far behind is dropped.
 */
final class ManagerSession implements Runnable, AutoCloseable {
    private static final int MOST_WAITING = 200_000;
    private static final String GOOD_BYE = "";

    private final Socket socket;
    private final Actions actions;
    private final Exchange exchange;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Consumer<String> listener = this::send;
    private volatile boolean closed;

    ManagerSession(Socket socket, Exchange exchange, Actions actions) {
        this.socket = socket;
        this.exchange = exchange;
        this.actions = actions;
    }

    @Override
    public void run() {
        Thread.ofVirtual().name("ami-writer").start(this::write);
        try {
            converse(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        } catch (IOException dropped) {
            // The other side went away; Asterisk says nothing either.
        }
        // What waits is written first: the answer to a Logoff, say.
        waiting.offer(GOOD_BYE);
        exchange.forget(listener);
    }

    private void converse(BufferedReader in) throws IOException {
        waiting.add("Asterisk Call Manager/11.0.0\r\n");
        Login login = new Login(actions.credentials());
        for (Message action = Message.read(in); action != null && !closed; action = Message.read(in)) {
            if (!login.done()) {
                logIn(login, action);
                if (login.failed()) {
                    return;
                }
            } else if ("Logoff".equalsIgnoreCase(action.get("Action"))) {
                send(Message.of("Response", "Goodbye")
                        .with("ActionID", action.get("ActionID"))
                        .with("Message", "Thanks for all the fish."));
                return;
            } else {
                actions.perform(action, this::send);
            }
        }
    }

    private void logIn(Login login, Message action) {
        send(login.answer(action));
        if (login.done() && login.wantsEvents()) {
            exchange.listen(listener);
            String uptime = Long.toString(exchange.uptimeSeconds());
            send(Message.of(
                    "Event", "FullyBooted",
                    "Privilege", "system,all",
                    "Uptime", uptime,
                    "LastReload", uptime,
                    "Status", "Fully Booted"));
        }
    }

    private void send(Message message) {
        send(message.toWire());
    }

    private void send(String wire) {
        if (!waiting.offer(wire)) {
            close();
        }
    }

    private void write() {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8))) {
            while (!closed) {
                String next = waiting.poll(1, TimeUnit.SECONDS);
                if (GOOD_BYE.equals(next)) {
                    break;
                }
                write(out, next);
            }
        } catch (IOException dropped) {
            // As in run.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void write(BufferedWriter out, @Nullable String next) throws IOException {
        if (next != null) {
            out.write(next);
        }
        if (waiting.isEmpty()) {
            out.flush();
        }
    }

    /** Drops the line at once, whatever was on its way. */
    @Override
    public void close() {
        closed = true;
        exchange.forget(listener);
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }
}
