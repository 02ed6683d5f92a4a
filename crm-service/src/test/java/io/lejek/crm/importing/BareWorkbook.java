package io.lejek.crm.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that is a workbook (ECMA-376): no styles, no table of texts, as small programs write it. */
final class BareWorkbook {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private BareWorkbook() {}

    static byte[] of(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts(rows).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(List<List<String>> rows) {
        return Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                        + "<Override PartName='/xl/sheet.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>",
                "_rels/.rels",
                relationship("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOCUMENT
                        + "'><sheets><sheet name='Clients' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relationship("worksheet", "sheet.xml"),
                "xl/sheet.xml",
                rows.stream()
                        .map(BareWorkbook::row)
                        .collect(Collectors.joining(
                                "", "<worksheet xmlns='" + MAIN + "'><sheetData>", "</sheetData></worksheet>")));
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns='" + RELATIONSHIPS + "'><Relationship Id='r1' Type='" + DOCUMENT + "/" + type
                + "' Target='" + target + "'/></Relationships>";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<c t='inlineStr'><is><t>" + cell + "</t></is></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
    }
}
