package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TickOption;

final class OptionTextsTest {
    private static final AnswerForm LABELS = AnswerForm.EMPTY.as(AnswerForm.Written.LABELS);

    /** Options with the codes 1, 2, ... */
    private static OptionTexts texts(AnswerForm form, String... labels) {
        List<AnswerOption> options = new ArrayList<>();
        for (String label : labels) {
            options.add(AnswerOption.of(options.size() + 1, label));
        }
        return OptionTexts.of(new SingleChoice(QuestionInfo.of("Q1", "How?"), options), form, '.');
    }

    @Test
    void codesAreNumbersInAnySpelling() {
        OptionTexts texts = texts(AnswerForm.EMPTY, "Yes", "No");
        assertThat(List.of("1", "01", "2.0", " 2")).extracting(texts::option).containsExactly(0, 0, 1, -1);
        assertThat(texts.option("2\u200b")).isEqualTo(1);
        assertThat(texts.option("3")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.option("Yes")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.option("Ja")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.problem("3")).isEqualTo(RowProblem.UNKNOWN_CODE);
        assertThat(texts.problem("yes")).isEqualTo(RowProblem.LABEL);
        assertThat(texts.problem("maybe")).isEqualTo(RowProblem.NOT_AN_INTEGER);
        assertThat(texts.written()).containsExactly("1", "2");
    }

    @Test
    void labelsAreFoldedWhereThatIsClear() {
        OptionTexts texts = texts(LABELS, "Yes, always", "Caf\u00e9");
        assertThat(texts.option("YES,\u00a0 always")).isZero();
        assertThat(texts.option("CAFE\u0301")).isEqualTo(1);
        assertThat(texts.option("1")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.problem("1")).isEqualTo(RowProblem.CODE);
        assertThat(texts.problem("3")).isEqualTo(RowProblem.UNKNOWN_LABEL);
        assertThat(texts.problem("Yes")).isEqualTo(RowProblem.UNKNOWN_LABEL);
        assertThat(texts.written()).containsExactly("Yes, always", "Caf\u00e9");
        assertThat(texts.mostWithin(",")).isEqualTo(1);
        assertThat(texts.allowed(RowProblem.UNKNOWN_LABEL)).contains("Yes, always");
    }

    @Test
    void labelsThatDifferInCaseAloneAreReadToTheLetter() {
        OptionTexts texts = texts(LABELS, "us", "US", "Elsewhere");
        assertThat(texts.option("us")).isZero();
        assertThat(texts.option("US")).isEqualTo(1);
        assertThat(texts.option("Us")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.option("elsewhere")).isEqualTo(OptionTexts.NONE);
    }

    @Test
    void aLabelOfTwoOptionsIsOfNeither() {
        OptionTexts texts = texts(LABELS, "Other", "Other", "None");
        assertThat(texts.option("Other")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.option("other")).isEqualTo(OptionTexts.NONE);
        assertThat(texts.option("None")).isEqualTo(2);
    }

    @Test
    void labelsThatAreNumbersGoBeforeCodes() {
        OptionTexts texts = texts(LABELS, "0", "1", "2");
        assertThat(List.of("0", "1", "01", "2.0", "3"))
                .extracting(texts::option)
                .containsExactly(0, 1, 1, 2, -1);
        assertThat(texts.option("1\u00a0")).isEqualTo(1);
    }

    @Test
    void listedTextsStandForCodesBesideThem() {
        OptionTexts texts = texts(AnswerForm.EMPTY.withCodes(Map.of("A1", 1, "A2", 2, "7", 2)), "Yes", "No");
        assertThat(List.of("a1", "A2", "1", "07", "A3"))
                .extracting(texts::option)
                .containsExactly(0, 1, 0, 1, -1);
    }

    @Test
    void optionsOfMultipleChoicesAreMeantAlike() {
        MultipleChoice question = MultipleChoice.of(
                QuestionInfo.of("Q3", "Which?"), TickOption.of(4, "Book"), TickOption.of(7, "Seat, chair"));
        OptionTexts codes = OptionTexts.of(question, AnswerForm.EMPTY, '.');
        OptionTexts labels = OptionTexts.of(question, LABELS, '.');
        assertThat(codes.option("7.0")).isEqualTo(1);
        assertThat(labels.option("seat,  CHAIR")).isEqualTo(1);
        assertThat(codes.allowed(RowProblem.UNKNOWN_CODE, ";")).contains("4").contains("7");
        assertThat(labels.allowed(RowProblem.UNKNOWN_LABEL, ";")).contains("Seat, chair");
    }

    @Test
    void numbersOfTwoMeaningsAreMetToTheLetter() {
        OptionTexts padded = texts(AnswerForm.EMPTY.withCodes(Map.of("03", 1)), "Good", "Mid", "Bad");
        assertThat(List.of("03", "3", "3.0")).extracting(padded::option).containsExactly(0, 2, 2);
        OptionTexts labels = texts(LABELS, "1", "2", "1.000");
        assertThat(List.of("1", "1.000", "1.0", "2.0"))
                .extracting(labels::option)
                .containsExactly(0, 2, -1, 1);
    }

    @Test
    void bentQuotationMarksAreStraight() {
        assertThat(texts(LABELS, "Don't know", "Yes").option("Don\u2019t know")).isZero();
    }
}
