package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.NumericColumn;
import org.surveystats.response.Responses;

/** Figures are read and written in the same way wherever the program runs. */
@Isolated("changes the locale of the whole program")
final class LocaleTest {
    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai"})
    void figuresDoNotFollowTheLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(String.format("%.1f", 1234.5))
                    .as("the locale has figures of its own")
                    .isNotEqualTo("1234.5");
            assertThat(Decimals.full(-12345.678)).isEqualTo("-12345.678");
            assertThat(Decimals.rounded(2.675, 2)).hasToString("2.68");
            assertThat(TextTable.of("t", " n").with(1234567.5)).hasToString("t\n        n\n1234567.5");
            assertThatThrownBy(() -> Argument.between("cap", 1234567.5, 0, 10))
                    .hasMessage("cap must be in [0, 10]: 1234567.5");
            Questionnaire questionnaire = Questionnaire.of(
                    SurveyInfo.of("t", 2021),
                    ResponseLayout.of("trust"),
                    new NumericQuestion(QuestionInfo.of("Q1", "?"), 0, 10, false));
            Responses responses = ResponsesBuilder.of(questionnaire)
                    .add("RT5", Map.of("Q1", "2.5"))
                    .build();
            assertThat(((NumericColumn) responses.column(QuestionId.of("Q1"))).value(0))
                    .isEqualTo(2.5);
        } finally {
            Locale.setDefault(before);
        }
    }
}
