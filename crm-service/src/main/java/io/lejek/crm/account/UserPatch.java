package io.lejek.crm.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a user: what is absent stays. Team and extension are taken away by an explicit null, which is why they are
 * read as nodes.
 */
record UserPatch(
        @Nullable @SingleLine @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        @Nullable @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
        String password,

        @Nullable @Size(min = 1, max = 5)
        List<@NotNull @Pattern(regexp = NewUser.ROLE, message = NewUser.ROLE_RULE) String> roles,

        @Schema(type = SchemaType.STRING, format = "uuid", nullable = true) @Nullable
        JsonNode teamId,

        @Schema(type = SchemaType.STRING, nullable = true) @Nullable
        JsonNode extension,

        @Nullable @Pattern(regexp = NewUser.LANGUAGE, message = NewUser.LANGUAGE_RULE)
        String language,

        @Nullable Boolean active) {

    User.Profile over(User.Profile old) {
        return new User.Profile(
                old.login(),
                name == null ? old.name() : name.strip(),
                roles == null ? old.roles() : roles,
                teamId == null ? old.teamId() : team(teamId),
                extension == null ? old.extension() : extension(extension),
                language == null ? old.language() : language);
    }

    private static @Nullable UUID team(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        try {
            return UUID.fromString(node.asText());
        } catch (IllegalArgumentException e) {
            throw Problem.INVALID_INPUT.because("Give teamId as the id of a team, or null for none.");
        }
    }

    private static @Nullable String extension(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (!node.isTextual() || !node.asText().matches(NewUser.EXTENSION)) {
            throw Problem.INVALID_INPUT.because("The extension " + NewUser.EXTENSION_RULE + ", or null for none.");
        }
        return node.asText();
    }

    @Override
    public String toString() {
        return "UserPatch";
    }
}
