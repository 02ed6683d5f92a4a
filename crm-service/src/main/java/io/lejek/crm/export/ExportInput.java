package io.lejek.crm.export;

import io.lejek.crm.client.ClientSelection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Which clients go into a file of which format. */
record ExportInput(
        @NotNull @Valid ClientSelection selection, @NotNull Format format) {
    /** The kinds of files; CSV is UTF-8 with a mark and semicolons, as spreadsheet programs in Europe open it. */
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
}
