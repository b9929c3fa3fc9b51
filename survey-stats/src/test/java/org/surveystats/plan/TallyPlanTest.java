package org.surveystats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surveystats.example.WardSurvey;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.BlankParent;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemPairCounts;

final class TallyPlanTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void whatTheQuestionnaireDoesNotHaveIsRefusedWithWhatItHas() {
        String questions = "question must be one of [SEX, AGE, Q1, Q2, Q3, Q4, Q5, Q6]: Q7";
        refused(questions, () -> PLAN.where(RowFilter.answered("Q7", 1)));
        refused(questions, () -> PLAN.groupedBy(GroupBy.units().with(GroupBy.answer("Q7"))));
        refused("question must be a single choice question: Q3", () -> PLAN.where(RowFilter.answered("Q3", 1)));
        refused("question must be a single choice question: AGE", () -> PLAN.groupedBy(GroupBy.answer("AGE")));
        refused("code of Q1 must be one of [1, 2, 3, 4]: 9", () -> PLAN.where(RowFilter.answered("Q1", 2, 9)));
        refused("grouping must be one of [site]: ward", () -> PLAN.where(RowFilter.in("ward", "x")));
        refused(
                "grouping must be one of [site]: ward",
                () -> PLAN.where(RowFilter.units("A").and(RowFilter.in("ward", "x"))));
        refused("grouping must be one of [site]: ward", () -> PLAN.groupedBy(GroupBy.column("ward")));
        refused(
                "grouping must be one of [site]: ward",
                () -> PLAN.groupedBy(new GroupBy.Mapped(GroupBy.column("ward"), Map.of(), GroupBy.Others.KEEP)));
    }

    @Test
    void valuesOfAGroupingAreAmongItsLabelsWhereItListsThem() {
        Map<String, String> labels = new TreeMap<>(Map.of("n", "North", "s", "South"));
        TallyPlan plan = TallyPlan.of(QUESTIONNAIRE.withLayout(QUESTIONNAIRE
                .layout()
                .withGroupings(GroupingColumn.of("site"), new GroupingColumn("region", "region", labels))));

        refused("value of region must be one of [n, s]: North", () -> plan.where(RowFilter.in("region", "n", "North")));
        assertThat(plan.where(RowFilter.in("region", "n", "")).filter()).isEqualTo(RowFilter.in("region", "", "n"));
        assertThat(plan.where(RowFilter.in("site", "anywhere")).filter()).isEqualTo(RowFilter.in("site", "anywhere"));
    }

    @Test
    void filtersAreValuesThatPrintInOneOrder() {
        assertThat(new Everybody()).isEqualTo(RowFilter.ALL).hasSameHashCodeAs(RowFilter.ALL);
        assertThat(RowFilter.answered("Q1", 3, 1, 2)).hasToString("Answered[question=Q1, codes=[1, 2, 3]]");
        assertThat(RowFilter.units("b", "a", "b")).hasToString("OfUnits[codes=[a, b]]");
        assertThat(RowFilter.in("site", "y", "x")).isEqualTo(RowFilter.in("site", "x", "y"));
    }

    @Test
    void plansSayInWhatTheyDiffer() {
        assertThat(PLAN.differencesFrom(TallyPlan.of(QUESTIONNAIRE))).isEmpty();
        assertThat(PLAN.where(RowFilter.units("A")).differencesFrom(PLAN))
                .containsExactly("filter is OfUnits[codes=[A]], not everybody");
        assertThat(PLAN.differencesFrom(PLAN.where(RowFilter.units("A"))))
                .containsExactly("filter is everybody, not OfUnits[codes=[A]]");
        assertThat(PLAN.groupedBy(GroupBy.column("site"))
                        .withStrata()
                        .withoutPairs()
                        .withMostGroups(7)
                        .differencesFrom(PLAN))
                .hasSize(4)
                .startsWith("groupBy is Column[grouping=site], not Units[]")
                .anyMatch(difference -> difference.startsWith("strata is [all], not ["))
                .endsWith("pairCounts is NONE, not SECTIONS", "mostGroups is 7, not 65536");
        assertThat(TallyPlan.of(WardSurvey.questionnaire(2021)).differencesFrom(PLAN))
                .hasSize(1)
                .allMatch(difference -> difference.startsWith("questionnaire is "));
    }

    @Test
    void aFilterThatFailsLeavesTheTallyAsItWas() {
        Responses batch = WardSurvey.clean(QUESTIONNAIRE, WardSurvey.random(3, 3, 20));
        AnswerTally tally = new AnswerTally(PLAN.where(RowFilter.condition("even rows", responses -> row -> {
            if (responses.size() < 60 && row == 7) {
                throw new IllegalStateException("row 7");
            }
            return row % 2 == 0;
        })));
        tally.add(batch);
        AnswerTally before = tally.copy();

        assertThatThrownBy(() -> tally.add(WardSurvey.clean(QUESTIONNAIRE, WardSurvey.random(4, 4, 10))))
                .hasMessage("row 7");

        assertThat(tally).isEqualTo(before);
        assertThat(tally.groups()).containsExactly("U1", "U2", "U3");
        assertThat(tally.respondents()).isEqualTo(30);
        assertThat(tally.filteredOut()).isEqualTo(30);
    }

    @Test
    void aBatchOrTallyOfAnotherCleaningLeavesTheTallyAsItWas() {
        List<WardSurvey.Respondent> respondents = WardSurvey.random(3, 3, 20);
        Responses raw = WardSurvey.raw(QUESTIONNAIRE, respondents);
        AnswerTally tally = new AnswerTally(PLAN).add(Cleaning.of(QUESTIONNAIRE).clean(raw));
        AnswerTally before = tally.copy();
        Responses kept = Cleaning.of(QUESTIONNAIRE, BlankParent.KEEP).clean(raw);
        AnswerTally keeping = new AnswerTally(PLAN).add(kept);

        refused("reports must be of cleaning by the same rule: DROP, KEEP", () -> tally.add(kept));
        refused("reports must be of cleaning by the same rule: DROP, KEEP", () -> tally.merge(keeping));

        assertThat(tally).isEqualTo(before);
    }

    @Test
    void pairsOfAGroupThatHasNoneAreZero() {
        AnswerTally tally =
                new AnswerTally(PLAN).add(WardSurvey.clean(respondent("A"), respondent("B", "Q1", "1", "Q2", "1")));
        AnswerTally same = tally.copy();

        ItemPairCounts pairs = tally.group("A").pair(QuestionId.of("Q1"), QuestionId.of("Q2"));
        assertThat(pairs.respondents()).isZero();
        assertThat(pairs).hasToString("ItemPairCounts of 3 x 4 scored levels, 4 strata");
        assertThat(tally).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(same).isEqualTo(tally);
    }

    @Test
    void aPlanIsALine() {
        assertThat(PLAN)
                .hasToString("TallyPlan of " + QUESTIONNAIRE.survey().title() + " "
                        + QUESTIONNAIRE.survey().year() + ": 4 strata, "
                        + QUESTIONNAIRE.scoredItems().size() + " scored items, pair counts: SECTIONS");
    }
}
