package org.surveystats.io.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.json.OpenPoint;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Ticks;

final class QuestionnaireDraftTest {
    @TempDir
    private Path folder;

    private QuestionnaireDraft draft(String text) throws IOException {
        return read(Files.writeString(folder.resolve("visits-2023.csv"), text));
    }

    private static QuestionnaireDraft read(Path file) throws IOException {
        QuestionnaireDraft draft = QuestionnaireDraft.of(file);
        assertThat(QuestionnaireJson.parse(draft.json())).isEqualTo(draft.questionnaire());
        return draft;
    }

    private static List<String> open(QuestionnaireDraft draft, String at) {
        return draft.openPoints().stream()
                .filter(point -> point.at().equals(at))
                .map(OpenPoint::decide)
                .toList();
    }

    private static String rows(int count, IntFunction<String> row) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(row.apply(i)).append('\n');
        }
        return rows.toString();
    }

    @Test
    void anExportWithThreeHeaderRowsIsRead() throws IOException {
        QuestionnaireDraft draft = draft("""
                StartDate,Finished,ResponseId,trust,Q1,Q2_1,Q2_2,Q9,age
                Start Date,Finished,Response ID,Trust,Were you helped?,What did you get? - A leaflet,What did you get? - A call,Anything else?,Your age
                "{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}","{""ImportId"":""d""}","{""ImportId"":""e""}","{""ImportId"":""f""}","{""ImportId"":""g""}","{""ImportId"":""h""}","{""ImportId"":""i""}"
                """
                + rows(
                        60,
                        i -> "2024-01-02 10:00:0" + i % 10 + ",True,R_" + i + ",T0" + i % 3 + ","
                                + (i % 2 == 0 ? "Yes" : "No") + (i % 4 == 0 ? ",A leaflet," : ",,A call") + ",words "
                                + i + " of their own that are kept nowhere," + (20 + i)));
        Questionnaire questionnaire = draft.questionnaire();

        assertThat(questionnaire.survey()).isEqualTo(SurveyInfo.of("visits-2023", 2023));
        assertThat(questionnaire.layout().file())
                .isEqualTo(FileForm.TOLD.withHeaderRows(3, FileForm.HeaderNames.FIRST));
        assertThat(questionnaire.layout().unitColumn()).isEqualTo("trust");
        assertThat(questionnaire.layout().respondentColumn()).contains("ResponseId");
        assertThat(questionnaire.questions())
                .extracting(question -> question.id().value())
                .containsExactly("Q1", "Q2", "Q9", "age");
        assertThat(questionnaire.question("Q1").info().wording().text()).isEqualTo("Were you helped?");
        assertThat(questionnaire.layout().answersTo(QuestionId.of("Q1")).written())
                .contains(AnswerForm.Written.LABELS);
        assertThat(questionnaire.question("Q2")).isInstanceOfSatisfying(MultipleChoice.class, question -> {
            assertThat(question.info().wording().text()).isEqualTo("What did you get?");
            assertThat(question.options()).extracting(TickOption::label).containsExactly("A leaflet", "A call");
        });
        assertThat(questionnaire.layout().answersTo(QuestionId.of("Q2")).ticks())
                .contains(Ticks.LABELS);
        assertThat(questionnaire.question("Q9")).isInstanceOf(TextQuestion.class);
        assertThat(questionnaire.question("age")).isInstanceOfSatisfying(NumericQuestion.class, age -> {
            assertThat(age.whole()).isTrue();
            assertThat(List.of(age.lowest(), age.highest())).containsExactly(20.0, 79.0);
        });
        assertThat(open(draft, "$.questions"))
                .anyMatch(words -> words.equals("columns that were taken for no questions: [StartDate, Finished]"))
                .anyMatch(words -> words.contains("score of each option"));
        assertThat(open(draft, "$.survey"))
                .containsExactly("programme, title and year; the year is that in the file's name");
        assertThat(open(draft, "$.layout.rows"))
                .containsExactly("which rows are respondents: column Finished has [True]");
        assertThat(draft.json()).doesNotContain("R_1", "kept nowhere");
        assertThat(draft.toString()).startsWith("Draft: 4 questions, units in column trust; to decide:\n- $.survey: ");
    }

    @Test
    void whatIsKnownIsNotGuessed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("f.csv"), "a,b,c\n" + rows(30, i -> "x" + i % 3 + ",y" + i % 5 + "," + i % 4));
        SurveyInfo survey = SurveyInfo.of("Ward Survey", 2024);
        QuestionnaireDraft draft =
                DraftSettings.NONE.withUnitColumn("b").withSurvey(survey).draft(file);

        assertThat(draft.questionnaire().layout().unitColumn()).isEqualTo("b");
        assertThat(draft.questionnaire().survey()).isEqualTo(survey);
        assertThat(open(draft, "$.survey")).isEmpty();
        assertThat(open(draft, "$.layout.unitColumn")).isEmpty();
        assertThat(read(file).questionnaire().layout().unitColumn()).isEqualTo("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DraftSettings.NONE.withUnitColumn("d").draft(file))
                .withMessage("unitColumn must be one of [a, b, c]: d");
    }

    @Test
    void ticksAreToldFromTheirCells() throws IOException {
        String[][] pairs = {
            {"1", "0"},
            {"1", "2"},
            {"Y", "N"},
            {"TRUE", "FALSE"},
            {"Checked", "Unchecked"},
            {"x", ""},
            {"Yes", "No"},
            {"1", ""}
        };
        for (String[] pair : pairs) {
            QuestionnaireDraft draft = draft("site;Q3/1;Q3/2;Q3/9\n"
                    + rows(
                            40,
                            i -> "s" + i % 3 + ";" + pair[i % 2] + ";" + pair[(i + 1) % 2] + ";"
                                    + pair[i % 3 == 0 ? 0 : 1]));
            Optional<Ticks> ticks = draft.questionnaire()
                    .layout()
                    .answersTo(QuestionId.of("Q3"))
                    .ticks();
            boolean digits = pair[0].equals("1") && !pair[1].equals("2");

            assertThat(draft.questionnaire()
                            .layout()
                            .columnsOf(draft.questionnaire().question("Q3"))
                            .names())
                    .containsExactly("Q3/1", "Q3/2", "Q3/9");
            assertThat(ticks)
                    .as(pair[0])
                    .isEqualTo(
                            digits
                                    ? Optional.empty()
                                    : Optional.of(
                                            pair[1].isEmpty() ? Ticks.orBlank(pair[0]) : Ticks.of(pair[0], pair[1])));
        }
    }

    @Test
    void aGridIsNoQuestionToTick() throws IOException {
        Questionnaire questionnaire = draft(
                        "site,Q3_1,Q3_2\n" + rows(40, i -> "s" + i % 3 + "," + (1 + i % 5) + "," + (1 + i % 4)))
                .questionnaire();

        assertThat(questionnaire.questions())
                .extracting(question -> question.id().value())
                .containsExactly("Q3_1", "Q3_2");
        assertThat(questionnaire.question("Q3_1")).isInstanceOf(SingleChoice.class);
    }

    @Test
    void severalAnswersInACellOrAsMentionsAreOneQuestion() throws IOException {
        Questionnaire questionnaire = draft("site,Q1,Q2_m1,Q2_m2,Q2_m3\n"
                        + rows(
                                40,
                                i -> "s" + i % 3 + (i % 2 == 0 ? ",1;3;" : ",2;") + "," + (1 + i % 5) + ","
                                        + (i % 3 == 0 ? "2" : "") + ","))
                .questionnaire();

        assertThat(questionnaire.layout().columns())
                .containsEntry(QuestionId.of("Q1"), QuestionColumns.delimited("Q1", ";"))
                .containsEntry(QuestionId.of("Q2"), QuestionColumns.mentions("Q2_m1", "Q2_m2", "Q2_m3"));
    }

    @Test
    void missingCodesAreOfTheFileOrOfAQuestion() throws IOException {
        QuestionnaireDraft draft = draft("site,Q1,Q2,age\n"
                + rows(
                        120,
                        i -> "s" + i % 3 + "," + (i % 7 == 0 ? "-9" : 1 + i % 3) + ","
                                + (i % 5 == 0 ? "99" : i % 5 == 1 ? "." : 1 + i % 3) + "," + (40 + i % 60)));
        Questionnaire questionnaire = draft.questionnaire();

        assertThat(questionnaire.layout().missingCodes()).containsExactly("-9", ".");
        assertThat(questionnaire.layout().answersTo().get(QuestionId.of("Q2")).missingCodes())
                .containsExactly("99");
        assertThat(((SingleChoice) questionnaire.question("Q1")).options()).hasSize(3);
        assertThat(open(draft, "$.layout.missingCodes")).hasSize(1);
        assertThat(open(draft, "$.layout.answersTo.Q2.missingCodes")).hasSize(1);
    }

    @Test
    void namesThatAreNoIdsAreMapped() throws IOException {
        Questionnaire questionnaire = draft("site,Were you helped?,2 b,Ärger,Q1,Q1\n"
                        + rows(
                                40,
                                i -> "s" + i % 3 + "," + (1 + i % 2) + "," + (1 + i % 3) + "," + (1 + i % 4) + ",1,2"))
                .questionnaire();

        assertThat(questionnaire.questions())
                .extracting(question -> question.id().value())
                .containsExactly("N1", "N2", "rger", "Q1");
        assertThat(questionnaire.question("N1").info().wording().text()).isEqualTo("Were you helped?");
        assertThat(questionnaire.layout().columns()).containsEntry(QuestionId.of("N2"), QuestionColumns.of("2 b"));
    }

    @Test
    void encodingsAreTold() throws IOException {
        String text = "site,Q1\n" + rows(40, i -> "s" + i % 3 + "," + (i % 2 == 0 ? "Œuvre" : "à la carte"));
        Charset windows = Charset.forName("windows-1252");
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                windows,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            QuestionnaireDraft draft = read(Files.write(folder.resolve("f.csv"), text.getBytes(charset)));
            assertThat(((SingleChoice) draft.questionnaire().question("Q1")).options())
                    .as(charset.name())
                    .extracting(option -> option.label())
                    .containsExactlyInAnyOrder("Œuvre", "à la carte");
            boolean told = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.UTF_16);
            assertThat(draft.questionnaire().layout().file().encoding())
                    .isEqualTo(told ? Optional.empty() : Optional.of(charset));
            assertThat(open(draft, "$.layout.file.encoding")).hasSize(told ? 0 : 1);
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(windows));
        }
        assertThat(read(Files.write(folder.resolve("f.gz"), zipped.toByteArray()))
                        .questionnaire()
                        .layout()
                        .file()
                        .encoding())
                .contains(windows);
    }

    @Test
    void numbersThatAreUniqueByChanceAreNoIdentities() throws IOException {
        Questionnaire questionnaire = draft("serial,site,age,comment\n"
                        + rows(30, i -> 100 + i + ",s" + i % 3 + "," + (40 + i) + ",said " + i))
                .questionnaire();

        assertThat(questionnaire.layout().respondentColumn()).contains("serial");
        assertThat(draft("site,age,code\n" + rows(30, i -> "s" + i % 3 + "," + (40 + i) + "," + i % 2))
                        .questionnaire()
                        .layout()
                        .respondentColumn())
                .isEmpty();
        assertThat(draft("site,token,code\n" + rows(4, i -> "s" + i % 2 + "," + (40 + i) + "," + i % 2))
                        .questionnaire()
                        .layout()
                        .respondentColumn())
                .contains("token");
    }

    @Test
    void numbersTooLongForCodesAreLabelsBesideWords() throws IOException {
        String[] answers = {"92233720368547758083", "often", "7"};
        Questionnaire questionnaire = draft("site,Q1\n" + rows(40, i -> "s" + i % 3 + "," + answers[i % 3]))
                .questionnaire();

        assertThat(((SingleChoice) questionnaire.question("Q1")).options())
                .extracting(option -> option.label())
                .containsExactly("7", "92233720368547758083", "often");
    }

    /** However many rows and values there are, no more than the first distinct ones are kept. */
    @Test
    void memoryIsBounded() throws IOException {
        Path file = folder.resolve("large.csv");
        try (var out = Files.newBufferedWriter(file)) {
            StringBuilder header = new StringBuilder("site");
            for (int c = 0; c < 300; c++) {
                header.append(",c").append(c);
            }
            out.write(header + "\n");
            for (int r = 0; r < 4000; r++) {
                StringBuilder row = new StringBuilder("s").append(r % 9);
                for (int c = 0; c < 300; c++) {
                    row.append(",text ").append(r).append(" of ").append(c);
                }
                out.write(row + "\n");
            }
        }
        FileSeen seen = FileSeen.of(file);
        assertThat(seen.rows()).isEqualTo(4000);
        assertThat(seen.columns().stream()
                        .mapToInt(column -> column.seen().answers().size())
                        .sum())
                .isLessThanOrEqualTo(1 << 17);
        assertThat(read(file).questionnaire().questions())
                .hasSizeLessThanOrEqualTo(300)
                .allMatch(question -> question instanceof TextQuestion);
    }

    @Test
    void anyFileGivesADraftOrIsRefused() throws IOException {
        Random random = new Random(5);
        String letters = "aQ1_2;,\"\n\n,,;0123\t|-.x\u001a\u00a0";
        for (int i = 0; i < 400; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            if (i % 4 != 0) {
                StringBuilder text = new StringBuilder();
                for (int j = 0; j < bytes.length; j++) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            }
            Path file = Files.write(folder.resolve("any.csv"), bytes);
            try {
                read(file);
            } catch (InvalidSourceException refused) {
                assertThat(refused).hasMessageStartingWith(file + ": ");
            }
        }
        assertThatThrownBy(() -> draft(""))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageEndingWith(": must have a header; it is empty");
        assertThatThrownBy(() -> draft("site\na\nb\n"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("must have a column that may be a question");
    }
}
