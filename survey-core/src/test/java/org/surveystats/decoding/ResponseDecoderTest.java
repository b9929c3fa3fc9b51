package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;

final class ResponseDecoderTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("test", 2021),
            ResponseLayout.of("trust").withRespondents("id"),
            SingleChoice.of(QuestionInfo.of("Q1", "How?"), AnswerOption.of(1, "a"), AnswerOption.of(2, "b")));
    private static final List<String> HEADER = List.of("id", "trust", "Q1");

    private final List<Responses> batches = new ArrayList<>();

    private ResponseDecoder decoder(Strictness strictness, int batchSize) {
        return new ResponseDecoder(QUESTIONNAIRE, "f.csv", strictness, batchSize, batches::add);
    }

    private ResponseDecoder headed(Strictness strictness, int batchSize) {
        ResponseDecoder decoder = decoder(strictness, batchSize);
        decoder.header(HEADER);
        return decoder;
    }

    private List<Integer> states() {
        List<Integer> states = new ArrayList<>();
        for (Responses batch : batches) {
            CodedColumn column = (CodedColumn) batch.column(QuestionId.of("Q1"));
            IntStream.range(0, column.size()).map(column::state).forEach(states::add);
        }
        return states;
    }

    @Test
    void batchesAreFullButForTheLast() {
        ResponseDecoder decoder = headed(Strictness.STRICT, 2);
        for (int i = 0; i < 5; i++) {
            decoder.row(i + 2L, List.of("id" + i, "T" + i % 2, String.valueOf(1 + i % 2)));
        }
        DecodingReport report = decoder.finish();

        assertThat(batches).extracting(Responses::size).containsExactly(2, 2, 1);
        assertThat(states()).containsExactly(1, 2, 1, 2, 1);
        assertThat(batches.get(2).units().label(0)).isEqualTo("T0");
        assertThat(report)
                .isEqualTo(new DecodingReport(
                        "f.csv", 5, 5, 0, Map.of(), List.of(), List.of(), List.of(), SourceNotes.NONE));
        assertThat(report).hasToString("f.csv: 5 of 5 rows");
    }

    @Test
    void anEarlierBatchDoesNotChangeWithALaterOne() {
        ResponseDecoder decoder = headed(Strictness.STRICT, 1);
        decoder.row(2, List.of("1", "RT5", "1"));
        Responses first = batches.get(0);
        decoder.row(3, List.of("2", "X01", "2"));

        assertThat(first.units().labels()).containsExactly("RT5");
        assertThat(((CodedColumn) first.column(QuestionId.of("Q1"))).state(0)).isEqualTo(1);
    }

    @Test
    void columnsStandInAnyOrderAndUnknownOnesAreReported() {
        ResponseDecoder decoder = decoder(Strictness.STRICT, 10);
        decoder.header(List.of("\ufeffQ1", "comment", " id ", "trust", ""));
        decoder.row(2, List.of("2", "x", "1", " RT5 ", ""));
        DecodingReport report = decoder.finish();

        assertThat(states()).containsExactly(2);
        assertThat(batches.get(0).units().label(0)).isEqualTo("RT5");
        assertThat(report.unknownColumns()).containsExactly("comment", "");
        assertThat(report).hasToString("f.csv: 1 of 1 rows, 2 unknown columns: [comment, ]");
    }

    @Test
    void aWrongHeaderSaysWhatIsWanted() {
        assertThatThrownBy(() -> decoder(Strictness.LENIENT, 1).header(List.of("id", "Q1")))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: the header must have a column \"trust\" for the unit; it has [Q1, id]");
        assertThatThrownBy(() -> decoder(Strictness.LENIENT, 1).header(List.of("trust", "Q1")))
                .hasMessage("f.csv: the header must have a column \"id\" for the respondent's identity; it has"
                        + " [Q1, trust]");
        assertThatThrownBy(() -> decoder(Strictness.LENIENT, 1).header(List.of("id", "trust")))
                .hasMessage(
                        "f.csv: the header must have a column \"Q1\" for question Q1 (if it was not asked, say so in"
                                + " layout.notAsked); it has [id, trust]");
        assertThatThrownBy(() -> decoder(Strictness.LENIENT, 1).header(List.of("id", "trust", "Q1", "id ")))
                .hasMessage(
                        "f.csv: the header must name each column once: \"id\" occurs twice (a position, such as #6, can"
                                + " be named in the layout instead)");
    }

    @Test
    void aHostileHeaderCannotActOnATerminalOrFillTheScreen() {
        List<String> names = new ArrayList<>(List.of("\u001b[2J\u009b1m\n" + "x".repeat(100_000)));
        IntStream.range(0, 10_000).mapToObj(i -> "column" + i).forEach(names::add);

        assertThatThrownBy(() -> decoder(Strictness.STRICT, 1).header(names))
                .message()
                .hasSizeLessThan(4_000)
                .matches("[^\\p{Cc}]*");

        names.addAll(HEADER);
        ResponseDecoder decoder = decoder(Strictness.STRICT, 1);
        decoder.header(names);
        assertThat(decoder.finish().toString()).hasSizeLessThan(4_000).matches("[^\\p{Cc}]*");
    }

    @Test
    void strictReadingListsEverythingThatIsWrongAndHandsOnNothingMore() {
        ResponseDecoder decoder = headed(Strictness.STRICT, 1);
        decoder.row(2, List.of("1", "RT5", "1"));
        decoder.row(3, List.of("2", "", "9"));
        decoder.row(5, List.of("3", "RT5"));
        decoder.row(6, List.of("4", "RT5", "2"));

        assertThatThrownBy(decoder::finish)
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        exception -> assertThat(exception.errors()).hasSize(3))
                .hasMessage("""
                        f.csv: 3 errors
                          f.csv line 3, column trust: "" must be the code of a unit
                          f.csv line 3, column Q1: "9" must be an answer code of Q1 (1, 2) or blank
                          f.csv line 5: "2 fields" must be 3 fields as in the header""");
        assertThat(states()).containsExactly(1);
    }

    @Test
    void blankRowsAndBlankCellsBeyondTheHeaderDisturbNobody() {
        ResponseDecoder decoder = headed(Strictness.STRICT, 2);
        decoder.row(2, List.of("1", "RT5", "1"));
        decoder.row(3, List.of("", " ", "\u00a0"));
        decoder.row(4, List.of(""));
        decoder.row(5, Arrays.asList("2", "RT5", "2", "", null));
        byte[] lines = ",,\n,,,,\n3,RT5,1,,\n".getBytes(StandardCharsets.UTF_8);
        decoder.lines(lines, 0, lines.length, (byte) ',', 6);
        DecodingReport report = decoder.finish();

        assertThat(states()).containsExactly(1, 2, 1);
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.notes()).isEqualTo(new SourceNotes(List.of(), 4));
        assertThat(report).hasToString("f.csv: 3 of 3 rows\n  passed over 4 empty rows");
    }

    @Test
    void whatWasToldFromTheSourceIsReported() {
        ResponseDecoder decoder = decoder(Strictness.STRICT, 2);
        decoder.header(List.of("ID", "trust", "q 1"), List.of("separator \";\", told from the header"));
        ResponseDecoder part = decoder.part(batches::add);
        part.row(2, List.of("1", "RT5", "2"));
        part.row(3, List.of("", "", ""));
        assertThat(decoder.join(part)).isTrue();

        assertThat(decoder.finish())
                .hasToString(
                        "f.csv: 1 of 1 rows\n  separator \";\", told from the header\n  columns matched but for case and"
                                + " white space: \"ID\" is \"id\", \"q 1\" is \"Q1\"\n  passed over 1 empty row");
        assertThat(states()).containsExactly(2);
    }

    @Test
    void lenientReadingLeavesRowsOutAndCountsThem() {
        ResponseDecoder decoder = headed(Strictness.LENIENT, 2);
        decoder.row(2, List.of("1", "RT5", "1"));
        decoder.row(3, List.of("2", "", "9"));
        decoder.row(4, List.of("3", "RT5", "x"));
        decoder.row(5, List.of("4", "RT5", "2"));
        decoder.row(6, List.of("1", "RT5", "2"));
        decoder.row(7, List.of("", "RT5", "2"));
        decoder.row(8, List.of("5", "RT5", "2", "7"));
        decoder.row(9, List.of("6", "X01", ""));
        DecodingReport report = decoder.finish();

        assertThat(states()).containsExactly(1, 2, 0);
        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.skipped())
                .containsOnly(
                        entry(RowProblem.MISSING_UNIT, 1L),
                        entry(RowProblem.NOT_AN_INTEGER, 1L),
                        entry(RowProblem.DUPLICATE_RESPONDENT, 1L),
                        entry(RowProblem.MISSING_RESPONDENT, 1L),
                        entry(RowProblem.FIELD_COUNT, 1L));
        assertThat(report.errors()).hasSize(6);
        assertThat(report).asString().startsWith("f.csv: 3 of 8 rows\nleft out because of");
        assertThat(report.errors())
                .extracting(RowError::toString)
                .contains(
                        "f.csv line 6, column id: \"1\" must be used once only",
                        "f.csv line 7, column id: \"\" must be a respondent's identity");
    }

    @Test
    void aRowLeftOutDoesNotBlockItsRespondent() {
        ResponseDecoder decoder = headed(Strictness.LENIENT, 10);
        decoder.row(2, List.of("1", "RT5", "9"));
        decoder.row(3, List.of("1", "RT5", "2"));

        assertThat(decoder.finish().accepted()).isEqualTo(1);
        assertThat(states()).containsExactly(2);
    }

    @Test
    void manyErrorsAreCountedButNotAllKept() {
        ResponseDecoder decoder = headed(Strictness.LENIENT, 10);
        for (int i = 0; i < 1000; i++) {
            decoder.row(i + 2L, List.of("id" + i, "RT5", "9"));
        }
        DecodingReport report = decoder.finish();

        assertThat(report.errors()).hasSize(100);
        assertThat(report.skipped()).containsOnly(entry(RowProblem.UNKNOWN_CODE, 1000L));
        assertThat(batches).isEmpty();
    }

    @Test
    void theOrderOfCallsIsKept() {
        assertThatThrownBy(() -> decoder(Strictness.STRICT, 1).row(1, HEADER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the header must come before the rows");
        assertThatThrownBy(() -> headed(Strictness.STRICT, 1).header(HEADER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the header must come once");
        assertThatThrownBy(() -> decoder(Strictness.LENIENT, 1).finish())
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: must have a header; it is empty");
        Consumer<Responses> nobody = batch -> {};
        assertThatThrownBy(() -> new ResponseDecoder(QUESTIONNAIRE, "f", Strictness.STRICT, 0, nobody))
                .hasMessage("batchSize must be in [1, 1048576]: 0");
        assertThatThrownBy(() -> decoder(Strictness.STRICT, ResponseDecoder.LARGEST_BATCH + 1))
                .hasMessage("batchSize must be in [1, 1048576]: 1048577");
    }

    @Test
    void aHeaderWithoutRowsIsNoError() {
        assertThat(headed(Strictness.STRICT, 1).finish().rows()).isZero();
        assertThat(batches).isEmpty();
    }

    @Test
    void theBuilderFollowsTheSameRules() {
        Responses built = ResponsesBuilder.of(QUESTIONNAIRE)
                .add("RT5", Map.of("Q1", "2"))
                .add("X01", Map.of())
                .add("RT5", Map.of("id", "seven"))
                .build();

        assertThat(built.size()).isEqualTo(3);
        assertThat(built).hasToString("Responses of 3 respondents, 1 questions, not cleaned");
        assertThatThrownBy(() -> ResponsesBuilder.of(QUESTIONNAIRE).add("RT5", Map.of("Q2", "1")))
                .hasMessage("cells must be of the columns [trust, id, Q1]: [Q2]");
        assertThatThrownBy(() -> ResponsesBuilder.of(QUESTIONNAIRE)
                        .add("RT5", Map.of())
                        .add("", Map.of("Q1", "9"))
                        .build())
                .hasMessage("""
                        rows: 2 errors
                          rows line 2, column trust: "" must be the code of a unit
                          rows line 2, column Q1: "9" must be an answer code of Q1 (1, 2) or blank""");
        assertThatThrownBy(() -> ResponsesBuilder.of(QUESTIONNAIRE).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rows must hold at least one respondent");
    }

    @Test
    void outcomesAndUnitsCheckThemselves() {
        SampleOutcomes outcomes = SampleOutcomes.of("RT5", 363, 17, 7, 42, 16, 802, 3);

        assertThat(outcomes.invited()).isEqualTo(1250);
        assertThat(outcomes.count(Outcome.OPTED_OUT)).isEqualTo(42);
        assertThat(SampleOutcomes.of("X").invited()).isZero();
        assertThatThrownBy(() -> SampleOutcomes.of("X", 1, -1))
                .hasMessage("count of UNDELIVERED must be in [0, inf): -1");
        assertThatThrownBy(() -> SampleOutcomes.of("X", new long[8])).hasMessage("counts must be at most 7: 8");
        assertThatThrownBy(() -> SampleOutcomes.of(" ", 1)).hasMessage("unit must be text that is not blank:  ");
        assertThatThrownBy(() -> Unit.of("", "name")).hasMessage("code must be text that is not blank: ");
        assertThatThrownBy(() -> Unit.of("RT5", " ")).hasMessage("name must be text that is not blank:  ");
        assertThat(new Unit("a", "b", "", "", Collections.nCopies(1, "c")).predecessors())
                .containsExactly("c");
    }

    @Test
    void nullCellsAreBlank() {
        ResponseDecoder decoder = headed(Strictness.LENIENT, 10);
        decoder.row(2, Arrays.asList("1", "T1", null));
        decoder.row(3, Arrays.asList("2", null, "1"));
        decoder.row(4, Arrays.asList(null, "T1", "1"));
        DecodingReport report = decoder.finish();

        assertThat(states()).containsExactly(0);
        assertThat(report.skipped())
                .containsOnly(entry(RowProblem.MISSING_UNIT, 1L), entry(RowProblem.MISSING_RESPONDENT, 1L));
    }

    @Test
    void noRowComesAfterTheEnd() {
        ResponseDecoder decoder = headed(Strictness.STRICT, 10);
        decoder.row(2, List.of("1", "T1", "1"));
        assertThat(decoder.finish().accepted()).isEqualTo(1);

        assertThatThrownBy(() -> decoder.row(3, List.of("2", "T1", "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rows must come before finish()");
        assertThat(batches).hasSize(1);
    }

    @Test
    void behindABatchThatItsReceiverRefusedNothingIsRead() {
        List<Integer> sizes = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(QUESTIONNAIRE, "f", Strictness.STRICT, 2, batch -> {
            sizes.add(batch.size());
            if (sizes.size() == 1) {
                throw new IllegalStateException("full");
            }
        });
        decoder.header(HEADER);
        decoder.row(2, List.of("1", "T1", "1"));
        assertThatThrownBy(() -> decoder.row(3, List.of("2", "T1", "1"))).hasMessage("full");

        // Otherwise the report would say that all rows were read.
        assertThatThrownBy(() -> decoder.row(4, List.of("3", "T1", "1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the receiver of a batch has failed");
        assertThatThrownBy(decoder::finish).hasMessageStartingWith("the receiver of a batch has failed");
        assertThat(sizes).containsExactly(2);
    }

    @Test
    void eachBatchHasADictionaryOfItsOwn() {
        ResponseDecoder decoder = headed(Strictness.STRICT, 2);
        for (int i = 0; i < 6; i++) {
            decoder.row(i + 2L, List.of("id" + i, "T" + i / 2, "1"));
        }
        assertThat(decoder.finish().accepted()).isEqualTo(6);

        assertThat(batches.stream().map(batch -> batch.units().labels()))
                .containsExactly(List.of("T0"), List.of("T1"), List.of("T2"));
    }
}
