package io.lejek.telephony.calllist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the agent says and asks.
 *
 * @param text to be read to the client
 * @param questions whose answers are kept, in their order
 */
public record Script(
        @NotNull @Size(max = 5_000) String text,
        @NotNull @Size(max = 20) List<@Valid Question> questions) {

    /** @param choices one of which is the answer; empty: any text */
    public record Question(
            @NotBlank @Size(max = 200) String text,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> choices) {}
}
