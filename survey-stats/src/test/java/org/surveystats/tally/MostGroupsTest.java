package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;

/** There are as many groups as the plan allows, and what would make more changes nothing. */
final class MostGroupsTest {
    private static final String REFUSED =
            "groups must number at most 3, and more were met: is the column of the groups a"
                    + " respondent's identity? TallyPlan.withMostGroups allows more";
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.of(
            SurveyInfo.of("groups", 2021),
            ResponseLayout.of("unit"),
            SingleChoice.of(
                    QuestionInfo.of("Q1", "How?"),
                    AnswerOption.scored(1, "good", 10),
                    AnswerOption.scored(2, "bad", 0)));
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE).withMostGroups(3);

    /** A row for each unit, which answers 1 when its name is a capital letter. */
    private static Responses batch(String... units) {
        List<String> labels = List.of(units).stream().distinct().toList();
        Map<String, Integer> places = new HashMap<>();
        labels.forEach(label -> places.put(label, places.size()));
        int[] indices = Stream.of(units).mapToInt(places::get).toArray();
        int[] answers = List.of(units).stream()
                .mapToInt(unit -> Character.isUpperCase(unit.charAt(0)) ? 1 : 2)
                .toArray();
        Responses batch = Responses.ofColumns(QUESTIONNAIRE, new LabelColumn(labels, indices))
                .column("Q1", CodedColumn.of(2, answers))
                .build();
        return Cleaning.of(QUESTIONNAIRE).clean(batch);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(REFUSED);
    }

    @Test
    void aBatchThatMakesMoreIsRefusedAsAWhole() {
        AnswerTally tally = new AnswerTally(PLAN).add(batch("A", "B")).add(batch("A", "B", "C", "C", "B"));
        AnswerTally before = tally.copy();

        refused(() -> tally.add(batch("A", "D")));
        assertThat(tally).isEqualTo(before);
        assertThat(tally.add(batch("C", "B", "A")).groups()).containsExactly("A", "B", "C");
    }

    @Test
    void unitsOfNobodyWhoTakesPartAreNoGroups() {
        AnswerTally tally = new AnswerTally(PLAN.where(RowFilter.answered("Q1", 1)));

        assertThat(tally.add(batch("A", "b", "c", "d", "e", "B", "C")).groups()).containsExactly("A", "B", "C");
        refused(() -> tally.add(batch("A", "b", "D")));
    }

    @Test
    void tallysAreMergedUpToTheLimit() {
        AnswerTally tally = new AnswerTally(PLAN).add(batch("A", "B"));
        AnswerTally before = tally.copy();

        refused(() -> tally.merge(new AnswerTally(PLAN).add(batch("B", "C", "D"))));
        assertThat(tally).isEqualTo(before);
        assertThat(tally.merge(new AnswerTally(PLAN).add(batch("B", "C"))).groups())
                .hasSize(3);
        refused(() -> ParallelTally.of(PLAN, List.of(batch("A", "B"), batch("C", "D")), Runnable::run, 2));
    }

    @Test
    void preparedAnswersKeepTheLimitOfEachPlan() {
        List<Responses> batches = List.of(batch("A", "B", "C", "D"));
        refused(() -> PreparedAnswers.of(PLAN, batches));

        TallyPlan four = PLAN.withMostGroups(4);
        PreparedAnswers prepared = PreparedAnswers.of(four, batches);
        refused(() -> prepared.tally(PLAN));
        GroupBy two = GroupBy.unitsTo(Map.of("A", "X", "B", "X", "C", "Y", "D", "Y"));
        assertThat(prepared.tally(four.withMostGroups(2).groupedBy(two)).groups())
                .containsExactly("X", "Y");
    }

    @Test
    void theDefaultIsGenerousAndAtLeastOneIsAllowed() {
        assertThat(TallyPlan.of(QUESTIONNAIRE).mostGroups()).isEqualTo(65_536);
        assertThatThrownBy(() -> PLAN.withMostGroups(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mostGroups must be in [1, inf): 0");
        String[] units = IntStream.range(0, 65_536).mapToObj(i -> "U" + i).toArray(String[]::new);
        AnswerTally tally = AnswerTally.of(TallyPlan.of(QUESTIONNAIRE), List.of(batch(units), batch(units)));
        assertThat(tally.groups()).hasSize(65_536);
        assertThatThrownBy(() -> tally.add(batch("one more")))
                .hasMessageStartingWith("groups must number at most 65536, ");
    }
}
