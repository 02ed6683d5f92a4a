package io.lejek.crm.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What the number of a cell means (ECMA-376, part 1, 18.8.30: number formats; 18.17.4: dates). */
final class CellFormat {
    /** What is shown literally, and what is no part of the format: a colour, a currency, an elapsed time. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[dmyhsDMYHS]");
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private CellFormat() {}

    static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        String format = cell.getDataFormatString();
        return format == null
                ? id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
                : !format.equalsIgnoreCase("General")
                        && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    /** The day, without the time; empty when a calendar does not know it. */
    static String day(BigDecimal number, boolean since1904) {
        double days = number.doubleValue();
        return days < 0 || days > LAST_DAY
                ? ""
                : (since1904 ? BEFORE_1904 : BEFORE_1900).plusDays((long) days).toString();
    }

    /** As it is shown: 2.3 is kept as 2.2999999999999998. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "";
    }

    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && ERRORS.contains(String.valueOf(cell.getValue()));
    }
}
