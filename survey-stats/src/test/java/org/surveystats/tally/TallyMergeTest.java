package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;

final class TallyMergeTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);

    private static AnswerTally tally(List<Respondent> respondents) {
        return tally(PLAN, respondents);
    }

    private static AnswerTally tally(TallyPlan plan, List<Respondent> respondents) {
        return new AnswerTally(plan).add(WardSurvey.clean(QUESTIONNAIRE, respondents));
    }

    @RepeatedTest(20)
    void anyPartitionInAnyOrderGivesTheSameTally(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        GroupBy merged = new GroupBy.Mapped(GroupBy.units(), Map.of("U1", "U3", "U2", "N"), GroupBy.Others.KEEP);
        TallyPlan plan = seed % 2 == 0 ? PLAN : PLAN.groupedBy(merged);
        Random random = new Random(seed);
        List<Respondent> respondents = new ArrayList<>(WardSurvey.random(seed, 4, 25));
        AnswerTally whole = tally(plan, respondents);

        Collections.shuffle(respondents, random);
        AnswerTally left = new AnswerTally(plan);
        AnswerTally right = new AnswerTally(plan);
        for (int from = 0; from < respondents.size(); ) {
            int to = Math.min(respondents.size(), from + 1 + random.nextInt(30));
            AnswerTally part = tally(plan, respondents.subList(from, to));
            if (random.nextBoolean()) {
                left.merge(part);
            } else {
                right.add(WardSurvey.clean(QUESTIONNAIRE, respondents.subList(from, to)));
            }
            from = to;
        }

        assertThat(right.copy().merge(left))
                .as("seed %d", seed)
                .isEqualTo(whole)
                .hasSameHashCodeAs(whole);
        assertThat(left.copy().merge(right)).as("seed %d, other order", seed).isEqualTo(whole);
    }

    @Test
    void partsOfGroupsAreKeptAndMerged() {
        GroupBy today =
                new GroupBy.Mapped(GroupBy.units(), Map.of("A", "N", "B", "N", "gone", "N"), GroupBy.Others.KEEP);
        TallyPlan plan = PLAN.groupedBy(today).where(RowFilter.answered("SEX", 1));
        AnswerTally first = new AnswerTally(plan)
                .add(WardSurvey.clean(
                        QUESTIONNAIRE, List.of(respondent("B", "SEX", "1"), respondent("gone", "SEX", "2"))));
        AnswerTally copy = first.copy();
        AnswerTally second = new AnswerTally(plan)
                .add(WardSurvey.clean(
                        QUESTIONNAIRE, List.of(respondent("C", "SEX", "1"), respondent("A", "SEX", "1"))));

        assertThat(first.parts()).as("who takes no part is of no group").isEqualTo(Map.of("N", List.of("B")));
        assertThat(second.copy().merge(first)).isEqualTo(first.merge(second));
        assertThat(first.parts()).isEqualTo(Map.of("N", List.of("A", "B"), "C", List.of("C")));
        assertThat(first.parts().keySet()).containsExactlyElementsOf(first.groups());
        assertThat(copy.parts()).as("a copy changes with neither").isEqualTo(Map.of("N", List.of("B")));
        assertThat(tally(List.of(respondent("A"))).parts()).isEqualTo(Map.of("A", List.of("A")));
        AnswerTally other =
                new AnswerTally(plan).add(WardSurvey.clean(QUESTIONNAIRE, List.of(respondent("A", "SEX", "1"))));
        assertThat(copy).as("the same counts of other units").isNotEqualTo(other);
        assertThat(new AnswerTally(PLAN.groupedBy(GroupBy.unitsTo(Map.of("A", "north"))))
                        .add(WardSurvey.clean(QUESTIONNAIRE, List.of(respondent("A"), respondent("B"))))
                        .parts())
                .isEqualTo(Map.of("north", List.of("A")));
    }

    @Test
    void groupsAreAlignedByLabelWhenDictionariesDiffer() {
        AnswerTally first = tally(List.of(respondent("A", "Q1", "1"), respondent("B", "Q1", "2")));
        AnswerTally second =
                tally(List.of(respondent("C", "Q1", "3"), respondent("B", "Q1", "2"), respondent("A", "Q1", "3")));

        first.merge(second);

        QuestionId q1 = QuestionId.of("Q1");
        assertThat(first.groups()).containsExactly("A", "B", "C");
        assertThat(Cells.row(first.group("A").item(q1), 4)).containsExactly(0, 1, 0, 1, 0, 0);
        assertThat(Cells.row(first.group("B").item(q1), 4)).containsExactly(0, 0, 2, 0, 0, 0);
        assertThat(Cells.row(first.group("C").item(q1), 4)).containsExactly(0, 0, 0, 1, 0, 0);
        assertThat(second.group("A").respondents()).isEqualTo(1);
    }

    @Test
    void mergeAddsWhatWasLeftOut() {
        TallyPlan plan = PLAN.groupedBy(GroupBy.column("site")).where(RowFilter.units("A"));
        AnswerTally first = new AnswerTally(plan)
                .add(WardSurvey.clean(respondent("A"), respondent("B"), respondent("A", "site", "x", "Q2", "1")));
        AnswerTally second = new AnswerTally(plan).add(WardSurvey.clean(respondent("B"), respondent("A", "Q2", "1")));

        first.merge(second);

        assertThat(first.filteredOut()).isEqualTo(2);
        assertThat(first.withoutGroup()).isEqualTo(2);
        assertThat(first.cleaning().answers()).isEqualTo(2);
        assertThat(first.asked(QuestionId.of("Q6"))).isTrue();
    }

    @Test
    void anEmptyTallyIsTheIdentity() {
        AnswerTally tally = tally(WardSurvey.random(1, 2, 10));

        assertThat(tally.copy().merge(new AnswerTally(PLAN))).isEqualTo(tally);
        assertThat(new AnswerTally(PLAN).merge(tally)).isEqualTo(tally);
    }

    @Test
    void laterAdditionsOfTheSameGroupsDoNotMoveACopy() {
        List<Respondent> respondents = WardSurvey.random(1, 2, 10);
        AnswerTally tally = tally(respondents);
        AnswerTally copy = tally.copy();
        tally.add(WardSurvey.clean(QUESTIONNAIRE, respondents));

        assertThat(copy).isEqualTo(tally(respondents));
        assertThat(tally).isNotEqualTo(copy);
    }

    @Test
    void talliesOfTheSameRespondentsDifferByAnswersAndByPairs() {
        AnswerTally tally = tally(List.of(
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1"),
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "2", "Q2", "2")));
        AnswerTally otherAnswer = tally(List.of(
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1"),
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "2", "Q2", "1")));
        AnswerTally otherPairs = tally(List.of(
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "2"),
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "2", "Q2", "1")));

        assertThat(tally.group("A").item(QuestionId.of("Q2")))
                .isEqualTo(otherPairs.group("A").item(QuestionId.of("Q2")));
        assertThat(tally).isNotEqualTo(otherAnswer).isNotEqualTo(otherPairs);
    }

    @Test
    void laterAdditionsDoNotMoveACopy() {
        AnswerTally tally = tally(List.of(respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1")));
        AnswerTally copy = tally.copy();

        tally.add(WardSurvey.clean(
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1"), respondent("B", "Q2", "1")));

        assertThat(copy.groups()).containsExactly("A");
        assertThat(copy.respondents()).isEqualTo(1);
        assertThat(copy.group("A").item(QuestionId.of("Q1")).answers(0, 0)).isEqualTo(1);
        assertThat(copy.group("A")
                        .pair(QuestionId.of("Q1"), QuestionId.of("Q2"))
                        .count(0, 0, 0))
                .isEqualTo(1);
        assertThat(copy.cleaning().answers()).isZero();

        copy.add(WardSurvey.clean(respondent("C")));
        assertThat(tally.groups()).containsExactly("A", "B");
    }

    @Test
    void aTallyCannotBeMergedWithItself() {
        AnswerTally tally = tally(List.of(respondent("A")));

        assertThatThrownBy(() -> tally.merge(tally))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("other must not be the tally itself: ");
        assertThat(tally.respondents()).isEqualTo(1);
    }

    @Test
    void talliesOfOtherPlansAreRefused() {
        AnswerTally tally = tally(List.of(respondent("A")));

        for (TallyPlan other : List.of(
                PLAN.groupedBy(GroupBy.column("site")),
                PLAN.where(RowFilter.units("A")),
                PLAN.withoutPairs(),
                PLAN.withStrata(),
                TallyPlan.of(WardSurvey.questionnaire(2021)))) {
            assertThatThrownBy(() -> tally.merge(new AnswerTally(other)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "other must have the same plan: its " + String.join("; its ", other.differencesFrom(PLAN)));
        }
    }

    @Test
    void plansOfTheSameConditionsMerge() {
        AnswerTally first =
                new AnswerTally(PLAN.where(RowFilter.answered("Q1", 1, 2).and(RowFilter.units("A"))));
        AnswerTally second =
                new AnswerTally(PLAN.where(RowFilter.answered("Q1", 2, 1).and(RowFilter.units("A"))));

        first.merge(second.add(WardSurvey.clean(respondent("A", "Q1", "2"), respondent("A", "Q1", "3"))));

        assertThat(first.respondents()).isEqualTo(1);
    }

    @Test
    void talliesOfOtherCountsAreNotEqual() {
        AnswerTally tally = tally(List.of(respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1")));

        assertThat(tally)
                .isNotEqualTo(tally(List.of(respondent("A", "AGE", "20", "SEX", "1", "Q1", "2", "Q2", "1"))))
                .isNotEqualTo(tally(List.of(respondent("B", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1"))))
                .isNotEqualTo(tally(List.of(respondent("A", "AGE", "20", "SEX", "2", "Q1", "1", "Q2", "1"))))
                .isNotEqualTo("tally");
    }

    /** The same answers one by one, in other combinations. */
    @Test
    void talliesThatDifferInPairsAloneAreNotEqual() {
        AnswerTally first =
                tally(List.of(respondent("A", "Q1", "1", "Q2", "1"), respondent("A", "Q1", "2", "Q2", "2")));
        AnswerTally second =
                tally(List.of(respondent("A", "Q1", "1", "Q2", "2"), respondent("A", "Q1", "2", "Q2", "1")));

        assertThat(first).isNotEqualTo(second);
    }
}
