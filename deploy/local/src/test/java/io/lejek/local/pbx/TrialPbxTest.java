package io.lejek.local.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrialPbxTest {
    private final TrialPbx pbx = TrialPbx.start(0, "lejek", "secret");

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void letsInByTheDigestOfTheChallengeAndSaysThatItIsBooted() throws Exception {
        try (Peer peer = new Peer()) {
            // Given
            String challenge =
                    peer.ask("Action", "Challenge", "AuthType", "MD5").get("Challenge", "");
            String key = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5")
                            .digest((challenge + "secret").getBytes(StandardCharsets.UTF_8)));

            // When
            Message answer =
                    peer.ask("Action", "Login", "Username", "lejek", "AuthType", "MD5", "Key", key, "ActionID", "7");

            // Then
            assertThat(answer.get("Response")).isEqualTo("Success");
            assertThat(answer.get("ActionID")).isEqualTo("7");
            Message booted = peer.next();
            assertThat(booted.get("Event")).isEqualTo("FullyBooted");
            assertThat(booted.get("Uptime")).containsOnlyDigits();
        }
    }

    @Test
    void refusesAWrongSecretAndHangsUp() {
        try (Peer peer = new Peer()) {
            // When
            Message answer = peer.ask("Action", "Login", "Username", "lejek", "Secret", "wrong");

            // Then
            assertThat(answer.get("Message")).isEqualTo("Authentication failed");
            assertThat(peer.ended()).isTrue();
        }
    }

    @Test
    void tellsAnAnsweredCallAsAsteriskDoes() {
        try (Peer peer = new Peer().loggedIn()) {
            // When
            peer.ask(
                    "Action",
                    "TrialCall",
                    "Direction",
                    "IN",
                    "Outside",
                    "+48600100200",
                    "Extension",
                    "101",
                    "Ringing",
                    "20",
                    "Talking",
                    "20");

            // Then
            assertThat(peer.eventsUntilHangups(2))
                    .containsExactly(
                            "Newchannel PJSIP/trunk",
                            "Newchannel PJSIP/101",
                            "NewConnectedLine PJSIP/101",
                            "DialBegin PJSIP/trunk",
                            "NewConnectedLine PJSIP/trunk",
                            "Newstate PJSIP/101",
                            "DialState PJSIP/trunk",
                            "Newstate PJSIP/101",
                            "DialEnd PJSIP/trunk",
                            "Newstate PJSIP/trunk",
                            "BridgeCreate ",
                            "BridgeEnter PJSIP/101",
                            "BridgeEnter PJSIP/trunk",
                            "HangupRequest PJSIP/trunk",
                            "BridgeLeave PJSIP/trunk",
                            "BridgeLeave PJSIP/101",
                            "BridgeDestroy ",
                            "Hangup PJSIP/trunk",
                            "Hangup PJSIP/101");
        }
    }

    @Test
    void ringsTheDeskFirstOnOriginateAndKeepsTheGivenChannelId() {
        try (Peer peer = new Peer().loggedIn()) {
            // When
            Message answer = peer.ask(
                    "Action",
                    "Originate",
                    "Channel",
                    "PJSIP/101",
                    "Exten",
                    "+48600100200",
                    "ChannelId",
                    "click-1",
                    "ActionID",
                    "9",
                    "Async",
                    "true");

            // Then
            assertThat(answer.get("Message")).isEqualTo("Originate successfully queued");
            Message first = peer.next();
            assertThat(first.get("Event")).isEqualTo("Newchannel");
            assertThat(first.get("Uniqueid")).isEqualTo("click-1");
            assertThat(first.get("Channel")).startsWith("PJSIP/101-");
        }
    }

    @Test
    void listsTheCallsThatAreGoingOn() {
        try (Peer peer = new Peer().loggedIn()) {
            // Given
            peer.ask("Action", "TrialCall", "Outside", "+48600100200", "Extension", "101", "Ringing", "60000");
            peer.awaitEvent("DialState");

            // When
            Message start = peer.ask("Action", "CoreShowChannels", "ActionID", "3");

            // Then
            assertThat(start.get("EventList")).isEqualTo("start");
            assertThat(List.of(peer.next(), peer.next()))
                    .extracting(channel -> channel.get("CallerIDNum"))
                    .containsExactly("+48600100200", "101");
            assertThat(peer.next().get("ListItems")).isEqualTo("2");
        }
    }

    @Test
    void endsACallThatIsHungUp() {
        try (Peer peer = new Peer().loggedIn()) {
            // Given
            peer.ask("Action", "TrialCall", "Outside", "+48600100200", "Extension", "101", "Ringing", "60000");
            String channel = peer.awaitEvent("DialState").get("Channel", "");

            // When
            peer.ask("Action", "Hangup", "Channel", channel);

            // Then
            assertThat(peer.awaitEvent("DialEnd").get("DialStatus")).isEqualTo("CANCEL");
        }
    }

    @Test
    void putsWhoIsPassedOnThroughToTheOther() {
        try (Peer peer = new Peer().loggedIn()) {
            // Given
            peer.ask(
                    "Action",
                    "TrialCall",
                    "Outside",
                    "+48600100200",
                    "Extension",
                    "101",
                    "Ringing",
                    "300",
                    "Talking",
                    "1000");
            String desk = peer.awaitEvent("BridgeEnter").get("Channel", "");
            peer.awaitEvent("BridgeEnter");

            // When
            Message answer = peer.ask("Action", "BlindTransfer", "Channel", desk, "Exten", "102");

            // Then
            assertThat(answer.get("Response")).isEqualTo("Success");
            assertThat(List.of(peer.awaitEvent("BridgeEnter"), peer.awaitEvent("BridgeEnter")))
                    .extracting(entered -> entered.get("Channel", "").replaceAll("-.*", ""))
                    .containsExactly("PJSIP/102", "PJSIP/trunk");
            assertThat(peer.eventsUntilHangups(2)).contains("Hangup PJSIP/102", "Hangup PJSIP/trunk");
        }
    }

    @Test
    void passesNobodyOnWhoIsNotThere() {
        try (Peer peer = new Peer().loggedIn()) {
            Message answer = peer.ask("Action", "BlindTransfer", "Channel", "PJSIP/101-1", "Exten", "102");

            assertThat(answer.get("Message")).isEqualTo("No such channel");
        }
    }

    @Test
    void refusesACallToWhatIsNoNumber() {
        try (Peer peer = new Peer().loggedIn()) {
            Message answer = peer.ask("Action", "TrialCall", "Outside", "nobody", "Extension", "101");

            assertThat(answer.get("Response")).isEqualTo("Error");
            assertThat(answer.get("Message")).contains("digits");
        }
    }

    /** The other end of the line. */
    private final class Peer implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Peer() {
            try {
                socket = new Socket(InetAddress.getLoopbackAddress(), pbx.port());
                socket.setSoTimeout(10_000);
                in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                assertThat(in.readLine()).startsWith("Asterisk Call Manager/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Peer loggedIn() {
            ask("Action", "Login", "Username", "lejek", "Secret", "secret");
            assertThat(next().get("Event")).isEqualTo("FullyBooted");
            return this;
        }

        /** Sends an action and returns the next response; events before it are passed over. */
        Message ask(String... action) {
            try {
                socket.getOutputStream().write(Message.of(action).toWire().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Message answer = next();
            while (answer.get("Response") == null || answer.get("Event") != null) {
                answer = next();
            }
            return answer;
        }

        Message next() {
            try {
                Message message = Message.read(in);
                assertThat(message).isNotNull();
                return message;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean ended() {
            try {
                return Message.read(in) == null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Message awaitEvent(String name) {
            Message message = next();
            while (!name.equals(message.get("Event"))) {
                message = next();
            }
            return message;
        }

        List<String> eventsUntilHangups(int count) {
            List<String> events = new ArrayList<>();
            int hangups = 0;
            while (hangups < count) {
                Message event = next();
                events.add(event.get("Event") + " " + event.get("Channel", "").replaceAll("-[0-9a-f]+$", ""));
                hangups += "Hangup".equals(event.get("Event")) ? 1 : 0;
            }
            return events;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
