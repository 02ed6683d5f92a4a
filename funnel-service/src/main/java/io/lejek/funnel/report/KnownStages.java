package io.lejek.funnel.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The stages of the processes, each as the newest version that has it describes it, in the order of the process. */
@ApplicationScoped
class KnownStages {
    List<KnownStage> read(Handle handle, @Nullable UUID typeId) {
        return handle.createQuery("""
                        select * from (
                          select distinct on (s.type_id, s.stage_id) s.type_id, s.stage_id, s.code, s.name, s.position,
                            s.probability, s.version = coalesce(p.version, s.version) as current
                          from stage s left join process p on p.type_id = s.type_id
                          where cast(:typeId as uuid) is null or s.type_id = :typeId
                          order by s.type_id, s.stage_id, s.version desc) newest
                        order by type_id, position, stage_id
                        """)
                .bindByType("typeId", typeId, UUID.class)
                .map(ConstructorMapper.of(KnownStage.class))
                .list();
    }
}
