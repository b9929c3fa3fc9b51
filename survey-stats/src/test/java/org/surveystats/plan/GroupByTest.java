package org.surveystats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.LabelColumn;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;

final class GroupByTest {
    /** The label of each row, - for none. */
    private static List<String> rows(GroupBy groupBy, Respondent... respondents) {
        LabelColumn groups = groupBy.of(WardSurvey.clean(respondents));
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < groups.size(); row++) {
            rows.add(groups.index(row) < 0 ? "-" : groups.labels().get(groups.index(row)));
        }
        return rows;
    }

    private static Unit unit(String code, String... predecessors) {
        return new Unit(code, "Unit " + code, "", "", List.of(predecessors));
    }

    @Test
    void byUnitAndByColumn() {
        Respondent[] three = {respondent("B", "site", "x"), respondent("A"), respondent("B", "site", "y")};

        assertThat(rows(GroupBy.units(), three)).containsExactly("B", "A", "B");
        assertThat(rows(GroupBy.column("site"), three)).containsExactly("x", "-", "y");
    }

    @Test
    void byAnswerLeavesOutBlankAndRoutedOut() {
        assertThat(rows(
                        GroupBy.answer("Q2"),
                        respondent("A", "Q1", "1", "Q2", "5"),
                        respondent("A", "Q1", "1"),
                        respondent("A", "Q1", "3", "Q2", "1"),
                        respondent("A", "Q1", "2", "Q2", "3")))
                .containsExactly("Does not apply", "-", "-", "A little");
    }

    @Test
    void labelsAreKnownBeforeTheResponsesWhereTheQuestionnaireListsThem() {
        Questionnaire questionnaire = WardSurvey.questionnaire();
        Questionnaire listing = questionnaire.withLayout(questionnaire
                .layout()
                .withGroupings(
                        new GroupingColumn("region", "region", new TreeMap<>(Map.of("n", "North", "s", "South")))));

        assertThat(GroupBy.answer("Q2").labels(questionnaire)).contains("Does not apply", "A little");
        assertThat(GroupBy.column("region").labels(listing)).containsExactly("n", "s");
        assertThat(GroupBy.column("site").labels(questionnaire)).isEmpty();
        assertThat(GroupBy.units().labels(questionnaire)).isEmpty();
    }

    @Test
    void byAnswerNeedsASingleChoiceQuestion() {
        assertThatThrownBy(() -> rows(GroupBy.answer("AGE"), respondent("A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("question must be a single choice question: AGE");
        assertThatThrownBy(() -> rows(GroupBy.column("ward"), respondent("A")))
                .hasMessage("grouping must be one of [site]: ward");
    }

    @Test
    void mapsLeaveOutWhatTheyDoNotHave() {
        GroupBy regions = GroupBy.unitsTo(Map.of("A", "north", "B", "north", "C", "south"));

        assertThat(rows(regions, respondent("D"), respondent("B"), respondent("C"), respondent("A")))
                .containsExactly("-", "north", "south", "north");
    }

    @Test
    void successorsTakeThePredecessorsRespondents() {
        GroupBy today = GroupBy.successors(List.of(unit("N", "A", "B"), unit("C")));

        assertThat(rows(today, respondent("A"), respondent("B"), respondent("C"), respondent("N"), respondent("X")))
                .containsExactly("N", "N", "C", "N", "X");
        assertThat(GroupBy.successors(List.of(unit("A"), unit("B")))).isEqualTo(GroupBy.units());
    }

    @Test
    void aPredecessorOfTwoUnitsIsRefused() {
        assertThatThrownBy(() -> GroupBy.successors(List.of(unit("N", "A"), unit("M", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predecessors must have one successor: A is one of N and of M");
    }

    @Test
    void mappingABlankColumnKeepsTheBlank() {
        GroupBy.Mapped mapped = new GroupBy.Mapped(GroupBy.column("site"), Map.of("x", "z"), GroupBy.Others.KEEP);

        assertThat(rows(mapped, respondent("A"), respondent("A", "site", "x"), respondent("A", "site", "y")))
                .containsExactly("-", "z", "y");
    }

    @Test
    void crossGroupsAreNamedByBothAndNeedBoth() {
        GroupBy sitesOfUnits = GroupBy.units().with(GroupBy.column("site"));

        assertThat(rows(
                        sitesOfUnits,
                        respondent("A", "site", "x"),
                        respondent("A"),
                        respondent("B", "site", "x"),
                        respondent("A", "site", "x")))
                .containsExactly("A / x", "-", "B / x", "A / x");
    }

    @Test
    void theInnerLabelMayContainTheSeparator() {
        GroupBy sitesOfUnits = GroupBy.units().with(GroupBy.column("site"));

        assertThat(rows(sitesOfUnits, respondent("A", "site", "b / c"))).containsExactly("A / b / c");
    }

    @Test
    void theOuterLabelMustNotContainTheSeparator() {
        GroupBy unitsOfSites = GroupBy.column("site").with(GroupBy.units());

        assertThatThrownBy(() -> rows(unitsOfSites, respondent("C", "site", "a / b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("labels of the outer grouping must not contain \" / \" or end with \" /\": a / b");
    }

    /** Otherwise "A /" within "B" and "A" within "/ B" would both be called "A / / B". */
    @Test
    void theOuterLabelMustNotEndWhereTheSeparatorCouldBegin() {
        GroupBy unitsOfSites = GroupBy.column("site").with(GroupBy.units());

        assertThatThrownBy(() -> rows(unitsOfSites, respondent("B", "site", "A /"), respondent("/ B", "site", "A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("labels of the outer grouping must not contain \" / \" or end with \" /\": A /");
        assertThat(rows(unitsOfSites, respondent("B", "site", "A/"))).containsExactly("A/ / B");
    }

    @Test
    void groupingsOfTheSameKindAreEqual() {
        assertThat(GroupBy.units().with(GroupBy.column("site")))
                .isEqualTo(GroupBy.units().with(GroupBy.column("site")))
                .isNotEqualTo(GroupBy.column("site").with(GroupBy.units()));
    }

    @Test
    void groupsCheckTheirIndices() {
        assertThatThrownBy(() -> new LabelColumn(List.of("A"), new int[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index must be in [-1, 1): 1");
        assertThatThrownBy(() -> new LabelColumn(List.of("A"), new int[] {-2}))
                .hasMessage("index must be in [-1, 1): -2");
        assertThat(new LabelColumn(List.of("A"), new int[] {0, -1})).hasToString("LabelColumn of 2 rows, 1 labels");
    }

    @Test
    void groupsDoNotShareTheCallersArray() {
        int[] indices = {0, -1};
        LabelColumn groups = new LabelColumn(List.of("A"), indices);

        indices[0] = -1;

        assertThat(groups.index(0)).isZero();
    }

    @Test
    void crossGroupingsOfThreeAreEqualHoweverTheyAreMade() {
        GroupBy site = GroupBy.column("site");
        GroupBy stepwise = GroupBy.units().with(site).with(GroupBy.answer("Q1"));
        GroupBy nested = GroupBy.units().with(site.with(GroupBy.answer("Q1")));

        assertThat(stepwise).isEqualTo(nested).hasSameHashCodeAs(nested);
        assertThat(rows(stepwise, respondent("A", "site", "x", "Q1", "2"))).containsExactly("A / x / Sometimes");
        assertThat(rows(stepwise.with(GroupBy.answer("Q6")), respondent("A", "site", "x", "Q1", "2", "Q6", "1")))
                .containsExactly("A / x / Sometimes / Yes");
    }

    @Test
    void successorsFollowChains() {
        GroupBy today = GroupBy.successors(List.of(unit("C", "B"), unit("B", "A"), unit("D", "C", "E")));

        assertThat(rows(today, respondent("A"), respondent("B"), respondent("C"), respondent("D"), respondent("E")))
                .containsExactly("D", "D", "D", "D", "D");
        assertThatThrownBy(() -> GroupBy.successors(List.of(unit("A", "B"), unit("B", "A"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("predecessors must not lead back to a unit: [");
    }

    @Test
    void answersOfOneLabelAreToldApartByTheirCodes() {
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("Labels", 2021),
                ResponseLayout.of("unit"),
                SingleChoice.of(
                        QuestionInfo.of("Q1", "Which?"),
                        AnswerOption.of(1, "Other"),
                        AnswerOption.of(2, "This"),
                        AnswerOption.of(3, "Other")));
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire).groupedBy(GroupBy.answer("Q1")))
                .add(Cleaning.of(questionnaire)
                        .clean(ResponsesBuilder.of(questionnaire)
                                .add("A", Map.of("Q1", "1"))
                                .add("A", Map.of("Q1", "2"))
                                .add("B", Map.of("Q1", "3"))
                                .build()));

        assertThat(tally.groups()).containsExactly("1 Other", "3 Other", "This");
    }
}
