package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.OwnChannel;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asteriskjava.manager.action.OriginateAction;

/** What a PBX can be told to do. Every replica may, whoever owns the line for events. */
@ApplicationScoped
public class PbxActions {
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

    ActionLine line(String name) {
        ActionLine line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("there is no PBX '" + name + "'");
        }
        return line;
    }

    static OriginateAction action(PbxSettings.Pbx pbx, OriginateOrder order) {
        String digits = pbx.internationalPrefix().orElse("") + order.number().substring(1);
        OriginateAction action = new OriginateAction();
        action.setActionId(OwnChannel.id(order.callId()));
        action.setChannelId(OwnChannel.id(order.callId()));
        action.setOtherChannelId(OwnChannel.otherId(order.callId()));
        action.setChannel(pbx.phoneChannel().replace("%s", order.extension()));
        action.setContext(pbx.dialContext());
        action.setExten(pbx.dialPattern().replace("%s", digits));
        action.setPriority(1);
        action.setTimeout(pbx.ringSeconds() * 1_000L);
        action.setAsync(true);
        return action;
    }

    private PbxSettings.Pbx pbx(String name) {
        PbxSettings.Pbx pbx = settings.all().get(name);
        if (pbx == null) {
            throw new IllegalArgumentException("there is no PBX '" + name + "'");
        }
        return pbx;
    }
}
