package org.surveystats.io.table;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.surveystats.text.Decimals;

/**
 * Tables as the bytes of an .xlsx workbook, a sheet each: a headline, the provenance, the header, the rows. Texts are
 * written as strings, so none is ever taken for a formula. The bytes depend on the tables alone: the library that
 * writes the sheets puts the time of writing into the document's properties, so that is taken out again, and the parts
 * are stored without compression, whose result differs between builds of the JDK.
 */
final class XlsxFile {
    /** What a cell of the format can hold. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_ABOVE = 3;
    /** What a sheet of the format can hold below the header. */
    static final int MOST_ROWS = 1_048_576 - ROWS_ABOVE;

    private static final int WIDTH = 14;
    private static final int FIRST_WIDTH = 22;
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    /** Not the first of January 1980, which the JDK takes for an earlier time and writes by time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private XlsxFile() {}

    static byte[] of(String headline, String provenance, List<DataTable> tables) throws IOException {
        for (DataTable table : tables) {
            if (table.rows().size() > MOST_ROWS) {
                throw new IllegalArgumentException("rows of the sheet " + table.name() + " must be in [0, " + MOST_ROWS
                        + "] to fit the format, write CSV instead: "
                        + table.rows().size());
            }
        }
        // A file and no stream between, because the library's zip entries can only be read by the directory at the end.
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                write(out, headline, provenance, tables);
            }
            return withoutTime(file);
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Writes the workbook as the library does, with the time.
     *
     * @throws IOException if something cannot be written
     */
    static void write(OutputStream out, String headline, String provenance, List<DataTable> tables) throws IOException {
        EnduringStream enduring = new EnduringStream(new BufferedOutputStream(out));
        try (Workbook workbook = new Workbook(enduring, "survey-benchmark", "1.0")) {
            for (DataTable table : tables) {
                sheet(workbook, table, headline, provenance);
            }
        }
        enduring.requireWritten();
    }

    private static void sheet(Workbook workbook, DataTable table, String headline, String provenance)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet(table.name());
        sheet.value(0, 0, text(headline + ": " + table.name()));
        sheet.style(0, 0).bold().set();
        if (!provenance.isEmpty()) {
            sheet.value(1, 0, text(provenance));
        }
        for (int column = 0; column < table.header().size(); column++) {
            // A width that is computed from the texts would be written by Double.toString, which differs between JDKs.
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
            sheet.value(ROWS_ABOVE - 1, column, text(table.header().get(column)));
            sheet.style(ROWS_ABOVE - 1, column).bold().set();
        }
        sheet.freezePane(0, ROWS_ABOVE);
        int at = ROWS_ABOVE;
        for (List<Object> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(sheet, at, column, row.get(column));
            }
            at++;
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Double number) {
            sheet.value(row, column, Decimals.shortest(number));
        } else if (cell instanceof Number number) {
            sheet.value(row, column, BigDecimal.valueOf(number.longValue()));
        } else if (!cell.equals(Optional.empty()) && !cell.toString().isEmpty()) {
            sheet.value(row, column, text(cell.toString()));
        }
    }

    private static String text(String text) {
        return CellText.of(text, LONGEST_TEXT);
    }

    private static byte[] withoutTime(Path workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                byte[] bytes;
                try (InputStream content = in.getInputStream(part)) {
                    bytes = content.readAllBytes();
                }
                if (part.getName().equals("docProps/core.xml")) {
                    String properties = new String(bytes, StandardCharsets.UTF_8);
                    bytes = CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(stored(part.getName(), bytes));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
