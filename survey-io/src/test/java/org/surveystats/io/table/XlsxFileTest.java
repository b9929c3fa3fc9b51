package org.surveystats.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {
    private static final List<DataTable> TABLES = List.of(table("First"), table("Second"));

    private static DataTable table(String name) {
        DataTable table = new DataTable(name, "code", "figure");
        for (int row = 0; row < 5000; row++) {
            // Not to be compressed to less than the disk has.
            table.row("unit " + Integer.toHexString(row * 0x9e3779b9), row * 0.37);
        }
        return table;
    }

    /** A disk with room for so many bytes. */
    private static final class FullDisk extends OutputStream {
        private long left;

        FullDisk(long left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 16_384, 65_536, 100_000})
    void aFullDiskEndsTheWriting(long bytes) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> XlsxFile.write(new FullDisk(bytes), "Survey", "", TABLES))
                        .isInstanceOf(IOException.class)
                        .hasMessage("No space left on device"));
    }

    @Test
    void codesThatDifferInWhatIsNotSeenDifferInTheWorkbook() throws IOException {
        DataTable table = new DataTable("Codes", "code");
        List<String> codes = new ArrayList<>();
        for (int character = 0; character < 0x2100; character++) {
            int type = Character.getType(character);
            if (type == Character.CONTROL || type == Character.FORMAT || Character.isSpaceChar(character)) {
                codes.add("U" + (char) character + "V");
            }
        }
        codes.forEach(table::row);
        byte[] bytes = XlsxFile.of("Survey", "", List.of(table));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            List<String> cells = workbook.getFirstSheet().read().stream()
                    .map((Row row) -> row.getCellText(0))
                    .filter(cell -> cell.startsWith("U"))
                    .toList();
            assertThat(cells).hasSameSizeAs(codes).doesNotHaveDuplicates();
        }
    }
}
