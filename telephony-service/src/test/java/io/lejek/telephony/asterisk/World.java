package io.lejek.telephony.asterisk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All that is around the office's PBX: the phones on its desks, and the city at the far end of its trunk.
 *
 * <p>A number of three digits is a desk, any other is in the city. A phone of which nothing was said does not exist.
 */
public final class World {
    private static final String OFFICE = "+442079460";

    private final Ami ami;
    private final AtomicInteger calls = new AtomicInteger();

    World(Ami ami) {
        this.ami = ami;
    }

    /** The phone with this number; what it does next is said by what is called on it. */
    public Phone phone(String number) {
        return new Phone(number);
    }

    /** Somebody who calls from this number; he waits and talks for a minute unless told otherwise. */
    Caller caller(String number) {
        return new Caller(number, Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    /** Somebody calls. From the city an extension is reached by the office's number that ends with it. */
    Call calls(String from, String to) {
        return caller(from).calls(to);
    }

    /** Presses keys on a desk's phone while it talks: features of the PBX such as {@code *2} and a number. */
    void press(String desk, String keys) {
        String channel = ami.list("CoreShowChannels", "CoreShowChannel").stream()
                .filter(item -> item.contains("\r\nExten: " + desk + "\r\n"))
                .flatMap(item -> Stream.of(item.split("\r\n")))
                .filter(line -> line.startsWith("Channel: "))
                .map(line -> line.substring("Channel: ".length()))
                .findFirst()
                .orElseThrow();
        for (String key : keys.split("")) {
            ami.asks("PlayDTMF", "Channel: " + channel, "Digit: " + key, "Duration: 100");
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** How a phone answers, from now on. */
    public final class Phone {
        private final String number;

        private Phone(String number) {
            this.number = number;
        }

        /** It rings that long and is taken off the hook; who answered stays until the other side hangs up. */
        public Phone answersAfter(Duration ringing) {
            set("talks", "60");
            return does("answer", ringing);
        }

        /** Whoever answers hangs up after that time. */
        public Phone hangsUpAfter(Duration talk) {
            set("talks", seconds(talk));
            return this;
        }

        public Phone isBusy() {
            return does("busy", Duration.ZERO);
        }

        public Phone rejectsAfter(Duration ringing) {
            return does("reject", ringing);
        }

        /** It rings and nobody comes. */
        public Phone keepsSilent() {
            return does("silent", Duration.ZERO);
        }

        private Phone does(String what, Duration after) {
            set("after", seconds(after));
            set("does", what);
            return this;
        }

        private void set(String key, String value) {
            ami.asks("DBPut", "Family: phone/" + number, "Key: " + key, "Val: " + value);
        }
    }

    /** Who calls, and how long he waits and talks. */
    final class Caller {
        private final String number;
        private final Duration patience;
        private final Duration talk;

        private Caller(String number, Duration patience, Duration talk) {
            this.number = number;
            this.patience = patience;
            this.talk = talk;
        }

        Caller givesUpAfter(Duration ringing) {
            return new Caller(number, ringing, talk);
        }

        Caller hangsUpAfter(Duration talk) {
            return new Caller(number, patience, talk);
        }

        /** Dials; returns at once. */
        Call calls(String to) {
            boolean desk = isExtension(number);
            String dialled = !desk && isExtension(to) ? OFFICE + to : to;
            String id = "world-" + System.nanoTime() + "-" + calls.incrementAndGet();
            ami.asks(
                    "Originate",
                    "Channel: PJSIP/" + dialled + "@" + (desk ? number : "line"),
                    "ChannelId: " + id,
                    "CallerID: " + number,
                    "Context: talking",
                    "Exten: s",
                    "Priority: 1",
                    "Variable: TALK=" + seconds(talk),
                    "Timeout: " + patience.toMillis(),
                    "Async: true");
            return new Call(id);
        }
    }

    /** A call that somebody made. */
    final class Call {
        private final String id;

        private Call(String id) {
            this.id = id;
        }

        /** The caller hangs up, or gives up when nobody has answered yet. */
        void hangUp() {
            ami.asks("Hangup", "Channel: " + id);
        }
    }

    private static boolean isExtension(String number) {
        return number.matches("\\d{3}");
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toMillis() / 1000.0);
    }
}
