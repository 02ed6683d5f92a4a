package io.lejek.telephony.phone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lejek.telephony.call.Click;
import io.lejek.telephony.call.Clicks;
import io.lejek.telephony.call.Direction;
import io.lejek.telephony.call.PhoneChanged;
import io.lejek.telephony.call.PhoneListener;
import io.lejek.telephony.match.Colleague;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.KnownClient;
import io.lejek.telephony.match.PhoneNumbers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose phone it is and who calls, and shows it; on a thread of its own and in order, so that neither the line
 * nor the journal waits, nor is waited for.
 */
@ApplicationScoped
class ShowOnPhones implements PhoneListener {
    private static final Logger LOG = Logger.getLogger(ShowOnPhones.class);
    private static final int REMEMBERED = 10_000;
    /** When phones change by the thousand, to be woken for each takes longer than to show it. */
    private static final long GATHER_MS = 1;

    private final Directory directory;
    private final Clicks clicks;
    private final PhoneNumbers numbers;
    private final PhoneBoard board;
    /** One call asks several times while it is put through. */
    private final Cache<String, List<KnownClient>> callers = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(REMEMBERED)
            .build();

    private final BlockingQueue<PhoneChanged> changes = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("phones").unstarted(this::run);

    ShowOnPhones(Directory directory, Clicks clicks, PhoneNumbers numbers, PhoneBoard board) {
        this.directory = directory;
        this.clicks = clicks;
        this.numbers = numbers;
        this.board = board;
    }

    @Override
    public void phoneChanged(PhoneChanged change) {
        changes.add(change);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                show(changes.take());
                for (PhoneChanged change = changes.poll(); change != null; change = changes.poll()) {
                    show(change);
                }
                Thread.sleep(GATHER_MS);
            }
        } catch (InterruptedException e) {
            LOG.debug("No more cards are shown");
        }
    }

    private void show(PhoneChanged change) {
        try {
            List<Colleague> colleagues = directory.colleagues(change.extension());
            if (!colleagues.isEmpty()) {
                String number = number(change);
                List<KnownClient> clients = number == null || change.direction() == Direction.INTERNAL
                        ? List.of()
                        : callers.get(number, directory::clients);
                colleagues.forEach(colleague -> board.show(event(change, colleague, number, clients)));
            }
        } catch (RuntimeException e) {
            LOG.warnf("A ringing card could not be shown (%s)", e.getClass().getName());
            LOG.debug("The card's failure", e);
        }
    }

    /** On a call by click the colleague's phone rings before the PBX knows whom we want. */
    private @Nullable String number(PhoneChanged change) {
        Optional<Click> click = change.clicked() ? clicks.find(change.callId()) : Optional.empty();
        return click.map(Click::number).orElse(change.number());
    }

    private PhoneEvent event(
            PhoneChanged change, Colleague colleague, @Nullable String number, List<KnownClient> clients) {
        return new PhoneEvent(
                change.callId(),
                change.leg(),
                change.state(),
                change.direction(),
                number,
                display(change, number),
                change.extension(),
                colleague.id(),
                clients.stream().map(KnownClient::id).toList(),
                clients.size() == 1 ? clients.getFirst().name() : null,
                change.at(),
                change.outcome());
    }

    /** Colleagues by their names, everybody else by the number. */
    private String display(PhoneChanged change, @Nullable String number) {
        boolean byName = number == null || change.direction() == Direction.INTERNAL;
        if (byName && change.name() != null) {
            return change.name();
        }
        return number == null ? "" : numbers.display(number);
    }
}
