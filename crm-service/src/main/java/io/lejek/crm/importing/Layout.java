package io.lejek.crm.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read, as it was found out.
 *
 * @param format XLSX or CSV
 * @param sheets names of the sheets of a workbook
 * @param sheet the one that is read; null for CSV
 * @param encoding of a CSV, such as windows-1250
 * @param separator of a CSV, one character
 * @param headerRow number of the row that names the columns, from 1
 */
record Layout(
        Format format,
        List<String> sheets,
        @Nullable String sheet,
        @Nullable String encoding,
        @Nullable String separator,
        int headerRow,
        List<Column> columns) {
    enum Format {
        XLSX,
        CSV
    }

    /**
     * A column of the file.
     *
     * @param index from 0
     * @param header as it is written; a second one of the same name gets a number
     * @param samples the first values
     * @param guess what it seems to be; null when that is unknown
     */
    record Column(
            int index,
            String header,
            List<String> samples,
            @Nullable String guess) {}
}
