package org.surveystats.io.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileKindTest {
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("x".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void zipsAreToldByTheirEntries() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")))
                .contains(FileKind.WORKBOOK);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCUMENT);
        assertThat(FileKind.of(zip("data.csv"))).contains(FileKind.ZIP);
        assertThat(FileKind.of(zip())).contains(FileKind.ZIP);
        assertThat(FileKind.of("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .contains(FileKind.OPEN_WORKBOOK);
    }

    @ParameterizedTest
    @CsvSource({
        "24464c32, SPSS",
        "24464c33, SPSS",
        "d0cf11e0a1b11ae1, OLD_WORKBOOK",
        "1f8b08, GZIP",
        "fd377a585a00, COMPRESSED",
        "28b52ffd, COMPRESSED",
        "377abcaf271c, COMPRESSED",
        "526172211a07, COMPRESSED",
        "425a683931415926535900, COMPRESSED",
        "000000000000000000000000c2ea8160b31411cfbd920800, SAS",
        "73020100, STATA",
        "71010100, STATA",
        "3c73746174615f6474613e, STATA",
        "524458320a, R",
        "580a00000003, R",
        "5041523115041500, COLUMNAR",
        "4152524f57310000, COLUMNAR",
        "53514c69746520666f726d6174203300, DATABASE",
        "255044462d312e37, PDF",
        "efbbbf3c3f786d6c, MARKUP",
        "3c21444f43545950452068746d6c3e, MARKUP",
        "fffe7400, UTF_16",
        "feff0074, UTF_16",
        "fffe000074000000, UTF_32",
        "0000feff, UTF_32"
    })
    void isToldByTheFirstBytes(String hex, FileKind kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex))).contains(kind);
        assertThat(kind.toString()).startsWith("this is ").contains(", not text in UTF-8: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsToldWithoutItsMark(String charset) {
        assertThat(FileKind.of("unit,Q1,Q2\n".getBytes(Charset.forName(charset))))
                .contains(FileKind.UTF_16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "u",
                "unit,Q1\nA,1\n",
                "ORCHARD,Q1\n",
                "PAR1,PAR2\n",
                "BZh,Q1\n",
                "ARROW1;x\n",
                "s,t\n",
                "X\nA\n",
                "PK,Q1\n",
                "<5,5-10\n",
                "\ufeffunit,Q1\n",
                "{\"schema\": 1}",
                "{\"provenance\": \"converted from an SPSS PORT FILE\"}",
                "unit,comment\nA,an SPSS PORT FILE\n",
                "\u00e9t\u00e9,Q1\n"
            })
    void textIsText(String text) {
        assertThat(FileKind.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void portableFilesAreToldByTheirFirstLines() {
        String header = "ASCII SPSS PORT FILE                    ".repeat(5);
        assertThat(FileKind.of(header.getBytes(StandardCharsets.US_ASCII))).contains(FileKind.SPSS_PORTABLE);
    }

    @Test
    void compressedTextIsNotText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("unit,Q1\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(FileKind.of(bytes.toByteArray())).contains(FileKind.GZIP);
    }
}
