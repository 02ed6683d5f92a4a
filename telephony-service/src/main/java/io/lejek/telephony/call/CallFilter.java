package io.lejek.telephony.call;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which calls are asked for; what is not given leaves none out. */
public class CallFilter {
    @QueryParam("clientId")
    @Nullable
    UUID clientId;

    @QueryParam("direction")
    @Nullable
    Direction direction;

    @QueryParam("outcome")
    @Parameter(description = "any of these")
    @Size(max = 20)
    List<Outcome> outcomes = List.of();

    @QueryParam("userId")
    @Parameter(description = "a colleague who talked, or to whom the call is counted")
    @Nullable
    UUID userId;

    @QueryParam("queue")
    @Nullable
    @Size(max = 200)
    String queue;

    @QueryParam("number")
    @Parameter(
            description =
                    "a number of the outside in any spelling, or digits that stand in the caller's or the called number")
    @Nullable
    @Size(max = 40)
    String number;

    @QueryParam("since")
    @Parameter(description = "began at this time or later")
    @Nullable
    Instant since;

    @QueryParam("until")
    @Parameter(description = "began before this time")
    @Nullable
    Instant until;
}
