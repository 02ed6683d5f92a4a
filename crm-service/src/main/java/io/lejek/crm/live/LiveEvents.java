package io.lejek.crm.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Where use cases tell open pages, on every replica, that a record has changed. */
@ApplicationScoped
public class LiveEvents {
    private final TransactionSynchronizationRegistry transaction;
    private final LiveRelay relay;

    LiveEvents(TransactionSynchronizationRegistry transaction, LiveRelay relay) {
        this.transaction = transaction;
        this.relay = relay;
    }

    /** Announces the event after the commit of the running transaction (never after a rollback), or at once without one. */
    public void publish(LiveEvent event) {
        switch (transaction.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> announceAfterCommit(event);
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED -> relay.announce(event);
            default -> {
                // It is being undone: nothing has changed.
            }
        }
    }

    private void announceAfterCommit(LiveEvent event) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.announce(event);
                }
            }
        });
    }
}
