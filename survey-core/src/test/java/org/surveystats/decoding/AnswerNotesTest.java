package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Responses;

/** Which cells were missing codes, and which rows were not respondents', whether rows come as texts or as bytes. */
final class AnswerNotesTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("test", 2021),
            ResponseLayout.of("unit")
                    .withMissingCodes("99", ".", "-9")
                    .withColumns("T", QuestionColumns.delimited("T", "/"))
                    .withRows(RowCondition.in("status", "0", "real")),
            new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 98, true),
            SingleChoice.of(QuestionInfo.of("Q", "How?"), AnswerOption.of(1, "well"), AnswerOption.of(2, "badly")),
            new SingleChoice(
                    QuestionInfo.of("W", "Which?"),
                    IntStream.range(100, 400)
                            .mapToObj(code -> AnswerOption.of(code, "code " + code))
                            .toList()),
            MultipleChoice.of(QuestionInfo.of("M", "What?"), TickOption.of(1, "a"), TickOption.of(2, "b")),
            MultipleChoice.of(QuestionInfo.of("T", "What?"), TickOption.of(1, "a"), TickOption.of(2, "b")),
            new TextQuestion(QuestionInfo.of("C", "Why?")));
    private static final String HEADER = "status,unit,age,Q,W,M_1,M_2,T,C";
    private static final String[] ROWS = {
        "0,A,99,.,-9,99,.,.,-9",
        "0,A,44,1,101,1,.,1/2,words",
        "1,A,99,99,99,99,99,99,99",
        "real,A,x,99,99,99,99,99,99",
        "0,A,,,,,,,",
        " 0 ,A, 99 , . , -9 , 99 ,, . , -9 ",
        "2,A,not,a,respondent,,,,",
        "0,A,1,2,102,0,1,2,.",
        "0,A,1,2,102,0,1,2",
        "0,A,44,1,101,1,0,1/2,words",
    };

    private static List<Responses> batches(boolean bytes, Strictness strictness, int batchSize) {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(QUESTIONNAIRE, "f", strictness, batchSize, batches::add);
        decoder.header(List.of(HEADER.split(",")));
        if (bytes) {
            byte[] text = (String.join("\n", ROWS) + "\n").getBytes(StandardCharsets.US_ASCII);
            decoder.lines(text, 0, text.length, (byte) ',', 2);
        } else {
            for (int row = 0; row < ROWS.length; row++) {
                decoder.row(row + 2, Arrays.asList(ROWS[row].split(",", -1)));
            }
        }
        DecodingReport report = decoder.finish();
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.filteredOut()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report).asString().startsWith("f: 6 of 10 rows, 2 filtered out by layout.rows");
        return batches;
    }

    private static String missing(List<Responses> batches, String question) {
        StringBuilder rows = new StringBuilder();
        for (Responses batch : batches) {
            BitSet missing = batch.missingCodes(QuestionId.of(question));
            IntStream.range(0, batch.size()).forEach(row -> rows.append(missing.get(row) ? 'm' : '-'));
        }
        return rows.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 100})
    void missingCodesAreKnownByRow(int batchSize) {
        for (boolean bytes : new boolean[] {false, true}) {
            List<Responses> batches = batches(bytes, Strictness.LENIENT, batchSize);
            // Accepted are the rows 0, 1, 4, 5, 7 and 9.
            assertThat(missing(batches, "age")).isEqualTo("m--m--");
            assertThat(missing(batches, "Q")).isEqualTo("m--m--");
            assertThat(missing(batches, "W")).isEqualTo("m--m--");
            assertThat(missing(batches, "M")).isEqualTo("mm-m--");
            assertThat(missing(batches, "T")).isEqualTo("m--m--");
            assertThat(missing(batches, "C")).isEqualTo("m--mm-");
        }
    }

    @Test
    void rowsThatAreNotRespondentsRefuseNoFile() {
        assertThatThrownBy(() -> batches(true, Strictness.STRICT, 10))
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(RowError::line)
                                .containsExactly(5L, 10L));
    }

    @Test
    void theColumnOfTheConditionMustBeThere() {
        ResponseDecoder decoder = new ResponseDecoder(QUESTIONNAIRE, "f", Strictness.STRICT, 10, batch -> {});
        assertThatThrownBy(() -> decoder.header(
                        List.of(HEADER.substring("status,".length()).split(","))))
                .hasMessageContaining("must have a column \"status\" for the condition on rows, layout.rows");
    }

    @Test
    void rowsBuiltInCodeAreTakenByTheSameCondition() {
        Responses built = ResponsesBuilder.of(QUESTIONNAIRE)
                .add("A", Map.of("status", "0", "age", "99"))
                .add("A", Map.of("status", "1", "age", "17"))
                .build();
        assertThat(built.size()).isEqualTo(1);
        assertThat(missing(List.of(built), "age")).isEqualTo("m");
    }
}
