package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.PbxSettings;
import io.lejek.telephony.pbx.WireEvent;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;

/**
 * The connection on which a PBX is asked and told things; signs on when it is needed. Apart from the one for events, whose
 * thread must never wait for an answer.
 */
final class ActionLine {
    private final PbxSettings.Pbx pbx;
    private final LineSettings settings;
    private @Nullable AmiConnection connection;

    ActionLine(PbxSettings.Pbx pbx, LineSettings settings) {
        this.pbx = pbx;
        this.settings = settings;
    }

    /** Sends an action, once. */
    synchronized ManagerResponse send(ManagerAction action) throws PbxRefused {
        AmiConnection line = open();
        try {
            ManagerResponse response =
                    line.sendAction(action, settings.connectWithin().toMillis());
            if (response instanceof ManagerError) {
                throw new PbxRefused(String.valueOf(response.getMessage()));
            }
            return response;
        } catch (IOException | TimeoutException | IllegalStateException e) {
            drop();
            throw new PbxRefused("it does not answer", e);
        }
    }

    /** All channels that there are now. A busy PBX has them by the thousand: they are read past the library. */
    synchronized List<WireEvent> channels() throws PbxRefused {
        AmiConnection line = open();
        list(line, new CoreShowChannelsAction());
        return line.takeChannels();
    }

    /** Sends an action that is answered by a list, and waits for all of it. */
    synchronized Collection<ResponseEvent> list(EventGeneratingAction action) throws PbxRefused {
        return list(open(), action);
    }

    private Collection<ResponseEvent> list(AmiConnection line, EventGeneratingAction action) throws PbxRefused {
        try {
            ResponseEvents answer = line.sendEventGeneratingAction(
                    action, settings.connectWithin().toMillis());
            if (answer.getResponse() == null || !line.alive()) {
                throw new IOException("the line broke");
            }
            if (answer.getResponse() instanceof ManagerError refused) {
                throw new PbxRefused(String.valueOf(refused.getMessage()));
            }
            return answer.getEvents();
        } catch (IOException | TimeoutException | IllegalStateException e) {
            drop();
            throw new PbxRefused("it does not answer", e);
        }
    }

    /** Keeps an open connection from falling silent. */
    synchronized void keep() {
        if (connection != null) {
            try {
                connection.ping();
            } catch (IOException | TimeoutException | IllegalStateException e) {
                drop();
            }
        }
    }

    synchronized void drop() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private AmiConnection open() throws PbxRefused {
        AmiConnection now = connection;
        if (now != null && now.alive()) {
            return now;
        }
        drop();
        try {
            AmiConnection fresh = AmiConnection.forActions(pbx, settings);
            connection = fresh;
            return fresh;
        } catch (AuthenticationFailedException e) {
            throw new PbxRefused("it refuses our user name or secret", e);
        } catch (IOException | TimeoutException | IllegalStateException e) {
            throw new PbxRefused("it does not answer", e);
        }
    }
}
