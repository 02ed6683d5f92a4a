package io.lejek.crm.groupdeal;

import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.client.ClientRef;
import io.lejek.crm.deal.Act;
import io.lejek.crm.deal.Cause;
import io.lejek.crm.deal.OpenDeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes a deal of its own of a member of a group deal who replied to a letter or a message. */
@ApplicationScoped
public class SpinOffReply {
    private final GroupDeals groups;
    private final Users users;
    private final OpenDeal open;
    private final Clock clock;

    SpinOffReply(GroupDeals groups, Users users, OpenDeal open, Clock clock) {
        this.groups = groups;
        this.users = users;
        this.open = open;
        this.clock = clock;
    }

    /**
     * The first reply is taken as the answer to the newest offer that was open when it came. The deal is for the responsible
     * manager of the client, or, where that is nobody who still works here, for the owner of the group deal. Called in the
     * transaction in which the reply is taken in.
     *
     * @param entryId the entry of the timeline with the reply
     */
    public void replied(ClientRef client, Instant at, UUID entryId) {
        groups.newestOffer(client.id(), at)
                .filter(offer -> offer.dealId() == null)
                .ifPresent(offer -> {
                    Act act = new Act(null, Cause.PROCESS, null, clock.instant());
                    UUID deal = open.follow(offer.accepted(client.id(), entryId), owner(client, offer), act);
                    groups.spunOff(offer.id(), client.id(), deal);
                });
    }

    private UserView owner(ClientRef client, GroupDeals.Offer offer) {
        return users.active(client.ownerId())
                .or(() -> users.find(offer.ownerId()))
                .orElseThrow();
    }
}
