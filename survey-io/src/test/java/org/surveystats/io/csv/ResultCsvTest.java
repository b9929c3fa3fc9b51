package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.io.table.ResultCsv;

final class ResultCsvTest {
    private static String row(Object... cells) throws IOException {
        String[] header = new String[cells.length];
        Arrays.setAll(header, i -> "c" + i);
        StringBuilder text = new StringBuilder();
        ResultCsv.to(text, header).row(cells);
        return text.substring(text.indexOf("\n") + 1);
    }

    @Test
    void writesUtf8WithLineFeeds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("questions.csv");
        Files.writeString(file, "what stood there before, and was longer than what comes".repeat(10));
        try (ResultCsv csv = ResultCsv.to(file, "unit", "question", "score")) {
            csv.row("RT5", "Q7", 6.6).row("Ynys Môn", "Q8", OptionalDouble.empty());
        }

        assertThat(Files.readAllBytes(file))
                .isEqualTo("unit,question,score\nRT5,Q7,6.6\nYnys Môn,Q8,\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesEveryKindOfCell() throws IOException {
        assertThat(row("a", 1, 2L, 0.002, -0.0, 1e22)).isEqualTo("a,1,2,0.002,0,1E+22\n");
        assertThat(row(OptionalInt.of(3), OptionalLong.of(4), OptionalDouble.of(5.5), Optional.of(6.0)))
                .isEqualTo("3,4,5.5,6\n");
        assertThat(row(OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty(), ""))
                .isEqualTo(",,,,\n");
    }

    @Test
    void quotesOnlyWhatNeedsIt() throws IOException {
        assertThat(row("a,b", "say \"so\"", "two\nlines", "return\r", "it's; fine\t"))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\"return\r\",it's; fine\t\n");
    }

    /** Readers of the file would skip an empty line. */
    @Test
    void aSingleBlankCellIsNoEmptyLine() throws IOException {
        assertThat(row("")).isEqualTo("\"\"\n");
    }

    @Test
    void refusesWhatHasNoPlaceInAFile() {
        assertThatThrownBy(() -> row(Double.NaN)).hasMessage("value must be in (-inf, inf): NaN");
        assertThatThrownBy(() -> row(OptionalDouble.of(Double.POSITIVE_INFINITY)))
                .hasMessage("value must be in (-inf, inf): inf");
        assertThatThrownBy(() -> row(1, null))
                .hasMessage("cell must be a text, int, long, double or an optional one: null");
        assertThatThrownBy(() -> row(new BigDecimal("1.50")))
                .hasMessage("cell must be a text, int, long, double or an optional one: java.math.BigDecimal");
        assertThatThrownBy(() -> ResultCsv.to(new StringBuilder(), "a", "b").row(1))
                .hasMessage("cells must be 2 as in the header: 1");
        assertThatThrownBy(() -> ResultCsv.to(new StringBuilder()))
                .hasMessage("header must name at least one column: []");
    }

    @Test
    void aRefusedRowLeavesNoPartOfItself() throws IOException {
        StringBuilder text = new StringBuilder();
        ResultCsv csv = ResultCsv.to(text, "a", "b");
        assertThatThrownBy(() -> csv.row("x", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        csv.row("y", 1);

        assertThat(text).hasToString("a,b\ny,1\n");
    }

    @Test
    void aFileIsReplacedWhenTheTableIsClosed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "earlier");
        try (ResultCsv csv = ResultCsv.to(file, "a")) {
            csv.row(1);
            assertThat(file).hasContent("earlier");
        }
        assertThat(file).hasContent("a\n1\n");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void aRefusedRowLeavesTheEarlierFileInPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "earlier\n");
        assertThatThrownBy(() -> {
                    try (ResultCsv csv = ResultCsv.to(file, "x")) {
                        csv.row(1.0).row(Double.NaN);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("earlier\n");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void closingTwiceChangesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("t.csv");
        ResultCsv csv = ResultCsv.to(file, "x").row(1);
        csv.close();
        csv.close();
        assertThat(file).hasContent("x\n1\n");
    }

    @Test
    void whatTheCallerOpenedStaysOpen() throws IOException {
        boolean[] closed = {false};
        StringWriter writer = new StringWriter() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ResultCsv.to(writer, "a").close();

        assertThat(closed[0]).isFalse();
        assertThat(writer).hasToString("a\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+SUM(A1)", "-A1", "@x", "\tx", "=HYPERLINK(\"http://example.org\")", "-", "-1-1", "+-1"
            })
    void formulasStayAsTheyAreUnlessGuarded(String formula) throws IOException {
        StringBuilder plain = new StringBuilder();
        StringBuilder guarded = new StringBuilder();
        ResultCsv.to(plain, "a", "b").row(formula, 1);
        ResultCsv.to(guarded, "a", "b").guarded().row(formula, 1);

        assertThat(cells(plain.toString()).get(0).get(0)).isEqualTo(formula);
        assertThat(cells(guarded.toString()).get(0).get(0)).isEqualTo("'" + formula);
    }

    @Test
    void numbersAndOrdinaryTextsNeedNoGuard() throws IOException {
        StringBuilder text = new StringBuilder();
        ResultCsv.to(text, "a", "b", "c", "d").guarded().row(-1.5, "-1.5", "-2E-9", "a=b");

        assertThat(text).hasToString("a,b,c,d\n-1.5,-1.5,-2E-9,a=b\n");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "ab,\"\n\r'=;é\ud83d\ude00\t #0";
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        ResultCsv csv = ResultCsv.to(text, "a", "b", "c");
        for (int i = 0; i < 2_000; i++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                StringBuilder cell = new StringBuilder();
                random.ints(random.nextInt(6), 0, alphabet.codePointCount(0, alphabet.length()))
                        .map(at -> alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)))
                        .forEach(cell::appendCodePoint);
                cells.add(cell.toString());
            }
            rows.add(cells);
            csv.row(cells.toArray());
        }

        assertThat(cells(text.toString())).as("seed %d", seed).isEqualTo(rows);
    }

    private static List<List<String>> cells(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        SplitText.rows(in, "r.csv", ',', (line, fields) -> rows.add(List.copyOf(fields)));
        return rows.subList(1, rows.size());
    }
}
