package io.lejek.crm.task;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.crm.record.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tasks: the administrator's view is all of them, a head's those of the team, everybody else's their own. */
@Path("/api/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class TaskResource {
    private final TaskList list;
    private final AddTask add;
    private final CompleteTask complete;
    private final Viewer viewer;

    TaskResource(TaskList list, AddTask add, CompleteTask complete, Viewer viewer) {
        this.list = list;
        this.add = add;
        this.complete = complete;
        this.viewer = viewer;
    }

    /**
     * Open tasks by due time, the overdue first, or done ones from the newest, in pages of at most 200. {@code mine} are the
     * viewer's own and, for agents, heads and administrators, those of nobody.
     */
    @GET
    @Operation(summary = "List tasks")
    public Page<TaskView> list(
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("clientId") @Nullable UUID clientId,
            @QueryParam("state") @DefaultValue("OPEN") @Pattern(regexp = "OPEN|DONE") String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return list.page(new TaskList.Filter(mine, clientId, state.equals("DONE")), limit, after);
    }

    /** Makes a task; one of a deal may become its next action. */
    @POST
    @Operation(summary = "Make a task")
    public RestResponse<TaskView> add(@NotNull @Valid TaskInput input) {
        TaskView task = list.read(add.add(input));
        return RestResponse.ResponseBuilder.<TaskView>created(URI.create("/api/tasks/" + task.id()))
                .entity(task)
                .build();
    }

    /** Completes a task; the step of an automatic process takes its deal on. 409 when the task was cancelled. */
    @POST
    @Path("/{id}/done")
    @Operation(summary = "Complete a task")
    public TaskView done(@PathParam("id") UUID id) {
        list.read(id);
        complete.complete(id, viewer.userId());
        return list.read(id);
    }
}
