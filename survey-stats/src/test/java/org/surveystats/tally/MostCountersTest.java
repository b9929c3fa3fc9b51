package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.GroupingColumn;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;

/** A group's counters are bounded, so that a small file cannot take all memory. */
final class MostCountersTest {
    private static Questionnaire questionnaire(int strata, int questions) {
        SingleChoice[] items = IntStream.range(0, questions)
                .mapToObj(q -> SingleChoice.of(
                        QuestionInfo.of("Q" + q, ""),
                        AnswerOption.scored(1, "Yes", 10),
                        AnswerOption.scored(2, "Partly", 5),
                        AnswerOption.scored(3, "No", 0)))
                .toArray(SingleChoice[]::new);
        List<String> labels = IntStream.range(0, strata).mapToObj(s -> "s" + s).toList();
        ResponseLayout layout = ResponseLayout.of("unit")
                .withGroupings(new GroupingColumn("g", "g", Map.of()))
                .withStrata(new StratumVariable.Labelled("g", "g", labels));
        String[] ids = IntStream.range(0, questions).mapToObj(q -> "Q" + q).toArray(String[]::new);
        return Questionnaire.of(SurveyInfo.of("Survey", 2024), layout, items)
                .withSections(Section.of("1", "Section", ids));
    }

    @ParameterizedTest
    @CsvSource({"10000, 20", "1, 2500", "10000, 6000", "1, 20000"})
    void aGroupOfTooManyIsRefusedBeforeAnythingIsCounted(int strata, int questions) {
        TallyPlan plan = TallyPlan.of(questionnaire(strata, questions));
        assertThatThrownBy(() -> new AnswerTally(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "counters of a group must number at most 4194304, those of the items and of the pairs within"
                                + " sections together, in " + strata
                                + " strata and the unknown one: plan.withoutPairs() leaves"
                                + " pairs out, fewer strata and smaller sections need fewer");
    }

    @Test
    void theLimitIsReachedExactly() {
        // 2 of respondents, 8 of each item of 5 states, 16 of each pair of 3 scored levels: 2 + 31 x 8 + 465 x 16.
        int strata = TallyPlan.MOST_COUNTERS / 7690 - 1;
        assertThat(new AnswerTally(TallyPlan.of(questionnaire(strata, 31))).groups())
                .isEmpty();
        TallyPlan more = TallyPlan.of(questionnaire(strata + 1, 31));
        assertThatThrownBy(() -> new AnswerTally(more)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new AnswerTally(more.withoutPairs()).groups()).isEmpty();
    }
}
