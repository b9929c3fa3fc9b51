package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.response.Cleaning;

/** What is as large as a limit is read, what is larger is refused, by each way of reading alike. */
final class CsvLimitsTest {
    private static final String HEADER = "trust,sex,age,Q1,Q2";
    private static final String ROW = "RT5,1,47,1,2";

    private static final Questionnaire QUESTIONNAIRE = SmallSurvey.QUESTIONNAIRE.withLayout(ResponseLayout.of("trust"));

    @TempDir
    private Path folder;

    private static String file(int rows, String lineEnd) {
        return HEADER + lineEnd + (ROW + lineEnd).repeat(rows);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What each way of reading says: by bytes, in small chunks, by the full grammar, by two threads. */
    private static List<String> said(String text, UnaryOperator<CsvLimits> change) throws IOException {
        ResponsesCsv csv = ResponsesCsv.of(QUESTIONNAIRE).withLimits(change.apply(CsvLimits.RESPONSES));
        TallyPlan plan = TallyPlan.of(QUESTIONNAIRE);
        Cleaning cleaning = Cleaning.of(QUESTIONNAIRE);
        List<String> said = new ArrayList<>();
        for (ResponsesCsv way : List.of(
                csv,
                csv.withChunkSize(40),
                csv.withExecutor(task -> new Thread(task).start(), 2).withChunkSize(40))) {
            try {
                said.add(way.withPlan(plan)
                        .withCleaning(cleaning)
                        .tally(in(text), "f.csv")
                        .decoding()
                        .toString());
            } catch (InvalidSourceException refused) {
                said.add(refused.getMessage());
            }
        }
        return said;
    }

    private static void allSay(List<String> said, String expected) {
        assertThat(said).isNotEmpty().allMatch(expected::equals, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n"})
    void rowsAreCountedHoweverTheyAreRead(String lineEnd) throws IOException {
        allSay(said(file(20, lineEnd), limits -> limits.withRows(20)), "f.csv: 20 of 20 rows");
        allSay(
                said(file(21, lineEnd), limits -> limits.withRows(20)),
                "f.csv: must have at most 20 rows; CsvLimits.rows allows more");
        allSay(
                said(file(19, lineEnd) + "RT5,\"x\"" + lineEnd + ROW, limits -> limits.withRows(20)),
                "f.csv: must have at most 20 rows; CsvLimits.rows allows more");
    }

    @Test
    void bytesAreCountedAfterDecompression() throws IOException {
        String text = file(20, "\n");
        int bytes = text.length();
        String refused = "f.csv: must be at most " + (bytes - 1) + " bytes, decompressed; CsvLimits.bytes allows more";
        allSay(said(text, limits -> limits.withBytes(bytes)), "f.csv: 20 of 20 rows");
        allSay(said(text, limits -> limits.withBytes(bytes - 1)), refused);
        allSay(said(text, limits -> limits.withBytes(1)), refused.replace(String.valueOf(bytes - 1), "1"));

        byte[] zipped = Gzip.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(zipped.length).isLessThan(bytes / 2);
        ResponsesCsv csv = ResponsesCsv.of(QUESTIONNAIRE);
        assertThat(csv.withLimits(CsvLimits.RESPONSES.withBytes(bytes))
                        .read(new ByteArrayInputStream(zipped), "f.csv", batch -> {})
                        .accepted())
                .isEqualTo(20);
        assertThatThrownBy(() -> csv.withLimits(CsvLimits.RESPONSES.withBytes(bytes - 1))
                        .read(new ByteArrayInputStream(zipped), "f.csv", batch -> {}))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(refused);
    }

    @Test
    void fieldsAndCharactersAreCountedHoweverTheyAreRead() throws IOException {
        String good = file(20, "\n");
        allSay(said(good, limits -> limits.withFields(5)), "f.csv: 20 of 20 rows");
        allSay(
                said(good + ROW + ",1\n", limits -> limits.withFields(5)),
                "f.csv: line 22 must have at most 5 fields; CsvLimits.fields allows more");
        allSay(said(good, limits -> limits.withFieldCharacters(5)), "f.csv: 20 of 20 rows");
        allSay(
                said(good + "RT5,1,47,1,123456\n", limits -> limits.withFieldCharacters(5)),
                "f.csv: line 22 must have fields of at most 5 characters; CsvLimits.fieldCharacters allows more");
        allSay(said(good, limits -> limits.withRowCharacters(15)), "f.csv: 20 of 20 rows");
        allSay(
                said(good + "RT5,1,47,1,1234567890\n", limits -> limits.withRowCharacters(15)),
                "f.csv: line 22 must have at most 15 characters; CsvLimits.rowCharacters allows more");
    }

    @Test
    void tablesHaveLimitsToo() throws IOException {
        String units = "code,name\nA,a\nB,b\n";
        CsvLimits two = CsvLimits.TABLES.withRows(2);
        assertThat(UnitsCsv.read(in(units), "u.csv", two)).hasSize(2);
        assertThatThrownBy(() -> UnitsCsv.read(in(units + "A,again\n"), "u.csv", two))
                .hasMessage("u.csv: must have at most 2 rows; CsvLimits.rows allows more");
        Path file = Files.writeString(folder.resolve("u.csv"), units);
        assertThatThrownBy(() -> UnitsCsv.read(file, two.withBytes(17)))
                .hasMessageEndingWith("u.csv: must be at most 17 bytes, decompressed; CsvLimits.bytes allows more");
        assertThat(UnitsCsv.read(file, two.withBytes(18))).hasSize(2);

        String history = "unit,measure,year\nA,Q1,2020\nA,Q1,2021\n";
        Path past = Files.writeString(folder.resolve("h.csv"), history);
        assertThat(HistoryCsv.read(past, two).entries()).hasSize(2);
        assertThatThrownBy(() -> HistoryCsv.read(in(history), "h.csv", two.withRows(1)))
                .hasMessage("h.csv: must have at most 1 rows; CsvLimits.rows allows more");

        String outcomes = """
                trust,invited,outcome_1,outcome_2,outcome_3,outcome_4,outcome_5,outcome_6,outcome_7
                A,1,1,0,0,0,0,0,0
                B,0,0,0,0,0,0,0,0
                """;
        assertThat(OutcomesCsv.read(in(outcomes), "o.csv", two)).hasSize(2);
        assertThat(OutcomesCsv.read(in(outcomes), "o.csv", "trust", two)).hasSize(2);
        assertThatThrownBy(() -> OutcomesCsv.read(in(outcomes), "o.csv", "trust", two.withRows(1)))
                .hasMessage("o.csv: must have at most 1 rows; CsvLimits.rows allows more");
    }

    @Test
    void limitsOutsideTheirRangeAreRefused() {
        CsvLimits limits = CsvLimits.RESPONSES;
        assertThatThrownBy(() -> limits.withBytes(0)).hasMessage("bytes must be in [1, inf): 0");
        assertThatThrownBy(() -> limits.withRows(-1)).hasMessage("rows must be in [1, inf): -1");
        assertThatThrownBy(() -> limits.withFields(0)).hasMessage("fields must be in [1, 1048576]: 0");
        assertThatThrownBy(() -> limits.withRowCharacters(1 << 29))
                .hasMessage("rowCharacters must be in [1, 268435456]: 536870912");
        assertThatThrownBy(() -> limits.withFieldCharacters(0))
                .hasMessage("fieldCharacters must be in [1, 268435456]: 0");
    }
}
