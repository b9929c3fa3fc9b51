package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.SmallChunks;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.FileForm.HeaderNames;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;

/** The same answers in files of other forms come to the same tables, byte for byte. */
final class FileFormsIntakeTest {
    private static final FileForm TOLD = FileForm.TOLD;

    @TempDir
    private Path folder;

    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    private static Questionnaire base() throws IOException {
        return QuestionnaireJson.read(file("base.json"));
    }

    private void assertAsExpected(ReadTally read) throws IOException {
        BenchmarkCsv.write(folder, SurveyResults.of(Benchmark.of(read.tally(), BenchmarkMethod.nhs2021())));
        for (String table : List.of("questions", "sections")) {
            assertThat(folder.resolve(table + ".csv")).hasSameBinaryContentAs(file("expected-" + table + ".csv"));
        }
    }

    private static Arguments form(String file, FileForm form, String... told) {
        return arguments(file, (UnaryOperator<ResponseLayout>) layout -> layout.withFile(form), List.of(told));
    }

    static Stream<Arguments> forms() {
        String cp1252 = "windows-1252";
        FileForm two = TOLD.withHeaderRows(2, HeaderNames.FIRST);
        UnaryOperator<ResponseLayout> byPosition = layout -> named(layout.withFile(two), "#1")
                .withColumns("sex", QuestionColumns.of("#2"))
                .withColumns("age", QuestionColumns.of("#3"))
                .withColumns("Q1", QuestionColumns.of("#4"))
                .withColumns("Q2", QuestionColumns.of("#5"))
                .withColumns("Q3", QuestionColumns.of("#6", "#7", "#8"))
                .withColumns("Q5", QuestionColumns.of("#9"));
        UnaryOperator<ResponseLayout> byJoinedNames = layout -> layout.withFile(
                        TOLD.withHeaderRows(2, HeaderNames.JOINED))
                .withColumns("sex", QuestionColumns.of("Sex Response"))
                .withColumns("age", QuestionColumns.of("Age Response"))
                .withColumns("Q1", QuestionColumns.of("Care planned? Response"))
                .withColumns("Q2", QuestionColumns.of("Involved? Response"))
                .withColumns("Q3", QuestionColumns.of("What did you get? A leaflet", "A phone number", "None of these"))
                .withColumns("Q5", QuestionColumns.of("Overall Response"));
        String nine = "columns matched but for case and white space: \"TRUST\" is \"trust\", \"SEX\" is \"sex\","
                + " \"AGE\" is \"age\", \"q1\" is \"Q1\", \"q2\" is \"Q2\" and 4 more";
        return Stream.of(
                form("base.csv", TOLD),
                form("v01-semicolon.csv", TOLD, "separator \";\", told from the header"),
                form("v01-semicolon.csv", TOLD.withSeparator(';')),
                form("v02-tab.csv", TOLD, "separator tab, told from the header"),
                form("v02-tab.csv", TOLD.withSeparator('\t')),
                form("v05-utf16.csv", TOLD, "encoding UTF-16LE, told from its first bytes"),
                form("v05-utf16.csv", TOLD.withEncoding(Charset.forName("UTF-16"))),
                form("v05-utf16.csv", TOLD.withEncoding(Charset.forName("UTF-16LE"))),
                form("v06-cp1252.csv", TOLD.withEncoding(Charset.forName(cp1252))),
                form("v06u-utf8.csv", TOLD),
                form("v06u-utf8.csv", TOLD.withEncoding(Charset.forName("UTF-8"))),
                form("v12-qualtrics.csv", TOLD.withHeaderRows(3, HeaderNames.FIRST)),
                arguments("v13-surveymonkey.csv", byPosition, List.of()),
                arguments(
                        "v13-surveymonkey.csv",
                        byJoinedNames,
                        List.of("columns matched but for case and white space: \"Trust\" is \"trust\"")),
                form("v14-trailing-rows.csv", TOLD),
                form("v15-trailing-cols.csv", TOLD),
                form("v16-sep-line.csv", TOLD, "separator \",\", told from the line sep="),
                form("v16-sep-line.csv", TOLD.withSeparator(',')),
                form("v16-sep-line.csv", TOLD.withLinesBefore(1), "separator \",\", told from the line sep="),
                form("w16-preamble.csv", TOLD.withLinesBefore(3)),
                form("w16-preamble.csv", TOLD.withLinesBefore(2)),
                form("v25-headercase.csv", TOLD, nine),
                form("w03-nbsp-header.csv", TOLD),
                form("w07-ctrlz.csv", TOLD));
    }

    private static ResponseLayout named(ResponseLayout layout, String unitColumn) {
        return new ResponseLayout(
                unitColumn,
                layout.respondentColumn(),
                layout.strata(),
                layout.groupings(),
                layout.missingCodes(),
                layout.columns(),
                layout.notAsked(),
                layout.rows(),
                layout.file(),
                layout.answers(),
                layout.answersTo());
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("forms")
    void eachFormGivesTheSame(String name, UnaryOperator<ResponseLayout> layout, List<String> told) throws IOException {
        Questionnaire questionnaire = base().withLayout(layout.apply(base().layout()));
        ResponsesCsv csv = ResponsesCsv.of(questionnaire);
        ReadTally read = csv.tally(file(name));

        assertAsExpected(read);
        assertThat(read.decoding().notes().told()).isEqualTo(told);
        ResponsesCsv shared = csv.withExecutor(task -> new Thread(task).start(), 3);
        byte[] bytes = Files.readAllBytes(file(name));
        for (ResponsesCsv way : List.of(shared, SmallChunks.of(csv), SmallChunks.of(shared))) {
            assertThat(way.tally(file(name))).isEqualTo(read);
            assertThat(way.tally(new ByteArrayInputStream(bytes), file(name).toString()))
                    .isEqualTo(read);
        }
    }

    @Test
    void emptyRowsAreCounted() throws IOException {
        assertThat(ResponsesCsv.of(base()).tally(file("v14-trailing-rows.csv")).decoding())
                .asString()
                .endsWith("v14-trailing-rows.csv: 720 of 720 rows\n  passed over 5 empty rows");
    }

    @Test
    void aFormCanBeSetForTheReadingAlone() throws IOException {
        ResponsesCsv csv = ResponsesCsv.of(base());

        assertAsExpected(csv.withFile(TOLD.withLinesBefore(3)).tally(file("w16-preamble.csv")));
        assertThatThrownBy(() -> csv.withFile(TOLD.withDecimalMark(',')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimalMark must be \".\" as in the questionnaire, where layout.file.decimalMark sets it:"
                        + " \",\"");
    }

    @Test
    void aSettingWinsAndSaysWhereItIsWrong() throws IOException {
        ResponsesCsv csv = ResponsesCsv.of(base());

        assertThatThrownBy(() -> csv.withFile(TOLD.withSeparator(',')).tally(file("v01-semicolon.csv")))
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessageEndingWith("if \";\" is between the fields, set layout.file.separator to \";\"");
        assertThatThrownBy(() -> csv.withFile(TOLD.withEncoding(Charset.forName("windows-1252")))
                        .tally(file("v05-utf16.csv")))
                .hasMessageEndingWith(
                        "this is text in UTF-16, not text in UTF-8: save it in UTF-8, or set layout.file.encoding to the"
                                + " encoding of the file: it is windows-1252");
        assertThatThrownBy(() -> csv.withFile(TOLD.withEncoding(Charset.forName("US-ASCII")))
                        .tally(file("v06-cp1252.csv")))
                .hasMessageEndingWith("line 9 must be US-ASCII: byte 0x92; set layout.file.encoding to the encoding of"
                        + " the file");
        assertThatThrownBy(() -> csv.withFile(TOLD.withLinesBefore(1)).tally(file("w16-preamble.csv")))
                .hasMessageEndingWith("line 4 holds the columns that are needed: set layout.file.linesBefore to 3, or"
                        + " delete the lines before");
    }
}
