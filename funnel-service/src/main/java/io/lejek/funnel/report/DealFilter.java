package io.lejek.funnel.report;

import io.lejek.backbone.access.Scope;
import io.lejek.backbone.problem.Problem;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which deals a figure is about: the viewer's scope, which nobody can widen, and what was asked for. The one predicate of
 * every query, over the columns {@code type_id}, {@code stage_id}, {@code owner_id} and {@code team_id}.
 */
record DealFilter(
        Scope scope,
        @Nullable UUID typeId,
        @Nullable UUID stageId,
        @Nullable UUID ownerId) {
    static final String SQL = """
            (cast(:scopeTeam as uuid) is null or team_id = :scopeTeam)
            and (cast(:scopeOwner as uuid) is null or owner_id = :scopeOwner)
            and (cast(:typeId as uuid) is null or type_id = :typeId)
            and (cast(:stageId as uuid) is null or stage_id = :stageId)
            and (cast(:ownerId as uuid) is null or owner_id = :ownerId)
            """;

    <T extends SqlStatement<T>> T bind(T statement) {
        return statement
                .bindByType("scopeTeam", scope instanceof Scope.Team(UUID team) ? team : null, UUID.class)
                .bindByType("scopeOwner", scope instanceof Scope.Own(UUID user) ? user : null, UUID.class)
                .bindByType("typeId", typeId, UUID.class)
                .bindByType("stageId", stageId, UUID.class)
                .bindByType("ownerId", ownerId, UUID.class);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the text is no identifier */
    static @Nullable UUID id(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.INVALID_INPUT.because("'" + name + "' must be the identifier of a record (a UUID).");
        }
    }
}
