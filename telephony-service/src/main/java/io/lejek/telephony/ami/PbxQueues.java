package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;

/** The queues of a PBX, and who serves them. Every replica may ask, whoever owns the line for events. */
@ApplicationScoped
public class PbxQueues {
    private static final String FIXED = "static";
    /** Asterisk answers so about a queue that it does not have, which is where there are none at all. */
    private static final String DEFAULT = "default";

    private final PbxActions actions;
    private final PbxSettings settings;

    PbxQueues(PbxActions actions, PbxSettings settings) {
        this.actions = actions;
        this.settings = settings;
    }

    /**
     * Every queue of the PBX on which this extension is, ordered by name; none when that is not connected.
     *
     * @throws PbxRefused when the PBX does not say
     */
    public List<QueueSeat> of(String extension) throws PbxRefused {
        Optional<String> pbx = actions.pbxOf(extension);
        return pbx.isPresent() ? seats(pbx.get(), extension) : List.of();
    }

    /** Rings the member no more, or again. */
    public void pause(QueueSeat seat, boolean paused, @Nullable String reason) throws PbxRefused {
        QueuePauseAction action = new QueuePauseAction(member(seat), seat.queue(), paused);
        action.setReason(reason);
        actions.line(seat.pbx()).send(action);
    }

    public void join(QueueSeat seat, String extension, boolean paused) throws PbxRefused {
        QueueAddAction action = new QueueAddAction(seat.queue(), device(seat.pbx(), extension));
        action.setPaused(paused);
        actions.line(seat.pbx()).send(action);
    }

    public void leave(QueueSeat seat) throws PbxRefused {
        actions.line(seat.pbx()).send(new QueueRemoveAction(seat.queue(), member(seat)));
    }

    private List<QueueSeat> seats(String pbx, String extension) throws PbxRefused {
        Collection<ResponseEvent> answer = actions.line(pbx).list(new QueueStatusAction());
        NumberPlan plan = NumberPlan.of(Objects.requireNonNull(settings.all().get(pbx)));
        List<QueueSeat> seats = new ArrayList<>();
        for (ResponseEvent event : answer) {
            if (event instanceof QueueParamsEvent queue && !DEFAULT.equals(queue.getQueue())) {
                Optional<QueueMemberEvent> own = answer.stream()
                        .filter(QueueMemberEvent.class::isInstance)
                        .map(QueueMemberEvent.class::cast)
                        .filter(member -> queue.getQueue().equals(member.getQueue()))
                        .filter(member -> plan.member(member.getLocation())
                                .filter(extension::equals)
                                .isPresent())
                        .findFirst();
                seats.add(new QueueSeat(
                        pbx,
                        queue.getQueue(),
                        own.map(QueueMemberEvent::getLocation).orElse(null),
                        own.map(QueueMemberEvent::getMembership)
                                .filter(FIXED::equals)
                                .isPresent(),
                        own.map(QueueMemberEvent::getPaused).orElse(false),
                        queue.getCalls() == null ? 0 : queue.getCalls()));
            }
        }
        return seats.stream()
                .sorted((one, other) -> one.queue().compareTo(other.queue()))
                .toList();
    }

    private String device(String pbx, String extension) {
        PbxSettings.Pbx one = Objects.requireNonNull(settings.all().get(pbx));
        return one.queueMember().orElse(one.phoneChannel()).replace("%s", extension);
    }

    private static String member(QueueSeat seat) {
        return Objects.requireNonNull(seat.device(), "the extension serves this queue");
    }
}
