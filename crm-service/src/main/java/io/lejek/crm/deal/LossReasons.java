package io.lejek.crm.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The list of reasons for which deals are lost. */
@ApplicationScoped
class LossReasons {
    private final Jdbi jdbi;

    LossReasons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A reason.
     *
     * @param code by which the ready-made reasons are translated
     */
    record LossReasonView(String code, String name) {}

    List<LossReasonView> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select code, name from loss_reason order by place, name")
                .map(ConstructorMapper.of(LossReasonView.class))
                .list());
    }

    boolean contains(String code) {
        return all().stream().anyMatch(reason -> reason.code().equals(code));
    }
}
