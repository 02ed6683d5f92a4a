package io.lejek.telephony.phone;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.ami.OriginateOrder;
import io.lejek.telephony.ami.PbxActions;
import io.lejek.telephony.ami.PbxRefused;
import io.lejek.telephony.call.Click;
import io.lejek.telephony.call.Clicks;
import io.lejek.telephony.match.CallConsent;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Rings the user's own phone and then dials. Whom it is for is on record before the PBX hears of it, under the id that its
 * channel gets, so that the very first event is known to belong to it.
 */
@ApplicationScoped
class ClickToCall {
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final Clicks clicks;
    private final PbxActions actions;

    ClickToCall(Directory directory, PhoneNumbers numbers, Clicks clicks, PbxActions actions) {
        this.directory = directory;
        this.numbers = numbers;
        this.clicks = clicks;
        this.actions = actions;
    }

    CallAccepted call(UUID userId, CallRequest request) {
        String number = numbers.e164(request.number())
                .orElseThrow(() -> Problem.NOT_A_PHONE_NUMBER.because(
                        "Write the number as it is dialled, or with + and the country code."));
        String extension = directory
                .extension(userId)
                .orElseThrow(() ->
                        Problem.NO_EXTENSION.because("An administrator enters your extension under Settings, Users."));
        String pbx = actions.pbxOf(extension)
                .orElseThrow(() -> Problem.PART_UNAVAILABLE.because(
                        "No PBX with your extension is connected. Try again in a moment, or dial by hand."));
        UUID callId = Ids.next();
        clicks.add(new Click(callId, userId, number, request.clientId()));
        try {
            actions.originate(pbx, new OriginateOrder(callId, extension, number));
        } catch (PbxRefused e) {
            throw Problem.PART_UNAVAILABLE.because(
                    "The PBX did not take the call (" + e.getMessage() + "). Try again, or dial by hand.");
        }
        boolean withdrawn = directory.callConsent(number, request.clientId()) == CallConsent.WITHDRAWN;
        return new CallAccepted(callId, withdrawn);
    }
}
