package io.lejek.telephony.phone;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.match.CallConsent;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Calls a number from the page, and tells when its holder wants no calls of advertising. */
@ApplicationScoped
class ClickToCall {
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final DialNumber dialNumber;

    ClickToCall(Directory directory, PhoneNumbers numbers, DialNumber dialNumber) {
        this.directory = directory;
        this.numbers = numbers;
        this.dialNumber = dialNumber;
    }

    CallAccepted call(UUID userId, CallRequest request) {
        String number = numbers.e164(request.number())
                .orElseThrow(() -> Problem.NOT_A_PHONE_NUMBER.because(
                        "Write the number as it is dialled, or with + and the country code."));
        UUID callId = Ids.next();
        dialNumber.dial(callId, userId, number, request.clientId());
        boolean withdrawn = directory.callConsent(number, request.clientId()) == CallConsent.WITHDRAWN;
        return new CallAccepted(callId, withdrawn);
    }
}
