package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Responses;

/** Respondents on several rows. */
final class DuplicatesTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("test", 2021),
            ResponseLayout.of("unit").withRespondents("id"),
            SingleChoice.of(QuestionInfo.of("Q1", "How?"), AnswerOption.of(1, "Well"), AnswerOption.of(2, "Badly")));
    private static final String LINES = "a,T,1\nb,T,1\na,T,2\na,T,9\nb,T,2\nc,T,1\na,T,1\na,T,7\n";

    private final List<Responses> batches = new ArrayList<>();

    private ResponseDecoder decoder(Strictness strictness, Duplicates duplicates) {
        return new ResponseDecoder(QUESTIONNAIRE, "f", strictness, duplicates, 100, batches::add);
    }

    private static void read(ResponseDecoder decoder, boolean bytes, String lines) {
        decoder.header(List.of("id", "unit", "Q1"));
        if (bytes) {
            byte[] all = lines.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            decoder.lines(all, 0, all.length, (byte) ',', 2);
            return;
        }
        long line = 2;
        for (String row : lines.lines().toList()) {
            decoder.row(line, List.of(row.split(",", -1)));
            line++;
        }
    }

    private List<Integer> states() {
        CodedColumn column = (CodedColumn) batches.get(0).column(QuestionId.of("Q1"));
        List<Integer> states = new ArrayList<>();
        for (int row = 0; row < batches.get(0).size(); row++) {
            states.add(column.state(row));
        }
        batches.clear();
        return states;
    }

    @Test
    void theFirstRowIsKept() {
        for (boolean bytes : new boolean[] {false, true}) {
            ResponseDecoder decoder = decoder(Strictness.LENIENT, Duplicates.KEEP_FIRST);
            read(decoder, bytes, LINES);

            assertThat(decoder.finish().skipped())
                    .isEqualTo(Map.of(RowProblem.DUPLICATE_RESPONDENT, 3L, RowProblem.UNKNOWN_CODE, 2L));
            assertThat(states()).containsExactly(1, 1, 1);
        }
    }

    @Test
    void theLastRowThatCanBeUsedIsKept() {
        for (boolean bytes : new boolean[] {false, true}) {
            ResponseDecoder first = decoder(Strictness.LENIENT, Duplicates.KEEP_LAST);
            read(first, bytes, LINES);
            ResponseDecoder last = first.again(batches::add);
            batches.clear();
            read(last, bytes, LINES);

            DecodingReport report = last.finish();
            assertThat(report.skipped())
                    .isEqualTo(Map.of(RowProblem.DUPLICATE_RESPONDENT, 3L, RowProblem.UNKNOWN_CODE, 2L));
            assertThat(report.groups()).hasSize(2);
            assertThat(states()).containsExactly(2, 1, 1);
        }
    }

    @Test
    void whatIsLeftOutIsNoError() {
        String right = LINES.replace("a,T,9\n", "").replace("a,T,7\n", "");
        ResponseDecoder first = decoder(Strictness.STRICT, Duplicates.KEEP_FIRST);
        read(first, true, right);
        assertThat(first.finish().accepted()).isEqualTo(3);
        assertThat(states()).containsExactly(1, 1, 1);

        ResponseDecoder last = decoder(Strictness.STRICT, Duplicates.KEEP_LAST);
        read(last, true, right);
        assertThatThrownBy(last::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("again()");

        ResponseDecoder refused = decoder(Strictness.STRICT, Duplicates.REFUSE);
        read(refused, true, right);
        assertThatThrownBy(refused::finish).isInstanceOf(InvalidSourceException.class);
    }

    @Test
    void anErrorIsToldBeforeTheSecondReading() {
        ResponseDecoder first = decoder(Strictness.STRICT, Duplicates.KEEP_LAST);
        read(first, true, LINES);
        assertThatThrownBy(() -> first.again(batches::add))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("2 errors");
    }
}
