package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;

/**
 * What cannot be counted is told as what cannot be read is: with the name of the source, whatever the number of
 * threads.
 */
final class RefusedBatchTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("two columns", 2021),
            ResponseLayout.of("unit"),
            SingleChoice.of(QuestionInfo.of("Q1", "How?"), AnswerOption.scored(1, "good", 10)));
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);
    private static final TallyPlan PAIRS = PLAN.groupedBy(GroupBy.units().with(GroupBy.answer("Q1")));
    private static final Cleaning CLEANING = Cleaning.of(QUESTIONNAIRE);

    @TempDir
    private Path folder;

    private static ResponsesCsv csv(int tasks) {
        return ResponsesCsv.of(QUESTIONNAIRE)
                .withBatchSize(16)
                .withChunkSize(2000)
                .withExecutor(task -> new Thread(task).start(), tasks);
    }

    /** A row for each unit. */
    private static byte[] rows(int count, String unit) {
        StringBuilder text = new StringBuilder("unit,Q1\n");
        for (int row = 0; row < count; row++) {
            text.append(unit).append(row).append(",1\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ReadTally tally(int tasks, byte[] rows, TallyPlan plan) throws IOException {
        return csv(tasks).withPlan(plan).withCleaning(CLEANING).tally(new ByteArrayInputStream(rows), "f.csv");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void moreGroupsThanThereMayBe(int tasks) throws IOException {
        byte[] rows = rows(3000, "T");

        assertThat(tally(tasks, rows, PLAN.withMostGroups(3000)).tally().groups())
                .hasSize(3000);
        assertThatThrownBy(() -> tally(tasks, rows, PLAN.withMostGroups(2999)))
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: groups must number at most 2999, and more were met: is the column of the groups a"
                        + " respondent's identity? TallyPlan.withMostGroups allows more")
                .hasCauseExactlyInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aLabelThatCouldBeAPairOfLabels(int tasks) {
        byte[] rows = "unit,Q1\nT1,1\nA / B,1\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> tally(tasks, rows, PAIRS))
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: labels of the outer grouping must not contain \" / \" or end with \" /\": A / B");
    }

    /** Each batch is refused for a label of its own, and a thread may be far ahead of the one with the first. */
    @Test
    void ofAFileTheFirstReasonIsTold() throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), rows(20_000, "A / B"));
        Throwable inOrder = catchThrowable(
                () -> csv(1).withPlan(PAIRS).withCleaning(CLEANING).tally(file));
        assertThat(inOrder)
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith(file + ": labels")
                .hasMessageEndingWith(": A / B0");

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(
                            () -> csv(5).withPlan(PAIRS).withCleaning(CLEANING).tally(file))
                    .isExactlyInstanceOf(InvalidSourceException.class)
                    .hasMessage(inOrder.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void argumentsOfAnotherQuestionnaireAreTheCallersMatter(int tasks) throws IOException {
        InputStream unread = InputStream.nullInputStream();
        unread.close();
        Path missing = folder.resolve("missing.csv");
        TallyPlan otherPlan = TallyPlan.of(SmallSurvey.QUESTIONNAIRE);
        Cleaning otherCleaning = Cleaning.of(SmallSurvey.QUESTIONNAIRE);

        assertThatThrownBy(() ->
                        csv(tasks).withPlan(otherPlan).withCleaning(CLEANING).tally(unread, "f.csv"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("plan must have the questionnaire of the responses, ")
                .hasMessageEndingWith(": small 2021");
        assertThatThrownBy(() ->
                        csv(tasks).withPlan(otherPlan).withCleaning(CLEANING).tally(missing))
                .hasMessageStartingWith("plan must have the questionnaire of the responses, ");
        assertThatThrownBy(() ->
                        csv(tasks).withPlan(PLAN).withCleaning(otherCleaning).tally(unread, "f.csv"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cleaning must have the questionnaire of the responses, ");
        assertThatThrownBy(() ->
                        csv(tasks).withPlan(PLAN).withCleaning(otherCleaning).tally(missing))
                .hasMessageStartingWith("cleaning must have the questionnaire of the responses, ");
    }
}
