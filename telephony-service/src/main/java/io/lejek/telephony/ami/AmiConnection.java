package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.DecodeEvent;
import io.lejek.telephony.pbx.PbxSettings;
import io.lejek.telephony.pbx.WireEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.SendActionCallback;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.manager.response.PingResponse;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * One signed-on connection of asterisk-java, used up when its line breaks. The library would reconnect for ever by itself
 * without saying what was missed; here whoever owns the connection makes a new one and asks what is going on.
 */
final class AmiConnection extends ManagerConnectionImpl {
    private final PbxSettings.Pbx pbx;
    private final LineSettings settings;
    private final AmiSocket.Events events;
    /** What a list of channels has named so far; the reader fills it. */
    private final List<WireEvent> channels;

    private volatile @Nullable AmiSocket wire;
    private final CountDownLatch broken = new CountDownLatch(1);

    private AmiConnection(
            PbxSettings.Pbx pbx, LineSettings settings, AmiSocket.Events events, List<WireEvent> channels) {
        this.pbx = pbx;
        this.settings = settings;
        this.events = events;
        this.channels = channels;
        setHostname(pbx.host());
        setPort(pbx.port());
        setUsername(pbx.username().orElse(""));
        setPassword(pbx.secret().orElse(""));
        setDefaultResponseTimeout(settings.connectWithin().toMillis());
        setDefaultEventTimeout(settings.connectWithin().toMillis());
    }

    /** A connection that hears what happens: the ear is told on the thread that reads, and must only hand over. */
    static AmiConnection forEvents(PbxSettings.Pbx pbx, LineSettings settings, Consumer<WireEvent> ear)
            throws IOException, TimeoutException, AuthenticationFailedException {
        AmiConnection connection = new AmiConnection(pbx, settings, new AmiSocket.Events(name -> true, ear), List.of());
        connection.signOn("system,call,agent,dialplan");
        return connection;
    }

    /** A connection for actions alone. */
    static AmiConnection forActions(PbxSettings.Pbx pbx, LineSettings settings)
            throws IOException, TimeoutException, AuthenticationFailedException {
        List<WireEvent> channels = Collections.synchronizedList(new ArrayList<>());
        AmiConnection connection = new AmiConnection(
                pbx, settings, new AmiSocket.Events(DecodeEvent.LISTED::equals, channels::add), channels);
        connection.signOn("off");
        return connection;
    }

    private void signOn(String eventMask) throws IOException, TimeoutException, AuthenticationFailedException {
        try {
            login(eventMask);
        } catch (IOException | TimeoutException | AuthenticationFailedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Whether the line is good, as far as has been heard. */
    boolean alive() {
        AmiSocket now = wire;
        return broken.getCount() > 0
                && now != null
                && now.silentNanos() < settings.silence().toNanos();
    }

    /**
     * Asks whether the PBX is there, and waits for the answer. One that has much else to say first is there, too.
     *
     * @return its time then, in seconds since 1970; null when it does not say
     * @throws TimeoutException when it says nothing at all
     */
    @Nullable
    Double ping() throws IOException, TimeoutException {
        ManagerResponse answer;
        try {
            answer = sendAction(new PingAction(), settings.silence().toMillis());
        } catch (TimeoutException e) {
            if (alive()) {
                return null;
            }
            throw e;
        }
        if (answer instanceof ManagerError refused) {
            throw new IOException("Ping was refused: " + refused.getMessage());
        }
        String stamp = answer instanceof PingResponse pong ? pong.getTimestamp() : null;
        try {
            return stamp == null ? null : Double.valueOf(stamp);
        } catch (NumberFormatException noTime) {
            return null;
        }
    }

    /** What an answered {@code CoreShowChannels} named, once; of a connection for actions. */
    List<WireEvent> takeChannels() {
        List<WireEvent> named = List.copyOf(channels);
        channels.clear();
        return named;
    }

    /** Ends it at once, without a farewell. */
    void close() {
        broken.countDown();
        AmiSocket now = wire;
        if (now != null) {
            try {
                now.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }

    /** Waits for a moment; whether the line broke meanwhile. */
    boolean breaksWithin(Duration moment) throws InterruptedException {
        return broken.await(moment.toMillis(), TimeUnit.MILLISECONDS);
    }

    Duration silence() {
        AmiSocket now = wire;
        return now == null ? Duration.ZERO : Duration.ofNanos(now.silentNanos());
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        AmiSocket opened = new AmiSocket(pbx, settings, events);
        wire = opened;
        return opened;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, @Nullable Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            broken.countDown();
            // In any state but CONNECTED the library fails what is pending and does not start to reconnect.
            state = ManagerConnectionState.DISCONNECTED;
        }
        super.dispatchEvent(event, requiredHandlingTime);
    }

    @Override
    public void sendAction(ManagerAction action, @Nullable SendActionCallback callback) throws IOException {
        CleanFields.require(action);
        super.sendAction(action, callback);
    }
}
