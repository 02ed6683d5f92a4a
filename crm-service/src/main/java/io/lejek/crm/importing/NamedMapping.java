package io.lejek.crm.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is remembered: by the names of the columns, so that their order may change.
 *
 * @param targets what each column of a header fills
 */
record NamedMapping(
        String name,
        List<HeaderTarget> targets,
        Map<String, String> defaults,
        ImportMapping.Policy policy,
        @Nullable String consentSource,
        @Nullable String consentProof) {
    record HeaderTarget(String header, String target) {}

    static NamedMapping of(String name, Layout layout, ImportMapping mapping) {
        return new NamedMapping(
                name,
                mapping.columns().stream()
                        .map(column -> new HeaderTarget(
                                layout.columns().get(column.column()).header(), column.target()))
                        .toList(),
                mapping.givenDefaults(),
                mapping.policy(),
                mapping.consentSource(),
                mapping.consentProof());
    }

    /** The columns that the file does not have. */
    List<String> missing(Layout layout) {
        return targets.stream()
                .map(HeaderTarget::header)
                .filter(header -> column(layout, header) < 0)
                .distinct()
                .toList();
    }

    ImportMapping on(Layout layout) {
        return new ImportMapping(
                targets.stream()
                        .map(one -> new ImportMapping.ColumnTarget(column(layout, one.header()), one.target()))
                        .toList(),
                defaults,
                policy,
                consentSource,
                consentProof);
    }

    private static int column(Layout layout, String header) {
        return layout.columns().stream()
                .filter(column -> ColumnGuess.plain(column.header()).equals(ColumnGuess.plain(header)))
                .mapToInt(Layout.Column::index)
                .findFirst()
                .orElse(-1);
    }
}
