package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    /** Asterisk's word for a member of queues.conf. */
    private static final String FIXED = "static";

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
        Map<String, QueueMemberEvent> own = answer.stream()
                .filter(QueueMemberEvent.class::isInstance)
                .map(QueueMemberEvent.class::cast)
                .filter(member -> plan.member(member.getLocation()).equals(Optional.of(extension)))
                .collect(Collectors.toMap(QueueMemberEvent::getQueue, Function.identity(), (first, again) -> first));
        return answer.stream()
                .filter(QueueParamsEvent.class::isInstance)
                .map(QueueParamsEvent.class::cast)
                .map(queue -> seat(pbx, queue, own.get(queue.getQueue())))
                .sorted(Comparator.comparing(QueueSeat::queue))
                .toList();
    }

    private static QueueSeat seat(String pbx, QueueParamsEvent queue, @Nullable QueueMemberEvent own) {
        return new QueueSeat(
                pbx,
                queue.getQueue(),
                own == null ? null : own.getLocation(),
                own != null && FIXED.equals(own.getMembership()),
                own != null && Boolean.TRUE.equals(own.getPaused()),
                Objects.requireNonNullElse(queue.getCalls(), 0));
    }

    private String device(String pbx, String extension) {
        PbxSettings.Pbx one = Objects.requireNonNull(settings.all().get(pbx));
        return one.queueMember().orElse(one.phoneChannel()).replace("%s", extension);
    }

    private static String member(QueueSeat seat) {
        return Objects.requireNonNull(seat.device(), "the extension serves this queue");
    }
}
