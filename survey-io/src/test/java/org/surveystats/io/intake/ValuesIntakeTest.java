package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.summary.LeftOut;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.Ticks;

/** Files that hold the same answers in other words give the same results. */
final class ValuesIntakeTest {
    @TempDir
    private Path folder;

    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    private static Questionnaire questionnaire(String name, UnaryOperator<ResponseLayout> change) throws IOException {
        Questionnaire read = QuestionnaireJson.read(file(name));
        return read.withLayout(change.apply(read.layout()));
    }

    private static Arguments form(String file, UnaryOperator<ResponseLayout> layout) {
        return arguments(file, "base.json", layout);
    }

    private static UnaryOperator<ResponseLayout> ticks(Ticks ticks) {
        return layout -> layout.withAnswers(AnswerForm.EMPTY.withTicks(ticks));
    }

    private static AnswerForm codes(Map<String, Integer> codes) {
        return AnswerForm.EMPTY.withCodes(codes);
    }

    static Stream<Arguments> forms() {
        AnswerForm labels = AnswerForm.EMPTY.as(AnswerForm.Written.LABELS);
        return Stream.of(
                form("v07-floats", UnaryOperator.identity()),
                form("v08-zeropad", UnaryOperator.identity()),
                form("v10-labels", layout -> layout.withAnswers(labels)),
                form(
                        "v10-labels",
                        layout -> layout.withAnswersTo("sex", labels)
                                .withAnswersTo("Q1", labels)
                                .withAnswersTo("Q2", labels)),
                form(
                        "k04-lettercodes",
                        layout -> layout.withAnswersTo("sex", codes(Map.of("M", 1, "F", 2)))
                                .withAnswersTo("Q1", codes(Map.of("A1", 1, "A2", 2)))
                                .withAnswersTo("Q2", codes(Map.of("A1", 1, "A2", 2, "A3", 3, "A4", 4)))),
                form("v20-multi12", ticks(Ticks.of("1", "2"))),
                form("v21-multi-checked", ticks(Ticks.of("Checked", "Unchecked"))),
                form("v21-multi-label", ticks(Ticks.LABELS)),
                form("v21-multi-label", layout -> layout.withAnswersTo("Q3", labels)),
                form("v21-multi-yblank", ticks(Ticks.orBlank("Y"))),
                arguments("v22-onecell-trail", "v22-onecell-trail.json", UnaryOperator.<ResponseLayout>identity()),
                arguments("v24-kobo", "v24-kobo-wrongorder.json", UnaryOperator.<ResponseLayout>identity()),
                form(
                        "v24-kobo",
                        layout -> layout.withColumns(
                                "Q3", QuestionColumns.byCode(Map.of(1, "Q3/1", 2, "Q3/2", 9, "Q3/9")))),
                form(
                        "k02-mcset",
                        layout -> layout.withColumns("Q3", QuestionColumns.mentions("Q3_m1", "Q3_m2", "Q3_m3"))),
                arguments("w06-decimalcomma", "w06-decage.json", (UnaryOperator<ResponseLayout>)
                        layout -> layout.withFile(FileForm.TOLD.withDecimalMark(','))));
    }

    private void assertAsExpected(ReadTally read) throws IOException {
        BenchmarkCsv.write(folder, SurveyResults.of(benchmark(read)));
        for (String table : List.of("questions", "sections")) {
            assertThat(folder.resolve(table + ".csv")).hasSameBinaryContentAs(file("expected-" + table + ".csv"));
        }
    }

    private static Benchmark benchmark(ReadTally read) {
        return Benchmark.of(read.tally(), BenchmarkMethod.nhs2021());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void answersInOtherWordsGiveTheSameResults(String name, String json, UnaryOperator<ResponseLayout> layout)
            throws IOException {
        ResponsesCsv csv = ResponsesCsv.of(questionnaire(json, layout));
        Path file = file(name + ".csv");

        assertAsExpected(csv.tally(file));
        assertAsExpected(csv.withExecutor(ForkJoinPool.commonPool(), 2).tally(file));
        // A quotation mark sends every row through the full grammar, as texts.
        Path quoted = folder.resolve("quoted.csv");
        Files.writeString(quoted, "\"trust\"" + Files.readString(file).substring("trust".length()));
        assertAsExpected(csv.tally(quoted));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void theSettingsAreReadBackFromJson(String name, String json, UnaryOperator<ResponseLayout> layout)
            throws IOException {
        Questionnaire asked = questionnaire(json, layout);
        Path written = folder.resolve("questionnaire.json");
        QuestionnaireJson.write(asked, written);

        assertThat(QuestionnaireJson.read(written)).isEqualTo(asked);
        assertThat(name).isNotEmpty();
    }

    @Test
    void aMissingCodeOfOneQuestionIsAnAnswerToOthers() throws IOException {
        Questionnaire asked = questionnaire(
                "base.json", layout -> layout.withAnswersTo("Q2", AnswerForm.EMPTY.withMissingCodes("99")));
        ReadTally read = ResponsesCsv.of(asked).tally(file("v28-99.csv"));
        Path results = folder.resolve("missing");
        Path blank = folder.resolve("blank");
        BenchmarkCsv.write(results, SurveyResults.of(benchmark(read)));
        BenchmarkCsv.write(
                blank,
                SurveyResults.of(benchmark(ResponsesCsv.of(questionnaire("base.json", UnaryOperator.identity()))
                        .tally(file("v28-blank.csv")))));

        try (Stream<Path> files = Files.list(blank)) {
            assertThat(files.collect(Collectors.toList()))
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(results.resolve(table.getFileName())).hasSameBinaryContentAs(table));
        }
        List<String> lines = Files.readAllLines(results.resolve("questions.csv"));
        List<String> ofQ2 = lines.stream()
                .filter(line -> line.equals(lines.get(0)) || line.split(",", -1)[1].equals("Q2"))
                .toList();
        assertThat(ofQ2).isEqualTo(Files.readAllLines(file("expected-v28-Q2.csv")));
    }

    @Test
    void theConditionOnRowsKnowsNumbersHoweverTheyAreWritten() throws IOException {
        String preview = Files.readString(file("k03-preview.csv"));
        List<String> lines = preview.lines().toList();
        int status = List.of(lines.get(0).split(",", -1)).indexOf("Status");
        String floats = lines.stream()
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    cells[status] = cells[status].equals("0") ? "0.0" : cells[status];
                    return String.join(",", cells);
                })
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("floats.csv"), floats);

        assertAsExpected(ResponsesCsv.of(
                        questionnaire("base.json", layout -> layout.withRows(RowCondition.in("Status", "0"))))
                .tally(file));
    }

    @Test
    void cellsThatCannotBeUsedCountAsBlank() throws IOException {
        Questionnaire asked = questionnaire("base.json", UnaryOperator.identity());
        ResponsesCsv csv = ResponsesCsv.of(asked).withStrictness(Strictness.BLANK_CELLS);
        ReadTally read = csv.tally(file("v11-missing-dot.csv"));

        assertThat(read.decoding().refused()).isZero();
        assertThat(read.decoding().blanked().cells()).isEqualTo(80);
        assertThat(read.tally().group("T00").respondents()).isEqualTo(60);
        assertThat(benchmark(read).unit("T00").question("Q5").respondents().toString())
                .isEqualTo("60");
        assertThat(LeftOut.of(read).parts())
                .first()
                .asString()
                .startsWith("80 cells that count as blank, with errors by column: Q2 ");
        ReadTally shared = csv.withExecutor(ForkJoinPool.commonPool(), 2).tally(file("v11-missing-dot.csv"));
        assertThat(shared.decoding()).isEqualTo(read.decoding());
        assertThat(shared.ledger()).isEqualTo(read.ledger());
        ReadTally declared = ResponsesCsv.of(questionnaire("base.json", layout -> layout.withMissingCodes("-9", ".")))
                .tally(file("v11-missing-dot.csv"));
        assertThat(benchmark(read).units().toString())
                .isEqualTo(benchmark(declared).units().toString());
    }

    @Test
    void aNumberWithTheOtherDecimalMarkNamesTheSetting() throws IOException {
        Questionnaire points = questionnaire("w06-decage.json", UnaryOperator.identity());
        assertThatThrownBy(() -> ResponsesCsv.of(points).tally(file("w06-decimalcomma.csv")))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("hint: decimals have a comma: set layout.file.decimalMark to \",\"");
        Questionnaire commas =
                questionnaire("w06-decage.json", layout -> layout.withFile(FileForm.TOLD.withDecimalMark(',')));
        Path file = Files.writeString(
                folder.resolve("points.csv"),
                Files.readString(file("w06-decimalcomma.csv")).replace(',', '.'));
        assertThatThrownBy(() -> ResponsesCsv.of(commas).tally(file))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("hint: decimals have a point: set layout.file.decimalMark to \".\"");
    }

    @Test
    void aCodeWhereALabelMustBeNamesTheSetting() throws IOException {
        Questionnaire labels = questionnaire(
                "base.json", layout -> layout.withAnswers(AnswerForm.EMPTY.as(AnswerForm.Written.LABELS)));
        assertThatThrownBy(() -> ResponsesCsv.of(labels).tally(file("base.csv")))
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        refused -> assertThat(refused.groups())
                                .extracting(group -> group.column())
                                .containsExactlyInAnyOrder("sex", "Q1", "Q2"))
                .hasMessageContaining("for codes set layout.answersTo.Q2.as to \"codes\"");
    }
}
