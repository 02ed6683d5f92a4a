package io.lejek.telephony.phone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * To whom a call is passed on.
 *
 * @param to an extension, or a phone number in any spelling
 */
public record PassOnRequest(@NotBlank @Size(max = 40) String to) {}
