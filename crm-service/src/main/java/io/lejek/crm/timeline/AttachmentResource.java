package io.lejek.crm.timeline;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.file.StoredFiles;
import io.lejek.crm.record.SingleLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
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

/** Files that belong to a client: documents, pictures, recordings, letters. They are shown on its timeline. */
@Path("/api/clients/{id}/attachments")
@Tag(name = "Timeline")
class AttachmentResource {
    private final Attachments attachments;
    private final AttachFile attach;
    private final StoredFiles files;
    private final VisibleClients clients;
    private final TimelineList timeline;
    private final AttachmentSettings settings;

    AttachmentResource(
            Attachments attachments,
            AttachFile attach,
            StoredFiles files,
            VisibleClients clients,
            TimelineList timeline,
            AttachmentSettings settings) {
        this.attachments = attachments;
        this.attach = attach;
        this.files = files;
        this.clients = clients;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** Takes in a file of at most 20 MB unless configured otherwise (413). What it is is told by its content: programs and pages are refused (400). */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Attach a file to a client")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public TimelineEntry add(
            @PathParam("id") UUID id,
            @QueryParam("name") @NotBlank @Size(max = 200) @SingleLine String name,
            InputStream content)
            throws IOException {
        clients.require(id);
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        try (ReceivedFile file = ReceivedFile.receive(content, settings.megabytes())) {
            return timeline.attachment(id, attach.attach(id, bare, file.mediaType(bare), file.path()));
        }
    }

    /** The file, always as a download. */
    @GET
    @Path("/{attachmentId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Download an attachment")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> download(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        UUID fileId = read(id, attachmentId).fileId();
        return files.find(fileId).orElseThrow(AttachmentResource::unknown).download(files.open(fileId));
    }

    /** Removes a file for good; only who attached it and administrators may (403). */
    @DELETE
    @Path("/{attachmentId}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(summary = "Remove an attachment")
    public void remove(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        attach.remove(read(id, attachmentId));
    }

    private Attachments.Attachment read(UUID clientId, UUID attachmentId) {
        clients.require(clientId);
        return attachments
                .find(attachmentId)
                .filter(attachment -> attachment.clientId().equals(clientId))
                .orElseThrow(AttachmentResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no such attachment, or it has been removed.");
    }
}
