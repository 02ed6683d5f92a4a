package io.lejek.crm.property;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The properties that clients may have besides the fields that every client has. */
@Path("/api/properties")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class PropertyResource {
    private final Properties properties;
    private final DefineProperties define;

    PropertyResource(Properties properties, DefineProperties define) {
        this.properties = properties;
        this.define = define;
    }

    /** All properties in the order of forms, retired ones last. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "List the properties of clients")
    public List<PropertyDefinition> list() {
        return properties.all();
    }

    /** Adds a property, at most 200; 409 when the name is taken. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Add a property")
    public PropertyDefinition add(@NotNull @Valid PropertyInput input) {
        return define.add(input);
    }

    /** Renames a property, changes its choices, retires it or takes it up again; 409 when the name is taken. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Change a property")
    public ChangedProperty change(@PathParam("id") UUID id, @NotNull @Valid PropertyChange change) {
        return define.change(id, change);
    }

    /** Puts the properties in this order and answers all of them. */
    @PUT
    @Path("/order")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Order the properties")
    public List<PropertyDefinition> order(@NotNull @Valid PropertyOrder order) {
        return define.order(order);
    }
}
