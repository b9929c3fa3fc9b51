package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.decoding.ErrorGroup;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;

/**
 * Files in forms that are not read: each message says what is wrong with the file and what helps, and names the file
 * once.
 */
final class MessagesIntakeTest {
    private static final int LINES = 20;

    @TempDir
    private Path folder;

    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    private static Questionnaire base() throws IOException {
        return QuestionnaireJson.read(file("base.json"));
    }

    private static ReadTally tally(ResponsesCsv csv, Path file) throws IOException {
        return csv.tally(file);
    }

    static Stream<Arguments> wholeFiles() {
        String same =
                "? Rename %s in the file or in the layout: names must be the same, but for case and white space where"
                        + " only one column is so called";
        return Stream.of(
                arguments(
                        "v06-cp1252.csv",
                        "line 9 must be UTF-8: byte 0x92, \"\u2019\" in Windows-1252; if that is the file's"
                                + " encoding (Excel's \"CSV\"), set layout.file.encoding to windows-1252 for responses,"
                                + " otherwise save the file in UTF-8"),
                arguments(
                        "v13-surveymonkey.csv",
                        "the header must have columns \"Q1\" for question Q1, \"Q2\" for question Q2, \"Q3_1\" for question"
                                + " Q3, \"Q3_2\" for question Q3, \"Q3_9\" for question Q3 and 1 more (if it was not asked,"
                                + " say so in layout.notAsked); it has [Age, Care planned?, Involved?, Overall, Sex, Trust,"
                                + " What did you get?]; columns 7, 8 have no name: where names are in several rows, set"
                                + " layout.file.headerRows and layout.file.headerNames"),
                arguments(
                        "w16-preamble.csv",
                        "line 4 holds the columns that are needed: set layout.file.linesBefore to 3, or delete the lines"
                                + " before"),
                arguments(
                        "v22-onecell-trail.csv",
                        "the header must have columns \"Q3_1\" for question Q3, \"Q3_2\" for question Q3, \"Q3_9\" for question"
                                + " Q3 (if \"Q3\" holds all its ticks, name it and their delimiter in layout.columns); it has"
                                + " [Q1, Q2, Q3, Q5, age, sex, trust]"),
                arguments(
                        "v24-kobo.csv",
                        "the header must have columns \"Q3_1\" for question Q3, \"Q3_2\" for question Q3, \"Q3_9\" for question"
                                + " Q3 (if it was not asked, say so in layout.notAsked); it has [Q1, Q2, Q3/1, Q3/2, Q3/9, Q5,"
                                + " age, sex, trust]; is \"Q3/1\" meant for \"Q3_1\", \"Q3/2\" meant for \"Q3_2\", \"Q3/9\""
                                + " meant for \"Q3_9\""
                                + same.formatted("them")),
                arguments(
                        "k02-mcset.csv",
                        "the header must have columns \"Q3_1\" for question Q3, \"Q3_2\" for question Q3, \"Q3_9\" for question"
                                + " Q3 (if it was not asked, say so in layout.notAsked); it has [Q1, Q2, Q3_m1, Q3_m2, Q3_m3,"
                                + " Q5, age, sex, trust]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeFiles")
    void filesThatDoNotFitAsAWholeAreExplained(String name, String message) throws IOException {
        ResponsesCsv csv = ResponsesCsv.of(base());
        for (ResponsesCsv reading : List.of(csv, csv.withStrictness(Strictness.LENIENT))) {
            assertThatThrownBy(() -> tally(reading, file(name)))
                    .isExactlyInstanceOf(InvalidSourceException.class)
                    .hasMessage(file(name) + ": " + message);
        }
    }

    static Stream<Arguments> rows() {
        String labels = "these are labels of answers: set layout.answers to {\"as\": \"labels\"} (Java: withAnswers)";
        return Stream.of(
                arguments(
                        "v10-labels.csv", 2160, "Q1, a label instead of a code: 720 (\"Yes\" 379, \"No\" 341)", labels),
                arguments(
                        "k04-lettercodes.csv",
                        2160,
                        "Q1, not a whole number: 720 (\"A1\" 379, \"A2\" 341)",
                        "if these stand for codes, say so in layout.answersTo, such as {\"codes\": {\"A1\": 1}}"),
                arguments(
                        "v11-missing-dot.csv",
                        80,
                        "Q2, not a whole number: 80 (\".\" 80)",
                        "if \".\" means that there is no answer, list it in layout.missingCodes"),
                arguments(
                        "v12-qualtrics.csv",
                        16,
                        "Q1, not a whole number: 2 (",
                        "texts are on the first lines only: if these belong to the header, set layout.file.headerRows"),
                arguments(
                        "v20-multi12.csv",
                        1237,
                        "Q3_9, an unknown code: 552 (\"2\" 552)",
                        "if \"2\" means not ticked, set layout.answers to {\"ticked\": [\"1\"], \"notTicked\": [\"2\"]} (Java:"
                                + " withAnswers); if it means ticked, list it in ticked"),
                arguments(
                        "v21-multi-checked.csv",
                        2160,
                        "Q3_1, not a whole number: 720 (\"Checked\" 370, \"Unchecked\" 350)",
                        "ticks are in words: set layout.answers to {\"ticked\": [\"Checked\"], \"notTicked\": [\"Unchecked\"]}"
                                + " (Java: withAnswers)"),
                arguments(
                        "v21-multi-yblank.csv",
                        923,
                        "Q3_2, not a whole number: 385 (\"Y\" 385)",
                        "ticks are in words: set layout.answers to {\"ticked\": [\"Y\"]} (Java: withAnswers)"),
                arguments(
                        "v21-multi-label.csv",
                        923,
                        "Q3_2, a label instead of a code: 385 (\"A phone number\" 385)",
                        "these are labels of options: set layout.answers to {\"ticked\": \"label\"} (Java: withAnswers)"),
                arguments(
                        "v28-99.csv",
                        18,
                        "Q2, an unknown code: 18 (\"99\" 18)",
                        "if \"99\" means that there is no answer, list it in layout.missingCodes, or in missingCodes of layout.answersTo where it is an answer to another question"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void cellsThatCannotBeReadAreGroupedAndExplained(String name, int errors, String largest, String hint)
            throws IOException {
        assertThatThrownBy(() -> tally(ResponsesCsv.of(base()), file(name)))
                .isInstanceOfSatisfying(InvalidSourceException.class, refused -> {
                    assertThat(refused.groups().get(0).toString())
                            .startsWith("column " + largest)
                            .endsWith("; hint: " + hint);
                    assertThat(refused.groups().stream()
                                    .mapToLong(ErrorGroup::errors)
                                    .sum())
                            .isEqualTo(errors);
                })
                .message()
                .startsWith(file(name) + ": " + errors + " errors\n")
                .containsOnlyOnce(hint)
                .satisfies(message -> assertThat(message.lines()).hasSizeLessThan(LINES));
    }

    @Test
    void lenientReadingTellsTheSameGroups() throws IOException {
        ReadTally read = tally(ResponsesCsv.of(base()).withStrictness(Strictness.LENIENT), file("v11-missing-dot.csv"));

        assertThat(read.decoding().groups())
                .singleElement()
                .asString()
                .startsWith(
                        "column Q2, not a whole number: 80 (\".\" 80) must be an answer code of Q2 (1-4) or blank; hint: ");
        assertThat(read.decoding().toString())
                .endsWith("by column and reason:\n  " + read.decoding().groups().get(0));
    }

    @Test
    void decimalCommasAreExplained() throws IOException {
        Questionnaire questionnaire = QuestionnaireJson.read(file("w06-decage.json"));
        ResponsesCsv csv = ResponsesCsv.of(questionnaire);

        assertThatThrownBy(() -> tally(csv, file("w06-decimalcomma.csv")))
                .hasMessageEndingWith("hint: decimals have a comma: set layout.file.decimalMark to \",\"");
    }

    /** 99 is missing in one question and an age of another, so that it cannot be missing in the whole file. */
    @Test
    void aMissingCodeThatIsAnAnswerElsewhereIsRefused() throws IOException {
        Questionnaire base = base();

        assertThatThrownBy(() -> base.withLayout(base.layout().withMissingCodes("-9", "99")))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessageContaining("layout.missingCodes")
                .hasMessageContaining("as to age; that of single questions is set in layout.answersTo: 99");
    }

    @Test
    void aDirectoryIsCalledSo() throws IOException {
        ResponsesCsv csv = ResponsesCsv.of(base());

        assertThatThrownBy(() -> csv.readAll(folder)).hasMessage(folder + ": this is a directory, not a file");
        assertThatThrownBy(() -> tally(csv, folder)).hasMessage(folder + ": this is a directory, not a file");
    }
}
