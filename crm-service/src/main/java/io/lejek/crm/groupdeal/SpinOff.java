package io.lejek.crm.groupdeal;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.SelectedClients;
import io.lejek.crm.deal.Acts;
import io.lejek.crm.deal.Cause;
import io.lejek.crm.deal.OpenDeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes and closes group deals, and makes a deal of its own of a member. */
@ApplicationScoped
class SpinOff {
    private final GroupDeals groups;
    private final SelectedClients selected;
    private final OpenDeal open;
    private final Acts acts;

    SpinOff(GroupDeals groups, SelectedClients selected, OpenDeal open, Acts acts) {
        this.groups = groups;
        this.selected = selected;
        this.open = open;
        this.acts = acts;
    }

    @Transactional
    UUID make(GroupDealInput input) {
        UUID id = Ids.next();
        if (groups.add(id, input, selected.where(input.selection())) == 0) {
            throw Problem.INVALID_INPUT.because("Nobody is selected: widen the selection.");
        }
        return id;
    }

    @Transactional
    void close(UUID groupId, boolean closed) {
        groups.close(groups.read(groupId).id(), closed);
    }

    /** The deal of the member, which is opened when it has none yet. */
    @Transactional
    UUID spinOff(UUID groupId, UUID clientId) {
        GroupDealView group = groups.read(groupId);
        GroupDeals.Offer offer = groups.offer(groupId, clientId)
                .orElseThrow(() -> Problem.NOT_FOUND.because("The client is no member of this group deal."));
        if (offer.dealId() != null) {
            return offer.dealId();
        }
        if (group.closedAt() != null) {
            throw Problem.CONFLICT.because("This group deal is closed: open it again, or make a deal with the client.");
        }
        UUID deal = open.open(offer.accepted(clientId, null), acts.byViewer(Cause.USER, null));
        groups.spunOff(groupId, clientId, deal);
        return deal;
    }
}
