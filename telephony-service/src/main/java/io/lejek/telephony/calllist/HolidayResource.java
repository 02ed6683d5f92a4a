package io.lejek.telephony.calllist;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Days on which no call list is dialled. */
@Path("/api/telephony/holidays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "call lists")
class HolidayResource {
    private final Holidays holidays;

    HolidayResource(Holidays holidays) {
        this.holidays = holidays;
    }

    record Named(@NotBlank @Size(max = 100) String name) {}

    /** All of them, in the order of time. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(operationId = "listHolidays", summary = "Days on which nobody is called")
    public List<Holiday> list() {
        return holidays.all();
    }

    /** Makes a day a holiday, or names it anew; the day is written as 2026-12-25. */
    @PUT
    @Path("/{day}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(operationId = "putHoliday", summary = "Make a day a holiday")
    public void put(@PathParam("day") String day, @NotNull @Valid Named name) {
        holidays.put(new Holiday(read(day), name.name().strip()));
    }

    /** 404 when it is none. */
    @DELETE
    @Path("/{day}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(operationId = "removeHoliday", summary = "Let a day be a working day again")
    public void remove(@PathParam("day") String day) {
        if (!holidays.remove(read(day))) {
            throw Problem.NOT_FOUND.because("This day is no holiday.");
        }
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Problem.INVALID_INPUT.because("Write the day as 2026-12-25.");
        }
    }
}
