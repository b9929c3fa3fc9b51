package org.surveystats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.response.Responses;

final class StrataTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();

    @Test
    void theLastVariableRunsFastest() {
        Strata strata = Strata.of(QUESTIONNAIRE);

        assertThat(strata.labels()).containsExactly("16-39, men", "16-39, women", "40+, men", "40+, women");
        assertThat(strata.size()).isEqualTo(4);
        assertThat(strata.unknown()).isEqualTo(4);
        assertThat(strata).hasToString("Strata: 16-39, men | 16-39, women | 40+, men | 40+, women");
        assertThat(strata.of(WardSurvey.clean(
                        respondent("A", "AGE", "39", "SEX", "1"),
                        respondent("A", "AGE", "16", "SEX", "2"),
                        respondent("A", "AGE", "40", "SEX", "1"),
                        respondent("A", "AGE", "120", "SEX", "2"),
                        respondent("A", "AGE", "39", "SEX", "3"),
                        respondent("A", "SEX", "2"),
                        respondent("A"))))
                .containsExactly(0, 1, 2, 3, 4, 4, 4);
    }

    @Test
    void withoutVariablesThereIsOneStratumForAll() {
        Strata strata = new Strata(QUESTIONNAIRE, List.of());

        assertThat(strata.labels()).containsExactly("all");
        assertThat(strata.size()).isEqualTo(1);
        assertThat(strata.of(WardSurvey.clean(respondent("A"), respondent("B", "AGE", "20"))))
                .containsExactly(0, 0);
    }

    @Test
    void aGroupingColumnMakesStrata() {
        Strata strata = new Strata(
                QUESTIONNAIRE,
                List.of(WardSurvey.sex(), new StratumVariable.Labelled("place", "site", List.of("b", "a"))));

        assertThat(strata.labels()).containsExactly("men, b", "men, a", "women, b", "women, a");
        assertThat(strata.of(WardSurvey.clean(
                        respondent("A", "SEX", "2", "site", "a"),
                        respondent("A", "SEX", "1", "site", "b"),
                        respondent("A", "SEX", "1", "site", "c"),
                        respondent("A", "SEX", "1"))))
                .containsExactly(3, 0, 4, 4);
    }

    @Test
    void numbersBetweenAndOutsideTheIntervalsAreUnknown() {
        StratumVariable gaps = new StratumVariable.Cut(
                "age",
                QuestionId.of("AGE"),
                List.of(
                        new StratumVariable.RangeCategory("20s", 20, java.util.OptionalDouble.of(30)),
                        new StratumVariable.RangeCategory("40s", 40, java.util.OptionalDouble.of(50))));
        Responses batch = WardSurvey.clean(
                respondent("A", "AGE", "19"),
                respondent("A", "AGE", "20"),
                respondent("A", "AGE", "30"),
                respondent("A", "AGE", "49"),
                respondent("A", "AGE", "50"));

        assertThat(new Strata(QUESTIONNAIRE, List.of(gaps)).of(batch)).containsExactly(2, 0, 2, 1, 2);
    }

    @Test
    void aVariablesQuestionMustHaveBeenAsked() {
        for (String notAsked : List.of("AGE", "SEX")) {
            assertThatThrownBy(() ->
                            QUESTIONNAIRE.withLayout(QUESTIONNAIRE.layout().withNotAsked(notAsked)))
                    .hasMessageEndingWith("must be a question that was asked, not one of layout.notAsked: " + notAsked);
        }
    }

    @Test
    void variablesThatDoNotFitAreRefused() {
        StratumVariable wrong = new StratumVariable.Cut(
                "age",
                QuestionId.of("SEX"),
                List.of(new StratumVariable.RangeCategory("all", 0, java.util.OptionalDouble.empty())));

        assertThatThrownBy(() -> new Strata(QUESTIONNAIRE, List.of(wrong)))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("$.layout.strata[0].question: must be a numeric question: SEX");
    }

    @Test
    void aStratumIsMadeOfOneCategoryOfEachVariable() {
        Strata strata = Strata.of(QUESTIONNAIRE);
        StratumVariable age = WardSurvey.age();
        StratumVariable sex = WardSurvey.sex();

        for (int stratum = 0; stratum < strata.size(); stratum++) {
            assertThat(strata.labels().get(stratum))
                    .startsWith(age.labels().get(strata.category(stratum, age)))
                    .endsWith(sex.labels().get(strata.category(stratum, sex)));
        }
        Strata ofSex =
                Strata.of(QUESTIONNAIRE.withLayout(ResponseLayout.of("unit").withStrata(sex)));
        assertThatThrownBy(() -> ofSex.category(0, age))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variable must be one of [sex]: age");
    }
}
