package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/** Rows given as lines of bytes, and rows shared among decoders. */
final class PlainRowsTest {
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("test", 2021),
            ResponseLayout.of("trust").withRespondents("id"),
            choice("Q1", 1, 2),
            choice("Q2", 1, 2, 10, 11),
            choice("Q3", 1, 2),
            choice("Q4", 1, 2),
            choice("Q5", 1, 2));
    private static final List<String> HEADER = List.of("id", "trust", "Q1", "Q2", "Q3", "Q4", "Q5");

    private final List<Responses> batches = new ArrayList<>();

    private static SingleChoice choice(String id, int... codes) {
        return new SingleChoice(
                QuestionInfo.of(id, "How?"),
                IntStream.of(codes)
                        .mapToObj(code -> AnswerOption.of(code, "code " + code))
                        .toList());
    }

    private ResponseDecoder decoder(Consumer<Responses> receiver) {
        ResponseDecoder decoder = new ResponseDecoder(QUESTIONNAIRE, "f.csv", Strictness.LENIENT, 100, receiver);
        decoder.header(HEADER);
        return decoder;
    }

    private static void lines(ResponseDecoder decoder, String text, long firstLine) {
        byte[] bytes = ("9,9\n" + text + "9,").getBytes(StandardCharsets.UTF_8);
        decoder.lines(bytes, 4, bytes.length - 2, (byte) ',', firstLine);
    }

    private List<List<Integer>> states() {
        Responses batch = batches.get(0);
        return IntStream.range(0, batch.size())
                .mapToObj(row -> IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> ((CodedColumn) batch.column(QuestionId.of("Q" + i))).state(row))
                        .toList())
                .toList();
    }

    @Test
    void lineEndsEmptyLinesAndCellsOfAnyLengthAreRead() {
        ResponseDecoder decoder = decoder(batches::add);
        lines(
                decoder,
                "\n1,RT5,1,2,1,2,1\r\n\r\n2,RT5,,,,,\n3,T\u00e9,2,11,,1,2\n4,RT5,02, 10,1 ,2,2\n5,X,1,1,1,1,1",
                7);
        DecodingReport report = decoder.finish();

        assertThat(report).hasToString("f.csv: 5 of 5 rows");
        assertThat(states())
                .containsExactly(
                        List.of(1, 2, 1, 2, 1),
                        List.of(0, 0, 0, 0, 0),
                        List.of(2, 4, 0, 1, 2),
                        List.of(2, 3, 1, 2, 2),
                        List.of(1, 1, 1, 1, 1));
        assertThat(batches.get(0).units().labels()).containsExactly("RT5", "T\u00e9", "X");
    }

    /** Codes, labels and identities alike, by their texts and by their bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"\t", "\u00a0", "\u00ad", "\u2009", "\u200b", "\u2060", "\u3000", "\ufeff"})
    void whiteSpaceOfEveryKindIsCut(String white) {
        ResponseDecoder byBytes = decoder(batches::add);
        lines(byBytes, "1,RT5,1,2,1,2,1\n2,w RT5w,w2,11w,w,1,2\nw2w,X,1,1,1,1,1\n".replace("w", white), 2);
        DecodingReport ofBytes = byBytes.finish();
        ResponseDecoder byTexts = decoder(batches::add);
        byTexts.row(2, List.of("1", "RT5", "1", "2", "1", "2", "1"));
        byTexts.row(3, List.of("2", white + " RT5" + white, white + "2", "11" + white, white, "1", "2"));
        byTexts.row(4, List.of(white + "2" + white, "X", "1", "1", "1", "1", "1"));

        assertThat(byTexts.finish()).isEqualTo(ofBytes);
        assertThat(ofBytes.skipped()).isEqualTo(Map.of(RowProblem.DUPLICATE_RESPONDENT, 1L));
        assertThat(states()).containsExactly(List.of(1, 2, 1, 2, 1), List.of(2, 4, 0, 1, 2));
        for (Responses batch : batches) {
            assertThat(batch.units().labels()).containsExactly("RT5");
        }
        assertThat(batches).hasSize(2);
        batches.remove(0);
        assertThat(states()).containsExactly(List.of(1, 2, 1, 2, 1), List.of(2, 4, 0, 1, 2));
    }

    @Test
    void whatIsWrongIsSaidAsOfTexts() {
        ResponseDecoder decoder = decoder(batches::add);
        lines(
                decoder,
                "1,RT5,1,2,1,2,1\n\n1,RT5,1,1,1,1,1\n2,,1,1,1,1,1\n3,RT5,1,3,1,1,x\n4,RT5,1\n5,R,1,1,1,1,1,1\n,R,1,1,1,1,1",
                1L << 40);

        assertThat(decoder.finish().errors())
                .extracting(RowError::toString)
                .containsExactly(
                        "f.csv line 1099511627778, column id: \"1\" must be used once only",
                        "f.csv line 1099511627779, column trust: \"\" must be the code of a unit",
                        "f.csv line 1099511627780, column Q2: \"3\" must be an answer code of Q2 (1, 2, 10, 11) or blank",
                        "f.csv line 1099511627780, column Q5: \"x\" must be an answer code of Q5 (1, 2) or blank",
                        "f.csv line 1099511627781: \"3 fields\" must be 7 fields as in the header",
                        "f.csv line 1099511627782: \"8 fields\" must be 7 fields as in the header",
                        "f.csv line 1099511627783, column id: \"\" must be a respondent's identity");
        assertThat(states()).containsExactly(List.of(1, 2, 1, 2, 1));
    }

    @Test
    void linesAndRowsAndSeparatorsMix() {
        ResponseDecoder decoder = decoder(batches::add);
        lines(decoder, "1,RT5,1,2,1,2,1\n", 2);
        byte[] semicolons = "2;RT5;2;1;2;1;2\n".getBytes(StandardCharsets.US_ASCII);
        decoder.lines(semicolons, 0, semicolons.length, (byte) ';', 3);
        decoder.row(4, List.of("3", "X", "", "", "", "", "1"));
        lines(decoder, "3,RT5,1,2,1,2,1\n4,X,1,1,1,1,1\n", 5);

        assertThat(decoder.finish().skipped()).isEqualTo(Map.of(RowProblem.DUPLICATE_RESPONDENT, 1L));
        assertThat(states())
                .containsExactly(
                        List.of(1, 2, 1, 2, 1), List.of(2, 1, 2, 1, 2), List.of(0, 0, 0, 0, 1), List.of(1, 1, 1, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(bytes = {'\n', '\r', '0', 'x', -1})
    void someBytesCannotSeparate(byte separator) {
        ResponseDecoder decoder = decoder(batches::add);

        assertThatThrownBy(() -> decoder.lines(new byte[0], 0, 0, separator, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("separator must be ASCII and no letter, digit or line break: " + separator);
    }

    @Test
    void linesOutsideTheArrayOrTheTimeAreRefused() {
        ResponseDecoder decoder = decoder(batches::add);

        assertThatThrownBy(() -> decoder.lines(new byte[3], 1, 4, (byte) ',', 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        decoder.finish();
        assertThatThrownBy(() -> decoder.lines(new byte[3], 0, 3, (byte) ',', 1))
                .hasMessage("rows must come before finish()");
        ResponseDecoder headless = new ResponseDecoder(QUESTIONNAIRE, "f", Strictness.LENIENT, 1, batches::add);
        assertThatThrownBy(() -> headless.lines(new byte[3], 0, 3, (byte) ',', 1))
                .hasMessage("the header must come before the rows");
        assertThatThrownBy(() -> headless.part(batches::add)).hasMessage("the header must come before the rows");
    }

    /** A number that is a missing code is blank, though it is a number; one beside it is not. */
    @Test
    void aMissingCodeOfDigitsIsNoNumber() {
        Question age = new NumericQuestion(QuestionInfo.of("age", "Age"), 0, 120, true);
        ResponseLayout layout = ResponseLayout.of("trust");
        Questionnaire questionnaire =
                Questionnaire.of(SurveyInfo.of("test", 2021), layout.withMissingCodes("999", "-1"), age);
        ResponseDecoder decoder = new ResponseDecoder(questionnaire, "f", Strictness.LENIENT, 10, batches::add);
        decoder.header(List.of("age", "trust"));
        byte[] bytes = "999,A\n99,A\n-1,A\n999,A\n998,A\n0999,A\n999.0,A\n0998,A\n".getBytes(StandardCharsets.US_ASCII);
        decoder.lines(bytes, 0, bytes.length, (byte) ',', 2);

        assertThat(decoder.finish().errors()).extracting(RowError::value).containsExactly("998", "0998");
        NumericColumn ages = (NumericColumn) batches.get(0).column(QuestionId.of("age"));
        assertThat(IntStream.range(0, ages.size()).mapToDouble(ages::value))
                .containsExactly(Double.NaN, 99.0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void partsJoinToWhatOneDecoderGives() {
        List<Responses> ofFirst = new ArrayList<>();
        List<Responses> ofSecond = new ArrayList<>();
        ResponseDecoder whole = decoder(batches::add);
        ResponseDecoder first = whole.part(ofFirst::add);
        ResponseDecoder second = whole.part(ofSecond::add);
        lines(second, "3,X,1,1,1,1,9\n4,X,1,1,1,1,1\n", 4);
        lines(first, "1,RT5,9,9,1,1,1\n2,RT5,1,1,1,1,1\n", 2);
        lines(first, "5,RT5,1,1\n", 6);

        assertThat(whole.join(second)).isTrue();
        assertThat(whole.join(first)).isTrue();
        DecodingReport report = whole.finish();

        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.errors()).extracting(RowError::line).containsExactly(2L, 2L, 4L, 6L);
        assertThat(report.skipped()).isEqualTo(Map.of(RowProblem.UNKNOWN_CODE, 2L, RowProblem.FIELD_COUNT, 1L));
        assertThat(ofFirst).extracting(Responses::size).containsExactly(1);
        assertThat(ofSecond).extracting(Responses::size).containsExactly(1);
        assertThat(batches).isEmpty();
    }

    @Test
    void theFirstErrorsOfAllPartsAreKept() {
        ResponseDecoder whole = decoder(batches::add);
        List<ResponseDecoder> parts = List.of(whole.part(batches::add), whole.part(batches::add));
        for (int i = 0; i < 300; i++) {
            lines(parts.get(i / 10 % 2), i + ",RT5,7,1,1,1,1\n", i + 2L);
        }
        parts.forEach(part -> assertThat(whole.join(part)).isTrue());

        DecodingReport report = whole.finish();
        assertThat(report.errors())
                .extracting(RowError::line)
                .isEqualTo(IntStream.range(2, 102).mapToObj(Long::valueOf).toList());
        assertThat(report.skipped()).isEqualTo(Map.of(RowProblem.UNKNOWN_CODE, 300L));
    }

    @Test
    void aRespondentOfTwoPartsIsNoticed() {
        ResponseDecoder whole = decoder(batches::add);
        ResponseDecoder first = whole.part(batches::add);
        ResponseDecoder second = whole.part(batches::add);
        ResponseDecoder third = whole.part(batches::add);
        lines(first, "1,RT5,1,1,1,1,1\nx,RT5,1,1,1,1,1\n", 2);
        lines(second, "2,RT5,1,1,1,1,1\n1,RT5,9,1,1,1,1\n", 4);
        lines(third, "x,RT5,1,1,1,1,1\n", 6);

        // On a row that is left out an identity does not count.
        assertThat(whole.join(first)).isTrue();
        assertThat(whole.join(second)).isTrue();
        assertThat(whole.join(third)).isFalse();
    }

    @Test
    void aPartThatHasNotJoinedIsMissed() {
        ResponseDecoder whole = decoder(batches::add);
        ResponseDecoder part = whole.part(batches::add);
        lines(part, "1,RT5,1,1,1,1,1\n", 2);

        assertThatThrownBy(whole::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("all parts must join before finish(): 1 have not");
        assertThat(whole.join(part)).isTrue();
        assertThat(whole.finish().accepted()).isEqualTo(1);
    }

    @Test
    void onlyPartsThatHaveNotJoinedJoin() {
        ResponseDecoder whole = decoder(batches::add);
        ResponseDecoder part = whole.part(batches::add);
        ResponseDecoder other = new ResponseDecoder(QUESTIONNAIRE, "f.csv", Strictness.LENIENT, 1, batches::add);

        assertThat(whole.join(part)).isTrue();
        for (ResponseDecoder wrong : List.of(whole, part, other)) {
            assertThatThrownBy(() -> whole.join(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "part must be a part of this decoder that has not joined: ResponseDecoder of");
        }
    }
}
