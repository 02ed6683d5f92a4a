package io.lejek.crm.importing;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.job.JobView;
import io.lejek.crm.job.Jobs;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.SingleLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Spreadsheets become clients: upload, match columns, check, apply, undo. A file has at most 50 MB and 500,000 rows. Everybody
 * sees their own imports, administrators all.
 */
@Path("/api/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
class ImportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportFile file;
    private final UploadImport upload;
    private final StartImport start;
    private final ImportBook book;
    private final MappingBook mappings;
    private final RejectedRows rejected;
    private final Jobs jobs;

    ImportResource(
            ImportFile file,
            UploadImport upload,
            StartImport start,
            ImportBook book,
            MappingBook mappings,
            RejectedRows rejected,
            Jobs jobs) {
        this.file = file;
        this.upload = upload;
        this.start = start;
        this.book = book;
        this.mappings = mappings;
        this.rejected = rejected;
        this.jobs = jobs;
    }

    /** Takes an .xlsx or .csv as the body; answers how it reads the file and what the columns seem to be. 413 when it is too large, 422 when it is no spreadsheet. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Upload a spreadsheet")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> upload(
            @QueryParam("name") @NotBlank @Size(max = 300) @SingleLine String name, InputStream content)
            throws IOException {
        try (ImportFile.OnDisk onDisk = file.write(content)) {
            UUID id = upload.upload(name, onDisk);
            return RestResponse.ResponseBuilder.<ImportView>created(URI.create("/api/imports/" + id))
                    .entity(book.read(id))
                    .build();
        }
    }

    /** Newest first, in pages of at most 200. */
    @GET
    @Operation(summary = "List imports")
    public Page<ImportView> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return book.page(limit, after);
    }

    /** An import with its columns, its mapping, and the rows by outcome. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Read an import")
    public ImportView get(@PathParam("id") UUID id) {
        return book.read(id);
    }

    /** Reads the file anew in another way: another sheet, encoding or separator. 409 once it is applied. */
    @PUT
    @Path("/{id}/layout")
    @Operation(summary = "Say how a file is to be read")
    public ImportView layout(@PathParam("id") UUID id, @NotNull @Valid LayoutInput input) throws IOException {
        book.read(id);
        upload.readAgain(id, input.sheet(), input.encoding(), input.separator());
        return book.read(id);
    }

    /** Matches the columns and looks what every row would do; nothing is changed. */
    @POST
    @Path("/{id}/check")
    @ResponseStatus(202)
    @Operation(summary = "Check an import")
    public JobView check(@PathParam("id") UUID id, @NotNull @Valid ImportMapping mapping) {
        return jobs.read(start.check(id, mapping));
    }

    /** As check, by a mapping that is remembered; 409 names the columns that the file does not have. */
    @POST
    @Path("/{id}/check-by-name")
    @ResponseStatus(202)
    @Operation(summary = "Check an import by a remembered mapping")
    public JobView checkByName(@PathParam("id") UUID id, @NotNull @Valid MappingName mapping) {
        return jobs.read(start.checkBy(id, mapping.name()));
    }

    /** Applies what was checked; where the base has changed since, each row is looked at anew. */
    @POST
    @Path("/{id}/apply")
    @ResponseStatus(202)
    @Operation(summary = "Apply an import")
    public JobView apply(@PathParam("id") UUID id) {
        return jobs.read(start.apply(id));
    }

    /** Takes an import back, updates included, as far as nobody has changed the clients since. */
    @POST
    @Path("/{id}/undo")
    @ResponseStatus(202)
    @Operation(summary = "Undo an import")
    public JobView undo(@PathParam("id") UUID id) {
        return jobs.read(start.undo(id));
    }

    /** The rows with what each does or did, in the order of the file. */
    @GET
    @Path("/{id}/rows")
    @Operation(summary = "List the rows of an import")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        book.read(id);
        return book.rows(id, outcome, limit, after);
    }

    /** The rejected rows and duplicates as a workbook, each with the reason. */
    @GET
    @Path("/{id}/rejected")
    @Produces(XLSX)
    @Operation(summary = "Download the rows that were not taken")
    @APIResponse(
            responseCode = "200",
            description = "A workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> rejected(@PathParam("id") UUID id) {
        Layout layout = book.read(id).layout();
        return RestResponse.ResponseBuilder.ok(rejected.of(id, layout))
                .header("Content-Disposition", "attachment; filename=rows-to-correct.xlsx")
                .build();
    }

    /** Remembers the mapping of an import under a name; the newest of a name holds. */
    @POST
    @Path("/{id}/remember")
    @Operation(summary = "Remember a mapping")
    public List<NamedMapping> remember(@PathParam("id") UUID id, @NotNull @Valid MappingName name) {
        ImportView view = book.read(id);
        if (view.mapping() == null) {
            throw io.lejek.backbone.problem.Problem.CONFLICT.because("Match the columns first.");
        }
        mappings.keep(NamedMapping.of(name.name().strip(), view.layout(), view.mapping()));
        return mappings.all();
    }

    /** The mappings that are remembered, the newest first. */
    @GET
    @Path("/mappings")
    @Operation(summary = "List remembered mappings")
    public List<NamedMapping> mappings() {
        return mappings.all();
    }
}
