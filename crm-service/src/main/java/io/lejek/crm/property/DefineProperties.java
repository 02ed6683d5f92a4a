package io.lejek.crm.property;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and changes the properties that clients may have. */
@ApplicationScoped
class DefineProperties {
    private static final int MOST = 200;

    private final Properties properties;
    private final PropertyTable table;
    private final Jobs jobs;

    DefineProperties(Properties properties, PropertyTable table, Jobs jobs) {
        this.properties = properties;
        this.table = table;
        this.jobs = jobs;
    }

    @Transactional
    PropertyDefinition add(PropertyInput input) {
        table.takeTurn();
        int place = properties.all().size();
        if (place >= MOST) {
            throw Problem.CONFLICT.because("There are " + MOST + " properties: take up a retired one again.");
        }
        List<String> choices = Choices.read(input.type(), input.choices());
        PropertyDefinition property =
                new PropertyDefinition(Ids.next(), input.name().strip(), input.type(), choices, place, false);
        table.add(property);
        return property;
    }

    /** Clients keep the values that they have; those of renamed choices are rewritten by a job. */
    @Transactional
    ChangedProperty change(UUID id, PropertyChange change) {
        table.takeTurn();
        PropertyDefinition before = properties.all().stream()
                .filter(property -> property.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such property: read the list again."));
        List<String> choices = Choices.read(before.type(), change.choices());
        Map<String, String> renamed = Choices.renamed(before.choices(), choices, change.renamed());
        PropertyDefinition after = new PropertyDefinition(
                id, change.name().strip(), before.type(), choices, before.place(), change.retired());
        table.update(after);
        return new ChangedProperty(after, rename(after, renamed));
    }

    @Transactional
    List<PropertyDefinition> order(PropertyOrder order) {
        table.takeTurn();
        table.order(order.ids());
        return properties.all();
    }

    private @Nullable UUID rename(PropertyDefinition property, Map<String, String> names) {
        return names.isEmpty()
                ? null
                : jobs.submit(RenamedChoices.JOB, property.name(), new RenamedChoices(property.id(), names));
    }
}
