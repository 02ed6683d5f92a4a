package io.lejek.crm.export;

import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.property.PropertyDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which clients go into a file of which format.
 *
 * @param columns of a table; all when absent
 * @param properties that are columns of a table too, by their ids; all when absent
 * @param separator of a CSV; semicolons when absent, as spreadsheet programs in Europe open it
 */
record ExportInput(
        @NotNull @Valid ClientSelection selection,
        @NotNull Format format,
        @Nullable @Size(min = 1, max = 50) List<@NotNull ExportColumn> columns,
        @Nullable @Size(max = 200) List<@NotNull UUID> properties,
        @Nullable Separator separator) {
    /** What stands between two values of a CSV. */
    @Schema(name = "ExportSeparator")
    enum Separator {
        SEMICOLON(';'),
        COMMA(','),
        TAB('\t');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** The kinds of files; CSV is UTF-8 with a mark. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv"),
        VCARD("vcf", "text/vcard");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        String extension() {
            return extension;
        }

        String mediaType() {
            return mediaType;
        }
    }

    char sign() {
        return (separator == null ? Separator.SEMICOLON : separator).sign();
    }

    ClientColumns columnsOf(List<PropertyDefinition> defined) {
        return new ClientColumns(
                columns == null ? List.of(ExportColumn.values()) : columns,
                defined.stream()
                        .filter(property -> properties == null || properties.contains(property.id()))
                        .toList());
    }
}
