package io.lejek.messaging.template;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a text cannot be sent.
 *
 * @param token as it stands in the text
 * @param advice what to do about it
 */
public record Flaw(String token, String advice) {
    static Flaw unknown(String token) {
        String known = Arrays.stream(Token.values()).map(Token::path).collect(Collectors.joining(", "));
        return new Flaw(token, "The placeholder " + token + " is unknown; use one of " + known + ".");
    }

    static Flaw withoutFallback(String token, Token known) {
        return new Flaw(
                token,
                "Not every client has a value for " + token + "; give it a fallback, such as {" + known.path()
                        + "|your company}.");
    }

    static Flaw misplaced(String token, String attribute) {
        return new Flaw(
                token,
                "The placeholder " + token + " cannot stand in the attribute " + attribute
                        + "; move it into the text.");
    }
}
