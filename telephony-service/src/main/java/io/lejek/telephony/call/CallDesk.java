package io.lejek.telephony.call;

import io.lejek.telephony.pbx.PbxEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Where the events of one PBX become calls: cards ring at once, the journal and the records follow. For one thread, that of
 * the line.
 */
public final class CallDesk {
    private static final Logger LOG = Logger.getLogger(CallDesk.class);
    /** A call that has gone on for longer is not rebuilt from the journal; the PBX's own list still finds it. */
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private static final Duration LOOK_BACK = Duration.ofSeconds(1);
    /** What is said between two looks may be of a little before them, by the clock of the PBX. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final String pbx;
    private final CallAssembler assembler;
    private final Journal journal;
    private final CallBook book;
    private final PhoneListener phones;
    private final CallSettings settings;
    private final Clock clock;
    private volatile Instant openSince = Instant.EPOCH;
    private volatile CallsNow callsNow = CallsNow.NOTHING;
    private Instant lookedBackAt = Instant.EPOCH;

    CallDesk(
            String pbx,
            CallAssembler assembler,
            Journal journal,
            CallBook book,
            PhoneListener phones,
            CallSettings settings,
            Clock clock) {
        this.pbx = pbx;
        this.assembler = assembler;
        this.journal = journal;
        this.book = book;
        this.phones = phones;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts the calls that were open when the service ended together again, from the journal.
     *
     * @param since what {@link #openSince()} said last
     */
    public void rebuild(Instant since) {
        Instant now = clock.instant();
        Instant longest = now.minus(LONGEST_CALL);
        List<PbxEvent> events =
                journal.unfinished(pbx, since.isAfter(longest) ? since : longest, now.minus(settings.linger()));
        Map<String, PhoneChanged> shown = new LinkedHashMap<>();
        events.forEach(event -> replay(event, shown));
        shown.values().stream()
                .filter(change -> change.state() != PhoneState.ENDED)
                .forEach(phones::phoneChanged);
        book.start();
    }

    private void replay(PbxEvent event, Map<String, PhoneChanged> shown) {
        try {
            for (CallEffect effect : assembler.apply(event)) {
                if (effect instanceof PhoneChanged change) {
                    shown.put(change.callId() + change.extension(), change);
                }
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: an event of the journal could not be understood; it is left out", pbx);
        }
    }

    public void take(PbxEvent event) {
        book.said(event);
        spread(assembler.apply(event));
    }

    public void take(Resync resync) {
        resync.channels().stream().filter(assembler::isNews).forEach(book::said);
        spread(assembler.apply(resync));
    }

    /** To be called a few times a second. */
    public void tick() {
        Instant now = clock.instant();
        spread(assembler.tick(now));
        if (now.isAfter(lookedBackAt.plus(LOOK_BACK))) {
            lookedBackAt = now;
            Instant oldest = Stream.of(assembler.oldest(), book.oldest())
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .orElse(now);
            openSince = oldest.minus(MARGIN);
            callsNow = assembler.now();
        }
    }

    /** What goes on, as of a second ago. */
    public CallsNow callsNow() {
        return callsNow;
    }

    /** Nothing that was said before this time matters for calls that are not yet recorded. */
    public Instant openSince() {
        return openSince;
    }

    public boolean alive() {
        return book.alive();
    }

    /** Takes the cards off the phones, because somebody else looks after this PBX now, and closes. */
    public void abandon() {
        spread(assembler.release(clock.instant()));
        close();
    }

    /** Writes what is left. */
    public void close() {
        book.stop();
    }

    private void spread(List<CallEffect> effects) {
        for (CallEffect effect : effects) {
            switch (effect) {
                case PhoneChanged change -> phones.phoneChanged(change);
                case CallEnded(CallFacts facts) -> book.over(facts);
            }
        }
    }
}
