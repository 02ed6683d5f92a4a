package io.lejek.crm.job;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.file.StoredFile;
import io.lejek.crm.file.StoredFiles;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Work that takes a while: how far it is, what came of it. A user sees their own, an administrator all. */
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class JobResource {
    private final Jobs jobs;
    private final JobBook book;
    private final StoredFiles files;

    JobResource(Jobs jobs, JobBook book, StoredFiles files) {
        this.jobs = jobs;
        this.book = book;
        this.files = files;
    }

    /** Newest first, in pages of at most 200. */
    @GET
    @Operation(summary = "List jobs")
    public Page<JobView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return book.page(jobs.mine(), limit, after);
    }

    /** How far a job is. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read a job")
    public JobView get(@PathParam("id") UUID id) {
        return jobs.read(id);
    }

    /** Ends a job at its next step; what it has done stays. Nothing happens to one that has ended. */
    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel a job")
    public JobView cancel(@PathParam("id") UUID id) {
        book.cancel(id, jobs.read(id).createdBy());
        return jobs.read(id);
    }

    /** The file that came of a job; 404 when there is none. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Download the file of a job")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> file(@PathParam("id") UUID id) {
        jobs.read(id);
        StoredFile file = book.fileOf(id)
                .flatMap(files::find)
                .orElseThrow(() -> Problem.NOT_FOUND.because("This job has left no file, or it has been erased."));
        return file.download(files.open(file.id()));
    }
}
