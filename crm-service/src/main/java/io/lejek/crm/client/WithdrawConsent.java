package io.lejek.crm.client;

import io.lejek.crm.client.Consent.Channel;
import io.lejek.crm.client.Consent.Purpose;
import io.lejek.crm.client.Consent.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes down that an address wants no more advertising. It holds for the address wherever it stands: who reads the letters
 * sent to it is one and the same person, under whichever client it was entered.
 */
@ApplicationScoped
public class WithdrawConsent {
    private final ClientRepository clients;
    private final ConsentLedger ledger;
    private final AnnounceClient announce;
    private final Jdbi jdbi;
    private final Clock clock;

    WithdrawConsent(ClientRepository clients, ConsentLedger ledger, AnnounceClient announce, Jdbi jdbi, Clock clock) {
        this.clients = clients;
        this.ledger = ledger;
        this.announce = announce;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A withdrawal by the client's own hand.
     *
     * @param address an e-mail address in lower case, or a number in E.164
     * @param channel by which they want none: EMAIL, SMS or CALL
     * @param at when
     * @param proof the interaction by which it came
     */
    public record Withdrawal(String address, String channel, Instant at, UUID proof) {}

    /** Repeating it changes nothing. */
    @Transactional
    public void withdraw(Withdrawal withdrawal) {
        holders(withdrawal)
                .forEach(clientId -> clients.lock(clientId).ifPresent(client -> withdraw(client, withdrawal)));
    }

    private List<UUID> holders(Withdrawal withdrawal) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select client_id from contact_point where value = :address order by client_id")
                .bind("address", withdrawal.address())
                .mapTo(UUID.class)
                .list());
    }

    private void withdraw(Client client, Withdrawal withdrawal) {
        Channel channel = Channel.valueOf(withdrawal.channel());
        UUID pointId = client.holderOf(withdrawal.address()).id();
        List<Consent> current = ledger.current(client.id()).getOrDefault(pointId, List.of());
        boolean newer = current.stream()
                .filter(c -> c.channel() == channel && c.purpose() == Purpose.MARKETING)
                .allMatch(c -> c.state() == State.GIVEN && c.at().isBefore(withdrawal.at()));
        if (newer) {
            Consent consent = new Consent(channel, Purpose.MARKETING, State.WITHDRAWN, withdrawal.at(), "unsubscribe");
            ledger.add(new ConsentLedger.Entry(pointId, consent, "interaction " + withdrawal.proof(), null));
            client.touch(clock.instant());
            announce.changed(client);
        }
    }
}
