package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.InvalidSourceException;

final class RowsCsvTest {
    private static List<String> rows(byte[] bytes, Charset encoding, char separator) throws IOException {
        List<String> rows = new ArrayList<>();
        RowsCsv.read(
                new ByteArrayInputStream(bytes),
                "f.csv",
                encoding,
                separator,
                CsvLimits.TABLES,
                (line, fields) -> rows.add(line + ":" + String.join("~", fields)));
        return rows;
    }

    @Test
    void rowsOfAnyLengthAreTexts() throws IOException {
        assertThat(rows("a;b\n\n\"x\n;y\"\n1;2;3\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ';'))
                .containsExactly("1:a~b", "3:x\n;y", "5:1~2~3");
    }

    @Test
    void textIsRecoded() throws IOException {
        String text = "a,\u00e9\ud83d\ude00,b\n".repeat(5000);
        assertThat(rows(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16, ','))
                .hasSize(5000)
                .allMatch(row -> row.endsWith(":a~\u00e9\ud83d\ude00~b"));
        assertThat(rows(new byte[] {'a', ',', (byte) 0xe9}, StandardCharsets.ISO_8859_1, ','))
                .containsExactly("1:a~\u00e9");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> rows(new byte[] {'P', 'K', 3, 4, 9}, StandardCharsets.ISO_8859_1, ','))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("zip archive");
        assertThatThrownBy(() -> rows(new byte[] {'a', (byte) 0xe9}, StandardCharsets.UTF_8, ','))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("must be UTF-8");
        assertThatThrownBy(() -> rows(new byte[] {'a', 0, '\n', 0, 0, (byte) 0xd8}, StandardCharsets.UTF_16LE, ','))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: line 2 must be UTF-16LE: byte 0x0 0xd8; set layout.file.encoding to the encoding of"
                        + " the file");
    }
}
