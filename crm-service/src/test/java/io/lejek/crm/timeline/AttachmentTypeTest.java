package io.lejek.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTypeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offer.pdf|%PDF-1.7|application/pdf",
                "OFFER.PDF|%PDF-1.7|application/pdf",
                "notes.txt|Zażółć gęślą jaźń|text/plain",
                "table.csv|a,b|text/csv",
                "dot.gif|GIF89a|image/gif",
                "letter.eml|From: a@example.com|message/rfc822",
                "text.rtf|{\\rtf1|application/rtf"
            })
    void takesWhatFitsItsName(String name, String content, String type) throws IOException {
        // When
        var found = AttachmentType.of(name, stream(content.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(found).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<html><script>alert(1)</script></html>",
                "page.txt|<!DOCTYPE html><html><body>x</body></html>",
                "picture.svg|<svg xmlns='http://www.w3.org/2000/svg'/>",
                "picture.png|<svg xmlns='http://www.w3.org/2000/svg'/>",
                "run.sh|#!/bin/sh",
                "run.txt|#!/bin/sh",
                "offer.pdf|GIF89a",
                "offer.pdf.exe|%PDF-1.7",
                "program.pdf|MZ",
                "noending|%PDF-1.7"
            })
    void refusesWhatRunsAndWhatIsSomethingElse(String name, String content) throws IOException {
        // When
        var found = AttachmentType.of(name, stream(content.getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void tellsAnOfficeDocumentFromOtherArchives() throws IOException {
        // Given
        byte[] zip = zip();

        // When
        var document = AttachmentType.of("offer.docx", stream(zip));
        var archive = AttachmentType.of("offers.zip", stream(zip));
        var program = AttachmentType.of("offers.jar", stream(zip));

        // Then
        assertThat(document).contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(archive).contains("application/zip");
        assertThat(program).isEmpty();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        return bytes.toByteArray();
    }

    private static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
