package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.job.Jobs;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clients that are likely in the base twice. */
@Path("/api/duplicates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class DuplicateResource {
    private final Candidates candidates;
    private final Pairs pairs;
    private final JudgePair judge;
    private final Jobs jobs;

    DuplicateResource(Candidates candidates, Pairs pairs, JudgePair judge, Jobs jobs) {
        this.candidates = candidates;
        this.pairs = pairs;
        this.judge = judge;
        this.jobs = jobs;
    }

    /**
     * At most five clients that may be the one which is being entered, the likeliest first. A foreign one with the same number,
     * address or tax number is told of without personal data: that it is there, and whose.
     */
    @POST
    @Path("/candidates")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Find clients that may be entered again")
    public List<CandidateView> candidates(@NotNull @Valid CandidateInput input) {
        return candidates.of(input);
    }

    /** The pairs that the newest search has found, the likeliest first, in pages of at most 200. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "List likely duplicates")
    public Page<PairView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return pairs.page(limit, after);
    }

    /** How many pairs there are, and when the base was searched. */
    @GET
    @Path("/summary")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "How the search for duplicates stands")
    public PairsSummary summary() {
        return pairs.summary();
    }

    /** Searches the whole base, by a job; the list is of the search before until it ends. */
    @POST
    @Path("/search")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(summary = "Search the base for duplicates")
    public StartedSearch search() {
        return new StartedSearch(jobs.submit(SearchDuplicates.JOB, "Duplicates", Map.of()));
    }

    /** Takes down that the two are not the same, so that no list shows them again; repeating it changes nothing. */
    @POST
    @Path("/two")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Say that two clients are two")
    public void areTwo(@NotNull @Valid PairInput pair) {
        judge.areTwo(pair);
    }

    /** Takes back that the two are not the same. */
    @POST
    @Path("/undecided")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Take back that two clients are two")
    public void mayBeOne(@NotNull @Valid PairInput pair) {
        judge.mayBeOne(pair);
    }
}
