package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;

final class AnswerTallyTest {
    private static final QuestionId Q1 = QuestionId.of("Q1");
    private static final QuestionId Q2 = QuestionId.of("Q2");
    private static final int UNKNOWN = 4;

    private static AnswerTally tally(Respondent... respondents) {
        return new AnswerTally(TallyPlan.of(WardSurvey.questionnaire())).add(WardSurvey.clean(respondents));
    }

    /** Counts over the strata, the unknown one included. */
    private static long[] all(AnswerTally tally, String group, String item) {
        ItemCounts counts = tally.group(group).item(QuestionId.of(item));
        return LongStream.concat(
                        LongStream.of(counts.blank()),
                        LongStream.concat(counts.answers(), LongStream.of(counts.routedOut())))
                .toArray();
    }

    @Test
    void eachAnswerIsCountedInItsStratumOnItsLevel() {
        AnswerTally tally = tally(
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "2"),
                respondent("A", "AGE", "20", "SEX", "1", "Q1", "2"),
                respondent("A", "AGE", "39", "SEX", "2", "Q1", "4"),
                respondent("A", "AGE", "40", "SEX", "1", "Q1", "1"),
                respondent("A", "AGE", "90", "SEX", "2"),
                respondent("B", "AGE", "90", "SEX", "2", "Q1", "3"));

        assertThat(Cells.rows(tally.group("A").item(Q1))).isEqualTo(new long[][] {
            {0, 0, 2, 0, 0, 0}, {0, 0, 0, 0, 1, 0}, {0, 1, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0}
        });
        assertThat(Cells.row(tally.group("B").item(Q1), 3)).containsExactly(0, 0, 0, 1, 0, 0);
        assertThat(tally.groups()).containsExactly("A", "B");
        assertThat(tally.respondents()).isEqualTo(6);
        assertThat(tally.group("A").respondents()).isEqualTo(5);
    }

    @Test
    void levelsAreCountedInTheOrderOfTheOptionsNotOfTheCodes() {
        AnswerTally tally = tally(respondent("A", "Q1", "1", "Q2", "5"), respondent("A", "Q1", "1", "Q2", "3"));

        assertThat(all(tally, "A", "Q2")).containsExactly(0, 0, 0, 1, 1, 0, 0);
    }

    @Test
    void routedOutIsNotBlank() {
        AnswerTally tally = tally(
                respondent("A", "Q1", "1"), respondent("A", "Q1", "3"), respondent("A"), respondent("A", "Q1", "3"));

        assertThat(all(tally, "A", "Q2")).containsExactly(1, 0, 0, 0, 0, 0, 3);
    }

    @Test
    void answersOffRouteAreDroppedAndReported() {
        AnswerTally tally = tally(
                respondent("A", "Q1", "3", "Q2", "1"),
                respondent("A", "Q2", "1"),
                respondent("A", "Q1", "1", "Q2", "1"));

        assertThat(all(tally, "A", "Q2")).containsExactly(0, 1, 0, 0, 0, 0, 2);
        assertThat(tally.cleaning().dropped().get(Q2).offRoute()).isEqualTo(1);
        assertThat(tally.cleaning().dropped().get(Q2).blankParent()).isEqualTo(1);
        assertThat(tally.cleaning().respondents()).isEqualTo(2);
    }

    @Test
    void optionsOfAMultipleChoiceQuestionAreItemsOfTheirOwn() {
        AnswerTally tally = tally(
                respondent("A", "Q3_1", "1"),
                respondent("A", "Q3_2", "1"),
                respondent("A", "Q3_1", "1", "Q3_3", "1"),
                respondent("A", "Q3_1", "0"));

        // States: blank, not ticked, ticked, excluded, routed out.
        assertThat(all(tally, "A", "Q3_1")).containsExactly(1, 1, 1, 1, 0);
        assertThat(all(tally, "A", "Q3_2")).containsExactly(1, 1, 1, 1, 0);
        assertThat(all(tally, "A", "Q3_3")).containsExactly(1, 2, 1, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"AGE, 20", "SEX, 2"})
    void whoLacksAgeOrSexIsOfUnknownStratum(String only, String value) {
        AnswerTally tally = tally(respondent("A", only, value, "Q1", "1"));

        assertThat(Cells.row(tally.group("A").item(Q1), UNKNOWN)).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(tally.group("A").unknownStratum()).isEqualTo(1);
        assertThat(tally.group("A").respondents()).isEqualTo(1);
        assertThat(tally.stratumCounts().total()).isZero();
    }

    @Test
    void aCodeInNoCategoryIsOfUnknownStratum() {
        AnswerTally tally = tally(respondent("A", "AGE", "30", "SEX", "3"), respondent("A", "AGE", "30", "SEX", "2"));

        assertThat(tally.group("A").unknownStratum()).isEqualTo(1);
        assertThat(tally.stratumCounts().count(0, 1)).isEqualTo(1);
    }

    @Test
    void respondentsWithoutGroupAreCountedApart() {
        AnswerTally tally = new AnswerTally(
                        TallyPlan.of(WardSurvey.questionnaire()).groupedBy(GroupBy.column("site")))
                .add(WardSurvey.clean(
                        respondent("A", "site", "north", "Q1", "1"),
                        respondent("A", "Q1", "1"),
                        respondent("B", "site", "north", "Q1", "2")));

        assertThat(tally.groups()).containsExactly("north");
        assertThat(tally.respondents()).isEqualTo(2);
        assertThat(tally.withoutGroup()).isEqualTo(1);
        assertThat(tally.filteredOut()).isZero();
        assertThat(all(tally, "north", "Q1")).containsExactly(0, 1, 1, 0, 0, 0);
    }

    @Test
    void filteredRespondentsAreCountedAsSuchEvenWithoutGroup() {
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire())
                        .groupedBy(GroupBy.column("site"))
                        .where(RowFilter.answered("Q1", 1)))
                .add(WardSurvey.clean(
                        respondent("A", "site", "north", "Q1", "1", "Q6", "1"),
                        respondent("A", "Q1", "2"),
                        respondent("A", "Q1", "1"),
                        respondent("B", "site", "south", "Q1", "2", "Q6", "1")));

        assertThat(tally.groups()).containsExactly("north");
        assertThat(tally.filteredOut()).isEqualTo(2);
        assertThat(tally.withoutGroup()).isEqualTo(1);
        assertThat(all(tally, "north", "Q6")).containsExactly(0, 1, 0, 0);
    }

    @Test
    void questionsThatWereNotAskedAreNotCountedAtAll() {
        Questionnaire asked = WardSurvey.questionnaire();
        Questionnaire questionnaire = asked.withLayout(asked.layout().withNotAsked("Q6", "Q3"));
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire))
                .add(WardSurvey.clean(questionnaire, List.of(respondent("A", "Q1", "1"))));

        assertThat(all(tally, "A", "Q6")).containsOnly(0);
        assertThat(tally.asked(QuestionId.of("Q6"))).isFalse();
        assertThat(tally.asked(QuestionId.of("Q3_1"))).isFalse();
        assertThat(tally.asked(Q1)).isTrue();
    }

    @Test
    void nothingIsAskedBeforeABatch() {
        AnswerTally empty = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()));

        assertThat(empty.asked(Q1)).isFalse();
        assertThat(empty.groups()).isEmpty();
        assertThat(empty.respondents()).isZero();
        assertThat(empty.stratumCounts().total()).isZero();
    }

    @Test
    void groupsAreInTheOrderOfCodePoints() {
        AnswerTally tally = tally(respondent("\ud83d\ude00"), respondent("\uffee"), respondent("b"), respondent("B"));

        assertThat(tally.groups()).containsExactly("B", "b", "\uffee", "\ud83d\ude00");
    }

    @Test
    void uncleanedBatchesAreRefused() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire));

        assertThatThrownBy(() -> tally.add(WardSurvey.raw(questionnaire, List.of(respondent("A")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("batch must be cleaned first, by Cleaning.of(questionnaire).clean(batch): ");
        assertThat(tally.respondents()).isZero();
    }

    @Test
    void batchesOfAnotherQuestionnaireAreRefused() {
        Questionnaire other = WardSurvey.questionnaire(2021);
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()));

        assertThatThrownBy(() -> tally.add(WardSurvey.clean(other, List.of(respondent("A")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("batch must have the questionnaire of the plan: ")
                .hasMessageContaining("2021");
    }

    @Test
    void aRefusedBatchLeavesTheTallyAsItWas() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        TallyPlan plan =
                TallyPlan.of(questionnaire).groupedBy(GroupBy.column("site").with(GroupBy.units()));
        AnswerTally tally = new AnswerTally(plan);

        assertThatThrownBy(() -> tally.add(WardSurvey.clean(respondent("A", "site", "a / b", "Q2", "1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tally).isEqualTo(new AnswerTally(plan));
    }

    @Test
    void unknownGroupsAndItemsAreRefusedWithTheKnownOnes() {
        AnswerTally tally = tally(respondent("A"), respondent("B"));

        assertThatThrownBy(() -> tally.group("C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group must be one of [A, B]: C");
        assertThatThrownBy(() -> tally.group("A").item(QuestionId.of("Q3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item must be one of [SEX, Q1, Q2, Q3_1, Q3_2, Q3_3, Q4, Q5, Q6]: Q3");
        assertThatThrownBy(() -> tally.asked(QuestionId.of("Q99"))).hasMessageEndingWith(": Q99");
    }

    @Test
    void toStringShowsTheShapeAndNoCell() {
        Respondent[] many = new Respondent[731];
        Arrays.fill(many, respondent("A", "AGE", "20", "SEX", "1", "Q1", "1"));
        AnswerTally tally = tally(many).add(WardSurvey.clean(respondent("B")));

        assertThat(tally).hasToString("AnswerTally of 732 respondents in 2 groups, 4 strata, 4 scored items");
        assertThat(tally.stratumCounts()).hasToString("StratumCounts of 2 groups, 4 strata");
    }

    @Test
    void countsHandedOutDoNotChangeAndAGroupFollowsItsTally() {
        AnswerTally tally = tally(respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1"));
        GroupCounts group = tally.group("A");
        ItemCounts counts = group.item(Q1);
        ItemPairCounts pairs = group.pair(Q1, Q2);

        tally.add(WardSurvey.clean(respondent("A", "AGE", "20", "SEX", "1", "Q1", "1", "Q2", "1")));

        assertThat(counts.answers(0, 0)).isEqualTo(1);
        assertThat(pairs.count(0, 0, 0)).isEqualTo(1);
        assertThat(group.respondents()).isEqualTo(2);
        assertThat(group.item(Q1).answers(0, 0)).isEqualTo(2);
        assertThat(group.pair(Q1, Q2).count(0, 0, 0)).isEqualTo(2);
        assertThat(group).hasToString("GroupCounts of A: 4 strata, 9 items, 3 pairs of items");
    }

    @Test
    void cleaningThatKeepsEverythingIsCleaningToo() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire))
                .add(Cleaning.none(questionnaire)
                        .clean(WardSurvey.raw(questionnaire, List.of(respondent("A", "Q1", "3", "Q2", "1")))));

        assertThat(all(tally, "A", "Q2")).containsExactly(0, 1, 0, 0, 0, 0, 0);
    }
}
