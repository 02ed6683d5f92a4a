package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.CallerIds;
import io.lejek.telephony.pbx.DecodeEvent;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.OwnChannel;
import io.lejek.telephony.pbx.Party;
import io.lejek.telephony.pbx.PbxEvent;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;

/** What a PBX can be told to do. Every replica may, whoever owns the line for events. */
@ApplicationScoped
public class PbxActions {
    private static final int NORMAL = 16;

    private final PbxSettings settings;
    private final PbxStatus status;
    private final Map<String, ActionLine> lines = new TreeMap<>();

    PbxActions(PbxSettings settings, LineSettings lineSettings, PbxStatus status) {
        this.settings = settings;
        this.status = status;
        settings.all().forEach((name, pbx) -> lines.put(name, new ActionLine(pbx, lineSettings)));
    }

    /** A connected PBX on which there may be such an extension; the first by name. */
    public Optional<String> pbxOf(String extension) {
        return status.all().stream()
                .filter(PbxView::connected)
                .map(PbxView::name)
                .filter(name -> NumberPlan.of(pbx(name)).extension(extension).isPresent())
                .findFirst();
    }

    /**
     * Rings the extension and, when it is picked up, dials the number.
     *
     * @throws PbxRefused when the PBX does not take the order; it is then not known to have begun
     * @throws IllegalArgumentException when a part of the order holds a line break
     */
    public void originate(String name, OriginateOrder order) throws PbxRefused {
        line(name).send(action(pbx(name), order));
    }

    /**
     * The phone of this extension with this channel, if it is in a call now.
     *
     * @throws PbxRefused when a PBX does not say what is going on
     */
    public Optional<LivePhone> phone(String extension, String leg) throws PbxRefused {
        for (PbxView pbx : status.all()) {
            if (pbx.connected()) {
                Optional<LivePhone> found = phone(pbx.name(), extension, leg);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LivePhone> phone(String name, String extension, String leg) throws PbxRefused {
        NumberPlan plan = NumberPlan.of(pbx(name));
        Party own = new Party.Colleague(extension);
        return DecodeEvent.channels(line(name).channels(), Instant.EPOCH).stream()
                .map(PbxEvent.LegListed::channel)
                .filter(channel -> channel.uniqueId().equals(leg) && own.equals(plan.party(channel.name())))
                .findFirst()
                .map(channel -> new LivePhone(name, Objects.requireNonNull(channel.name())));
    }

    /** Ends the call of a phone. */
    public void hangUp(LivePhone phone) throws PbxRefused {
        line(phone.pbx()).send(new HangupAction(phone.channel(), NORMAL));
    }

    /**
     * Passes on whom the phone talks to, without asking.
     *
     * @param to an extension, or a number in E.164
     */
    public void passOn(LivePhone phone, String to) throws PbxRefused {
        PbxSettings.Pbx pbx = pbx(phone.pbx());
        String digits = to.startsWith("+") ? dialled(pbx, to) : to;
        line(phone.pbx()).send(new BlindTransferAction(phone.channel(), pbx.dialContext(), digits));
    }

    ActionLine line(String name) {
        ActionLine line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("there is no PBX '" + name + "'");
        }
        return line;
    }

    static OriginateAction action(PbxSettings.Pbx pbx, OriginateOrder order) {
        OriginateAction action = new OriginateAction();
        action.setActionId(OwnChannel.id(order.callId()));
        action.setChannelId(OwnChannel.id(order.callId()));
        action.setOtherChannelId(OwnChannel.otherId(order.callId()));
        action.setChannel(pbx.phoneChannel().replace("%s", order.extension()));
        action.setContext(pbx.dialContext());
        action.setExten(dialled(pbx, order.number()));
        action.setPriority(1);
        CallerIds.of(pbx.callerIds().orElse(List.of())).shownTo(order.number()).ifPresent(action::setCallerId);
        action.setTimeout(pbx.ringSeconds() * 1_000L);
        action.setAsync(true);
        return action;
    }

    private static String dialled(PbxSettings.Pbx pbx, String e164) {
        String digits = pbx.internationalPrefix().orElse("") + e164.substring(1);
        return pbx.dialPattern().replace("%s", digits);
    }

    private PbxSettings.Pbx pbx(String name) {
        PbxSettings.Pbx pbx = settings.all().get(name);
        if (pbx == null) {
            throw new IllegalArgumentException("there is no PBX '" + name + "'");
        }
        return pbx;
    }
}
