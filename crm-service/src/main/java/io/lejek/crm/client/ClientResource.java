package io.lejek.crm.client;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.filter.Filters;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The client base. Agents and marketers see all clients, managers their own, heads those of the team. */
@Path("/api/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientResource {
    private static final int PERMANENT_REDIRECT = 308;

    private final ClientList list;
    private final SelectedClients selected;
    private final Filters filters;
    private final ClientCard card;
    private final CreateClient create;
    private final ChangeClient change;
    private final RecordConsent consent;
    private final Phones phones;
    private final MergedClients merged;

    ClientResource(
            ClientList list,
            SelectedClients selected,
            Filters filters,
            ClientCard card,
            CreateClient create,
            ChangeClient change,
            RecordConsent consent,
            Phones phones,
            MergedClients merged) {
        this.list = list;
        this.selected = selected;
        this.filters = filters;
        this.card = card;
        this.create = create;
        this.change = change;
        this.consent = consent;
        this.phones = phones;
        this.merged = merged;
    }

    /**
     * Clients in pages of at most 200. {@code q} finds by name, contact person, e-mail address, tax number and any spelling of a
     * phone number, without regard to accents, case and alphabet; {@code filter} is a filter as JSON.
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "List and search clients")
    public Page<ClientRow> list(
            @BeanParam @Valid ClientQuery query,
            @QueryParam("sort") @DefaultValue("NAME") ClientOrder sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return list.page(query.selection(filters), sort, limit, after);
    }

    /** How many clients the list holds. */
    @GET
    @Path("/count")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Count clients")
    public ClientCount count(@BeanParam @Valid ClientQuery query) {
        return new ClientCount(selected.count(query.selection(filters)));
    }

    /** All clients with this phone number, in any spelling; never just the first. 400 when it is no phone number. */
    @GET
    @Path("/lookup")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Find all clients of a phone number")
    public List<ClientRow> lookup(@QueryParam("phone") @NotBlank @Size(max = 40) String phone) {
        return list.withNumber(phones.e164(phone)
                .orElseThrow(() -> Problem.NOT_A_PHONE_NUMBER.because(
                        "Ask for a phone number, with + and the country code when it is abroad.")));
    }

    /** Adds a client. 400 names the fields that cannot be taken, such as {@code contactPoints[0].value}. */
    @POST
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Add a client")
    public RestResponse<ClientView> create(@NotNull @Valid ClientInput input) {
        ClientView view = card.read(create.create(input).id());
        return ResponseBuilder.<ClientView>created(URI.create("/api/clients/" + view.id()))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    /** All that is known of a client; the ETag is its version. The id of a merged client leads to the one that stayed: 308. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Read a client")
    public RestResponse<ClientView> get(@PathParam("id") UUID id) {
        return merged.survivorOf(id).map(this::elsewhere).orElseGet(() -> tagged(card.read(id)));
    }

    /**
     * Replaces what is known of a client; contact points that stay keep their consents. 412 when {@code If-Match} is not the
     * current version. An agent changes leads only: clients of nobody, or their own.
     */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Replace what is known of a client")
    public RestResponse<ClientView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ClientInput input) {
        change.change(id, input, Versions.expected(ifMatch));
        return tagged(card.read(id));
    }

    /** Enters a consent or its withdrawal; the newest entry holds, the older ones stay on record. */
    @POST
    @Path("/{id}/contact-points/{cpId}/consents")
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Enter a consent or its withdrawal")
    public ClientView.ConsentView consent(
            @PathParam("id") UUID id, @PathParam("cpId") UUID contactPointId, @NotNull @Valid ConsentInput input) {
        return ClientView.ConsentView.of(consent.record(id, contactPointId, input));
    }

    private RestResponse<ClientView> elsewhere(UUID survivor) {
        card.read(survivor);
        return ResponseBuilder.<ClientView>create(PERMANENT_REDIRECT)
                .location(URI.create("/api/clients/" + survivor))
                .build();
    }

    private static RestResponse<ClientView> tagged(ClientView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }
}
