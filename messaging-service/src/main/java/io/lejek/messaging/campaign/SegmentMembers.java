package io.lejek.messaging.campaign;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The one question that is put to crm: who is in a segment. Asked in the name of the person who starts. */
@RegisterRestClient(configKey = "crm")
@Path("/api/segments/members")
interface SegmentMembers {
    @GET
    Page page(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("category") @Nullable String category,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    record Page(List<Member> items, @Nullable String next) {}

    record Member(UUID clientId) {}
}
