package io.lejek.telephony.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Whose number it is and whether it may be called, and whose extension. */
@ApplicationScoped
public class Directory {
    private static final int MOST = 20;
    private static final int REMEMBERED = 10_000;

    private final Jdbi jdbi;
    /** Each step of each call asks for it; a change that another replica heard of is seen a second later. */
    private final Cache<String, List<Colleague>> colleagues = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(REMEMBERED)
            .build();

    Directory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The clients with this number, the oldest first; at most 20. */
    public List<KnownClient> clients(@Nullable String e164) {
        if (e164 == null) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.name, c.owner_id from client_phone p join client c on c.id = p.client_id
                        where p.number = :number order by c.id limit :most
                        """)
                .bind("number", e164)
                .bind("most", MOST)
                .map((row, context) -> new KnownClient(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("owner_id", UUID.class)))
                .list());
    }

    /**
     * What holds for calls of advertising to this number.
     *
     * @param clientId whose consent it has to be; null when anybody's will do. A withdrawal always binds all who share it.
     */
    public CallConsent callConsent(String e164, @Nullable UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select case when bool_or(withdrawn) then 'WITHDRAWN'
                                    when bool_or(consented and client_id = coalesce(:client, client_id)) then 'GIVEN'
                                    else 'NOT_ASKED' end
                        from callable where number = :number
                        """)
                .bind("number", e164)
                .bindByType("client", clientId, UUID.class)
                .mapTo(CallConsent.class)
                .one());
    }

    /** A number of a client, and whether it may be called for advertising. */
    public record Line(String number, boolean consented, boolean withdrawn) {}

    /** The numbers of a client; at most 20. */
    public List<Line> lines(UUID clientId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number, consented, withdrawn from callable where client_id = :client
                        order by number limit :most
                        """)
                .bind("client", clientId)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Line.class))
                .list());
    }

    /** The active users with this extension: one, unless crm says otherwise. */
    public List<Colleague> colleagues(@Nullable String extension) {
        return extension == null ? List.of() : colleagues.get(extension, this::readColleagues);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ColleaguesChanged event) {
        colleagues.invalidateAll();
    }

    private List<Colleague> readColleagues(String extension) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name from colleague where extension = :extension and active order by id limit :most")
                .bind("extension", extension)
                .bind("most", MOST)
                .map((row, context) -> new Colleague(row.getObject("id", UUID.class), row.getString("name")))
                .list());
    }

    /** The active users of a team. */
    public Set<UUID> team(UUID teamId) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from colleague where team_id = :team and active")
                .bind("team", teamId)
                .mapTo(UUID.class)
                .set());
    }

    /** As {@link #extension}, of somebody who is about to use a phone; {@code no-extension} when there is none. */
    public String requireExtension(UUID userId) {
        return extension(userId)
                .orElseThrow(() ->
                        Problem.NO_EXTENSION.because("An administrator enters your extension under Settings, Users."));
    }

    /** The extension of an active user. */
    public Optional<String> extension(UUID userId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select extension from colleague where id = :id and active and extension is not null")
                .bind("id", userId)
                .mapTo(String.class)
                .findOne());
    }
}
