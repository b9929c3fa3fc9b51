package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;

final class PairsTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();
    private static final QuestionId Q1 = QuestionId.of("Q1");
    private static final QuestionId Q2 = QuestionId.of("Q2");

    private static final double[] Q1_SCORES = {10, 5, 0};
    private static final double[] Q2_SCORES = {10, 20 / 3.0, 10 / 3.0, 0};

    /** Counts pairs by going through the respondents for every cell. */
    private static long count(List<Respondent> respondents, String unit, int stratum, double first, double second) {
        return respondents.stream()
                .filter(r -> r.unit().equals(unit) && r.stratum() == stratum)
                .filter(r -> r.score("Q1") == first && r.score("Q2") == second)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void pairsAreThoseOfTheRespondents(long seed) {
        List<Respondent> respondents = WardSurvey.random(seed, 3, 60);
        AnswerTally tally =
                new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents));
        long counted = 0;

        for (String unit : tally.groups()) {
            ItemPairCounts pairs = tally.group(unit).pair(Q1, Q2);
            ItemPairCounts turned = tally.group(unit).pair(Q2, Q1);
            for (int stratum = 0; stratum <= 4; stratum++) {
                assertThat(Cells.table(pairs, stratum)).hasDimensions(3, 4);
                assertThat(Cells.table(turned, stratum)).hasDimensions(4, 3);
                for (int a = 0; a < 3; a++) {
                    for (int b = 0; b < 4; b++) {
                        long expected =
                                count(respondents, unit, stratum == 4 ? -1 : stratum, Q1_SCORES[a], Q2_SCORES[b]);
                        assertThat(pairs.count(stratum, a, b))
                                .as("seed %d, unit %s", seed, unit)
                                .isEqualTo(expected);
                        assertThat(turned.count(stratum, b, a))
                                .as("seed %d, turned", seed)
                                .isEqualTo(expected);
                        counted += expected;
                    }
                }
            }
        }
        assertThat(counted).as("seed %d", seed).isPositive();
    }

    /** U3 has no pair of these items. */
    @ParameterizedTest
    @CsvSource({"Q1, Q2", "Q2, Q1", "Q3_1, Q1", "Q2, Q3_1"})
    void respondentsAreTheSumOfThePairs(String first, String second) {
        List<Respondent> respondents = new ArrayList<>(WardSurvey.random(5, 2, 60));
        respondents.add(respondent("U3", "Q6", "1"));
        AnswerTally tally =
                new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents));

        for (String unit : tally.groups()) {
            ItemPairCounts pairs = tally.group(unit).pair(QuestionId.of(first), QuestionId.of(second));
            long sum = IntStream.rangeClosed(0, pairs.unknownStratum())
                    .mapToObj(stratum -> Cells.table(pairs, stratum))
                    .flatMap(Arrays::stream)
                    .flatMapToLong(Arrays::stream)
                    .sum();
            assertThat(pairs.respondents()).as(unit).isEqualTo(sum);
            assertThat(sum > 0).as(unit).isEqualTo(!unit.equals("U3"));
            assertThat(pairs)
                    .isEqualTo(tally.group(unit).pair(QuestionId.of(first), QuestionId.of(second)))
                    .hasSameHashCodeAs(tally.group(unit).pair(QuestionId.of(first), QuestionId.of(second)))
                    .isNotEqualTo(tally.group(unit).pair(QuestionId.of(second), QuestionId.of(first)));
        }
    }

    @Test
    void anItemInTwoSectionsHasItsPairsOnce() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(QUESTIONNAIRE))
                .add(WardSurvey.clean(respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "4", "Q3_1", "1")));

        assertThat(Cells.table(tally.group("A").pair(Q1, Q2), 0))
                .isEqualTo(new long[][] {{0, 0, 0, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}});
        // Levels of an option: not ticked, ticked; excluded has no score.
        assertThat(Cells.table(tally.group("A").pair(QuestionId.of("Q3_1"), Q1), 0))
                .isEqualTo(new long[][] {{0, 0, 0}, {1, 0, 0}});
    }

    @Test
    void answersWithoutScoreMakeNoPair() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(QUESTIONNAIRE))
                .add(WardSurvey.clean(
                        respondent("A", "Q1", "4", "Q3_1", "1"),
                        respondent("A", "Q1", "1", "Q2", "5"),
                        respondent("A", "Q1", "1", "Q3_1", "1", "Q3_3", "1")));

        assertThat(Cells.table(tally.group("A").pair(Q1, Q2), 4)).isEqualTo(new long[3][4]);
        assertThat(Cells.table(tally.group("A").pair(Q1, QuestionId.of("Q3_1")), 4))
                .isEqualTo(new long[3][2]);
    }

    @Test
    void itemsOfNoCommonSectionHaveNoPairs() {
        AnswerTally tally =
                new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(respondent("A", "Q1", "1")));

        assertThatThrownBy(() -> tally.group("A").pair(Q1, QuestionId.of("Q6")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items must share a section and the plan must count pairs: Q1, Q6");
        assertThatThrownBy(() -> tally.group("A").pair(Q1, Q1)).hasMessageEndingWith(": Q1, Q1");
        assertThatThrownBy(() -> tally.group("A").pair(Q2, Q2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("items must share a section and the plan must count pairs: Q2, Q2");
    }

    @Test
    void aPlanWithoutPairsCountsNone() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(QUESTIONNAIRE).withoutPairs())
                .add(WardSurvey.clean(respondent("A", "Q1", "1", "Q2", "1")));
        List<Section> sections = QUESTIONNAIRE.sections();

        assertThatThrownBy(() -> tally.group("A").pair(Q1, Q2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tally.hasPairs(sections.get(0))).isFalse();
        assertThat(tally.hasPairs(sections.get(2))).as("a section of one item").isTrue();
        assertThat(new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).hasPairs(sections.get(0)))
                .isTrue();
    }
}
