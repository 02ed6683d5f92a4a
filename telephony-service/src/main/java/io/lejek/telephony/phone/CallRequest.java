package io.lejek.telephony.phone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call.
 *
 * @param number a phone number in any spelling
 * @param clientId whose number it is, when the click came from a client's card
 * @param reason why the call is made although consent was withdrawn; it stands on the client's timeline with the call
 */
public record CallRequest(
        @NotBlank @Size(max = 40) String number,
        @Nullable UUID clientId,
        @Nullable @Size(max = 200) String reason) {}
