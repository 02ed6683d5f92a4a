package io.lejek.messaging.unsubscribe;

import io.lejek.backbone.problem.Problem;
import io.lejek.messaging.message.Seal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The way out of all letters, for recipients; no sign-in, the token in the link is the right. */
@Path("/api/messaging/u/{token}")
@Tag(name = "unsubscribe")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class UnsubscribeResource {
    private final Seal seal;
    private final WithdrawConsent withdraw;

    UnsubscribeResource(Seal seal, WithdrawConsent withdraw) {
        this.seal = seal;
        this.withdraw = withdraw;
    }

    /** Asks. Changes nothing, because link scanners open every link; 404 for a link that we did not make. */
    @GET
    public RestResponse<String> ask(@PathParam("token") String token, HttpHeaders headers) {
        return answer(page(message(token), headers).question());
    }

    /** Withdraws at once, by the page's button or by a mail program (RFC 8058); a second time changes nothing. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public RestResponse<String> withdraw(@PathParam("token") String token, HttpHeaders headers) {
        UUID message = message(token);
        if (!withdraw.withdraw(message)) {
            throw unknown();
        }
        return answer(page(message, headers).done());
    }

    private UUID message(String token) {
        return seal.unsubscribedMessage(token).orElseThrow(UnsubscribeResource::unknown);
    }

    private UnsubscribePage page(UUID message, HttpHeaders headers) {
        return UnsubscribePage.in(withdraw.languageOf(message)
                .orElseGet(() -> headers.getAcceptableLanguages().stream()
                        .findFirst()
                        .orElse(Locale.ENGLISH)
                        .getLanguage()));
    }

    private static HttpProblem unknown() {
        return Problem.NOT_FOUND.because("This link is not complete. Open it again from the letter.");
    }

    private static RestResponse<String> answer(String page) {
        return RestResponse.ResponseBuilder.ok(page)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .build();
    }
}
