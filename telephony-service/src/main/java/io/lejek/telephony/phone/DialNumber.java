package io.lejek.telephony.phone;

import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.ami.OriginateOrder;
import io.lejek.telephony.ami.PbxActions;
import io.lejek.telephony.ami.PbxRefused;
import io.lejek.telephony.call.Click;
import io.lejek.telephony.call.Clicks;
import io.lejek.telephony.match.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rings the user's own phone and then dials. Whom it is for is on record before the PBX hears of it, under the id that its
 * channel gets, so that the very first event is known to belong to it.
 */
@ApplicationScoped
public class DialNumber {
    private final Directory directory;
    private final Clicks clicks;
    private final PbxActions actions;

    DialNumber(Directory directory, Clicks clicks, PbxActions actions) {
        this.directory = directory;
        this.clicks = clicks;
        this.actions = actions;
    }

    /**
     * Answers once the PBX has taken the order.
     *
     * @param callId the id that the call's events and its record will have
     * @param e164 whom to call
     * @param clientId whose number it is, where that is known
     */
    public void dial(UUID callId, UUID userId, String e164, @Nullable UUID clientId) {
        String extension = directory.requireExtension(userId);
        String pbx = actions.pbxOf(extension)
                .orElseThrow(() -> Problem.PART_UNAVAILABLE.because(
                        "No PBX with your extension is connected. Try again in a moment, or dial by hand."));
        clicks.add(new Click(callId, userId, e164, clientId));
        try {
            actions.originate(pbx, new OriginateOrder(callId, extension, e164));
        } catch (PbxRefused e) {
            throw Problem.PART_UNAVAILABLE.because(
                    "The PBX did not take the call (" + e.getMessage() + "). Try again, or dial by hand.");
        }
    }
}
