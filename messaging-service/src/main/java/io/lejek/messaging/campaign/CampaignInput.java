package io.lejek.messaging.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a marketer writes.
 *
 * @param name shown in lists and on the client's timeline; goes into no letter
 * @param subject one line, may hold placeholders such as <code>{client.name|there}</code>
 * @param html the letter's body, at most 200 KB, may hold placeholders
 * @param category the clients of this category; all clients when absent
 * @param purpose what the clients consented to
 */
record CampaignInput(
        @Schema(required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = CampaignInput.ONE_LINE, message = "must be one line without control characters")
        String name,

        @Schema(required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = CampaignInput.ONE_LINE, message = "must be one line without control characters")
        String subject,

        @Schema(required = true)
        @NotBlank
        @Size(max = 204_800, message = "must not be larger than 200 KB")
        @Pattern(regexp = "[^\\x00]*", message = "must not hold the character NUL")
        String html,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = CampaignInput.ONE_LINE)
        String category,

        @Schema(required = true) @NotNull Purpose purpose) {
    static final String ONE_LINE = "[^\\x00-\\x1f\\x7f\\x{85}\\x{2028}\\x{2029}]*";

    /** What a letter is for; each needs the client's consent for it. */
    enum Purpose {
        MARKETING
    }
}
