package io.lejek.crm.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads processes. A version, once read, is kept: it never changes. */
@ApplicationScoped
public class Processes {
    private final Jdbi jdbi;
    private final Map<UUID, DealProcess> versions = new ConcurrentHashMap<>();

    Processes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest version of every deal type, in the order of the types. */
    public List<DealProcess> current() {
        List<UUID> ids = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select newest.id from deal_type t cross join lateral (
                          select v.id from process_version v where v.deal_type_id = t.id order by v.version desc limit 1
                        ) newest order by t.place, t.name
                        """).mapTo(UUID.class).list());
        return ids.stream().map(this::version).toList();
    }

    /** The version that a new deal of this type begins with; empty for an unknown type. */
    public Optional<DealProcess> currentOf(UUID typeId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select id from process_version where deal_type_id = :type order by version desc limit 1")
                        .bind("type", typeId)
                        .mapTo(UUID.class)
                        .findOne())
                .map(this::version);
    }

    public DealProcess version(UUID versionId) {
        return versions.computeIfAbsent(versionId, this::read);
    }

    private DealProcess read(UUID versionId) {
        Header header = jdbi.withHandle(handle -> handle.createQuery("""
                        select t.id, t.name, t.kind, v.version
                        from process_version v join deal_type t on t.id = v.deal_type_id where v.id = :id
                        """)
                .bind("id", versionId)
                .map(ConstructorMapper.of(Header.class))
                .one());
        List<Stage> stages = jdbi.withHandle(handle -> handle.createQuery("""
                        select id, code, name, position, probability, days
                        from stage where process_version_id = :id order by position
                        """)
                .bind("id", versionId)
                .map(ConstructorMapper.of(Stage.class))
                .list());
        return new DealProcess(header.id(), header.name(), header.kind(), versionId, header.version(), stages);
    }

    record Header(UUID id, String name, ProcessKind kind, int version) {}
}
