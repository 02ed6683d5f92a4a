package io.lejek.telephony.phone;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.call.CallResult;
import io.lejek.telephony.call.CallResults;
import io.lejek.telephony.match.CallConsent;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.PhoneNumbers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls a number from the page; one whose holder wants no calls of advertising only for a reason, which is kept. */
@ApplicationScoped
class ClickToCall {
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final DialNumber dialNumber;
    private final CallResults results;

    ClickToCall(Directory directory, PhoneNumbers numbers, DialNumber dialNumber, CallResults results) {
        this.directory = directory;
        this.numbers = numbers;
        this.dialNumber = dialNumber;
        this.results = results;
    }

    private void overrule(UUID callId, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.CONSENT_WITHDRAWN.because(
                    "Somebody with this number wants no calls of advertising: say why you call nevertheless, or do not call.");
        }
        QuarkusTransaction.requiringNew()
                .run(() -> results.put(new CallResult(callId, null, null, reason.strip(), null)));
    }

    CallAccepted call(UUID userId, CallRequest request) {
        String number = numbers.e164(request.number())
                .orElseThrow(() -> Problem.NOT_A_PHONE_NUMBER.because(
                        "Write the number as it is dialled, or with + and the country code."));
        UUID callId = Ids.next();
        if (directory.callConsent(number, request.clientId()) == CallConsent.WITHDRAWN) {
            overrule(callId, request.reason());
        }
        dialNumber.dial(callId, userId, number, request.clientId());
        return new CallAccepted(callId);
    }
}
