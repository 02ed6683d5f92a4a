package io.lejek.telephony.phone;

import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.ami.LivePhone;
import io.lejek.telephony.ami.PbxActions;
import io.lejek.telephony.ami.PbxRefused;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does from the page what is done on the phone; on the user's own phone only. */
@ApplicationScoped
class ControlPhone {
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final PbxActions actions;

    ControlPhone(Directory directory, PhoneNumbers numbers, PbxActions actions) {
        this.directory = directory;
        this.numbers = numbers;
        this.actions = actions;
    }

    void hangUp(UUID userId, String leg) {
        try {
            actions.hangUp(own(userId, leg));
        } catch (PbxRefused e) {
            throw refused(e);
        }
    }

    void passOn(UUID userId, String leg, PassOnRequest request) {
        String to = request.to().strip();
        boolean extension = !directory.colleagues(to).isEmpty();
        String whom = extension
                ? to
                : numbers.e164(to)
                        .orElseThrow(() -> Problem.NOT_A_PHONE_NUMBER.because(
                                "Enter a colleague's extension, or a number with + and the country code."));
        try {
            actions.passOn(own(userId, leg), whom);
        } catch (PbxRefused e) {
            throw refused(e);
        }
    }

    private LivePhone own(UUID userId, String leg) throws PbxRefused {
        String extension = directory.requireExtension(userId);
        return actions.phone(extension, leg)
                .orElseThrow(() -> Problem.NOT_FOUND.because("Your phone is in no such call any more."));
    }

    private static RuntimeException refused(PbxRefused e) {
        return Problem.PART_UNAVAILABLE.because("The PBX did not do it (" + e.getMessage()
                + "). Do it on the phone, and have the PBX's rights checked.");
    }
}
