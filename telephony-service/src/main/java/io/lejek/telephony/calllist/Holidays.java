package io.lejek.telephony.calllist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Days on which nobody is called. */
@ApplicationScoped
class Holidays {
    private final Jdbi jdbi;

    Holidays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Holiday> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select day, name from holiday order by day")
                .map(ConstructorMapper.of(Holiday.class))
                .list());
    }

    Set<LocalDate> days() {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("select day from holiday")
                .mapTo(LocalDate.class)
                .list()));
    }

    void put(Holiday holiday) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into holiday (day, name) values (:day, :name)
                        on conflict (day) do update set name = excluded.name
                        """)
                .bind("day", holiday.day())
                .bind("name", holiday.name())
                .execute());
    }

    /** False when it was none. */
    boolean remove(LocalDate day) {
        return jdbi.withHandle(handle -> handle.execute("delete from holiday where day = ?", day)) > 0;
    }
}
