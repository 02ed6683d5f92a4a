package io.lejek.telephony.call;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.match.Colleague;
import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.KnownClient;
import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import io.lejek.telephony.pbx.PbxSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How numbers of a PBX are read, for who sets up the rules. */
@Path("/api/telephony/numbers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pbx")
class NumberResource {
    private final PbxSettings settings;
    private final PhoneNumbers numbers;
    private final Directory directory;

    NumberResource(PbxSettings settings, PhoneNumbers numbers, Directory directory) {
        this.settings = settings;
        this.numbers = numbers;
        this.directory = directory;
    }

    /** Reads a number as if this PBX had said it. 404 when no PBX of this name is configured. */
    @GET
    @RolesAllowed({Roles.ADMIN})
    @Operation(operationId = "readNumber", summary = "How a number of a PBX would be read, and whose it is")
    public NumberView read(
            @QueryParam("pbx") @NotBlank @Size(max = 41) String pbx,
            @QueryParam("number") @NotBlank @Size(max = 100) String number) {
        PbxSettings.Pbx known = settings.all().get(pbx);
        if (known == null) {
            throw Problem.NOT_FOUND.because("No PBX of this name is configured.");
        }
        return switch (new Reading.Rules(NumberPlan.of(known), numbers).read(number.strip())) {
            case Reading.Withheld withheld -> view(NumberView.Kind.WITHHELD, null, false, List.of());
            case Reading.Extension(String extension) ->
                view(
                        NumberView.Kind.EXTENSION,
                        extension,
                        false,
                        directory.colleagues(extension).stream()
                                .map(Colleague::name)
                                .toList());
            case Reading.Number(String e164, boolean prefixTaken) ->
                view(
                        NumberView.Kind.OUTSIDE,
                        e164,
                        prefixTaken,
                        directory.clients(e164).stream().map(KnownClient::name).toList());
            case Reading.Unread(String digits) -> view(NumberView.Kind.UNREAD, digits, false, List.of());
        };
    }

    private NumberView view(NumberView.Kind kind, @Nullable String value, boolean prefixTaken, List<String> owners) {
        return new NumberView(kind, value, value == null ? null : numbers.display(value), prefixTaken, owners);
    }
}
