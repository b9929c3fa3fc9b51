package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/** Cells that are no texts, by row and by column. */
final class TypedCellsTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("test", 2021),
            ResponseLayout.of("unit").withMissingCodes("-9"),
            new NumericQuestion(QuestionInfo.of("km", "How far?"), 0, 1e9, false),
            SingleChoice.of(QuestionInfo.of("Q1", "How?"), AnswerOption.of(1, "well"), AnswerOption.of(70, "badly")));
    private static final List<String> HEADER = List.of("unit", "km", "Q1");

    private final List<Responses> batches = new ArrayList<>();

    private ResponseDecoder decoder() {
        ResponseDecoder decoder = new ResponseDecoder(QUESTIONNAIRE, "rows", Strictness.LENIENT, 100, batches::add);
        decoder.header(HEADER);
        return decoder;
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(null, ""),
                Arguments.of("a", "a"),
                Arguments.of(5, "5"),
                Arguments.of(-5L, "-5"),
                Arguments.of((short) 7, "7"),
                Arguments.of((byte) -1, "-1"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(5.0, "5"),
                Arguments.of(-0.0, "0"),
                Arguments.of(70.5, "70.5"),
                Arguments.of(0.125, "0.125"),
                Arguments.of(0.1 + 0.2, "0.30000000000000004"),
                Arguments.of(1e-10, "1E-10"),
                Arguments.of(1e22, "1E+22"),
                Arguments.of(999_999_999_999_999.0, "999999999999999"),
                Arguments.of(Double.NaN, ""),
                Arguments.of(Double.POSITIVE_INFINITY, "Infinity"),
                Arguments.of(Float.NaN, ""),
                Arguments.of(Float.NEGATIVE_INFINITY, "-Infinity"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(3f, "3"),
                Arguments.of(new BigDecimal("5.00"), "5"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(new BigDecimal("1E+1000000000"), "1E+1000000000"),
                Arguments.of(new BigDecimal("0.10"), "0.1"),
                Arguments.of(true, "1"),
                Arguments.of(false, "0"),
                Arguments.of(new MissingCode("-7"), "-7"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aCellMeansWhatItsTextMeans(@Nullable Object cell, String text) {
        assertThat(CellValue.text(cell)).isEqualTo(text);
        byte[] bytes = CellValue.bytes(cell);
        if (bytes != null) {
            assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo(text);
        } else {
            assertThat(cell).isInstanceOf(MissingCode.class);
        }
    }

    @Test
    void otherTypesAreTheCallersMatter() {
        ResponseDecoder decoder = decoder();

        assertThatThrownBy(() -> decoder.row(8, List.of("A", LocalDate.EPOCH, 1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cell 2 of line 8 must be null, a text, a whole number (Integer, Long, Short, Byte), a number"
                                + " (Double, Float, BigDecimal), a Boolean or a MissingCode; give others as texts:"
                                + " java.time.LocalDate");
        assertThatThrownBy(() -> SourceColumn.ofCells(List.of(1, 'x')))
                .hasMessageStartingWith("cell of row 1 must be null")
                .hasMessageEndingWith(": java.lang.Character");
        assertThatThrownBy(() -> ResponsesBuilder.of(QUESTIONNAIRE).add("A", Map.of("Q1", 'x')))
                .hasMessageStartingWith("cell 3 of line 1 must be null");
        assertThat(decoder.rows()).isZero();
    }

    @Test
    void aMissingValueOfTheSourceNeedsNotBeListed() {
        ResponseDecoder decoder = decoder();
        decoder.row(1, Arrays.asList("A", new MissingCode(""), new MissingCode("-7")));
        decoder.row(2, Arrays.asList(new MissingCode("B"), -9, 1));
        decoder.columns(
                3,
                List.of(
                        SourceColumn.ofCells(List.of("A", new MissingCode("B"))),
                        SourceColumn.ofNumbers(-9, 4),
                        SourceColumn.ofCells(Arrays.asList(new MissingCode("-7"), null))));

        assertThat(decoder.finish().accepted()).isEqualTo(4);
        Responses batch = batches.get(0);
        assertThat(batch.units().label(1)).isEqualTo("B");
        assertThat(batch.units().label(3)).isEqualTo("B");
        assertThat(batch.missingCodes(QuestionId.of("km")).stream()).containsExactly(0, 1, 2);
        assertThat(batch.missingCodes(QuestionId.of("Q1")).stream()).containsExactly(0, 2);
    }

    @Test
    void columnsOfEveryKindAreRead() {
        ResponseDecoder decoder = decoder();
        decoder.columns(
                1,
                List.of(
                        SourceColumn.ofLabels(List.of("A", "B"), 1, 0, 1),
                        SourceColumn.ofNumbers(1e8, 0.3, Double.NaN),
                        SourceColumn.ofStates(2, new byte[] {2, 0, 1})));
        decoder.columns(
                4,
                List.of(
                        SourceColumn.ofCodes(12_345, -12_345, 7),
                        SourceColumn.ofCodesOrBlank(0, 3, 0, 2000),
                        SourceColumn.ofCodesOrBlank(-1, 70, 1, -1)));

        assertThat(decoder.finish()).hasToString("rows: 6 of 6 rows");
        Responses batch = batches.get(0);
        assertThat(IntStream.range(0, 6).mapToObj(batch.units()::label))
                .containsExactly("B", "A", "B", "12345", "-12345", "7");
        NumericColumn numbers = (NumericColumn) batch.column(QuestionId.of("km"));
        assertThat(IntStream.range(0, 6).mapToDouble(numbers::value).toArray())
                .containsExactly(1e8, 0.3, Double.NaN, 3, Double.NaN, 2000);
        CodedColumn states = (CodedColumn) batch.column(QuestionId.of("Q1"));
        assertThat(IntStream.range(0, 6).map(states::state)).containsExactly(2, 0, 1, 2, 1, 0);
    }

    /** Half a surrogate pair has no bytes of its own, so it is left to the texts. */
    @Test
    void errorsOfColumnsAreThoseOfTexts() {
        ResponseDecoder decoder = decoder();
        decoder.columns(
                7,
                List.of(
                        SourceColumn.ofLabels(List.of("A", "\ud800"), 0, 1, -1),
                        SourceColumn.ofNumbers(Double.POSITIVE_INFINITY, 1, 2e9),
                        SourceColumn.ofNumbers(1.5, 70, 2)));

        assertThat(decoder.finish().errors())
                .extracting(RowError::toString)
                .containsExactly(
                        "rows line 7, column km: \"Infinity\" must be a number in [0, 1000000000] or blank",
                        "rows line 7, column Q1: \"1.5\" must be an answer code of Q1 (1, 70) or blank",
                        "rows line 9, column unit: \"\" must be the code of a unit",
                        "rows line 9, column km: \"2000000000\" must be a number in [0, 1000000000] or blank",
                        "rows line 9, column Q1: \"2\" must be an answer code of Q1 (1, 70) or blank");
        assertThat(batches.get(0).units().label(0)).isEqualTo("\ud800");
    }

    @Test
    void blocksThatDoNotFitAreRefusedWhole() {
        ResponseDecoder decoder = decoder();
        SourceColumn two = SourceColumn.ofCodes(1, 1);

        assertThatThrownBy(() -> decoder.columns(1, List.of(two, two)))
                .hasMessage("columns must be 3 as in the header: 2");
        assertThatThrownBy(() -> decoder.columns(1, List.of(two, two, SourceColumn.ofNumbers(1))))
                .hasMessage("columns must have the same number of rows: \"unit\" has 2, \"Q1\" 1");
        assertThatThrownBy(() -> decoder.columns(1, List.of(two, two, SourceColumn.ofStates(3, new byte[2]))))
                .hasMessage("states must be of a column with a single choice question of 3 options:"
                        + " column \"Q1\" has 2");
        assertThatThrownBy(() -> decoder.columns(1, List.of(two, SourceColumn.ofStates(3, new byte[2]), two)))
                .hasMessageEndingWith("column \"km\" has 0");
        assertThatThrownBy(() -> SourceColumn.ofStates(2, new byte[] {0, 3}))
                .hasMessage("state must be in [0, 2]: 3 in row 1");
        assertThatThrownBy(() -> SourceColumn.ofLabels(List.of("A"), 0, 1))
                .hasMessage("index must be in [-1, 1): 1 in row 1");
        assertThat(decoder.rows()).isZero();
        assertThat(two).hasToString("CodeCells of 2 rows");
    }
}
