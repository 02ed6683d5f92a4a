package io.lejek.crm.importing;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.importing.ImportView.State;
import io.lejek.crm.job.Jobs;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Hands in the jobs of an import, in the order that an import has: check, apply, undo. */
@ApplicationScoped
class StartImport {
    private final ImportBook book;
    private final MappingBook mappings;
    private final Jobs jobs;

    StartImport(ImportBook book, MappingBook mappings, Jobs jobs) {
        this.book = book;
        this.mappings = mappings;
        this.jobs = jobs;
    }

    /** What a job of an import works on. */
    record Task(UUID importId) {}

    /** Chooses the mapping and looks what would happen. */
    @Transactional
    UUID check(UUID id, ImportMapping mapping) {
        ImportView view = book.read(id);
        validate(view.layout(), mapping);
        book.mapping(id, mapping);
        return start(view, CheckImport.KIND, State.CHECKING, State.UPLOADED, State.CHECKED);
    }

    @Transactional
    UUID checkBy(UUID id, String mappingName) {
        Layout layout = book.read(id).layout();
        return check(id, mappings.read(mappingName, layout).on(layout));
    }

    @Transactional
    UUID apply(UUID id) {
        return start(book.read(id), ApplyImport.KIND, State.APPLYING, State.CHECKED, State.APPLYING);
    }

    @Transactional
    UUID undo(UUID id) {
        return start(book.read(id), UndoImport.KIND, State.UNDOING, State.APPLIED, State.APPLYING, State.UNDOING);
    }

    private UUID start(ImportView view, String kind, State to, State... from) {
        if (view.jobId() != null && !jobs.hasEnded(view.jobId())) {
            throw Problem.CONFLICT.because("A job of this import still runs: wait for it, or cancel it.");
        }
        UUID job = jobs.submit(kind, view.fileName(), new Task(view.id()));
        book.move(view.id(), to, job, from);
        return job;
    }

    private static void validate(Layout layout, ImportMapping mapping) {
        Set<String> once = new HashSet<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            ImportMapping.ColumnTarget column = mapping.columns().get(i);
            if (column.column() >= layout.columns().size()) {
                throw Violation.inBody("columns[" + i + "].column", "The file has no such column.");
            }
            if (!Target.MANY.contains(column.target()) && !once.add(column.target())) {
                throw Violation.inBody("columns[" + i + "].target", "Another column fills this field already.");
            }
            known("columns[" + i + "].target", column.target());
        }
        mapping.givenDefaults().keySet().forEach(target -> known("defaults." + target, target));
        boolean named = mapping.columns().stream()
                .anyMatch(column ->
                        column.target().equals(Target.NAME) || column.target().equals(Target.PERSON_NAME));
        if (!named) {
            throw Violation.inBody("columns", "Say which column holds the name.");
        }
        boolean consents = mapping.columns().stream().anyMatch(column -> Target.CONSENTS.contains(column.target()))
                || mapping.givenDefaults().keySet().stream().anyMatch(Target.CONSENTS::contains);
        if (consents && (blank(mapping.consentSource()) || blank(mapping.consentProof()))) {
            throw Violation.inBody(
                    "consentSource", "Say where the consents come from and where they can be looked up.");
        }
    }

    private static void known(String field, String target) {
        if (!Target.ALL.contains(target) && !target.startsWith(Target.PROPERTY)) {
            throw Violation.inBody(field, "There is no such field of a client.");
        }
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
