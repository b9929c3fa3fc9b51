package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.example.ColumnSurvey;
import org.surveystats.example.WardSurvey;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/** Prepared answers against tallies of the same batches. */
final class PreparedAnswersTest {
    private static final Questionnaire QUESTIONNAIRE = ColumnSurvey.questionnaire();
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);
    private static final List<Responses> BATCHES = batches(7);
    private static final PreparedAnswers PREPARED = PreparedAnswers.of(PLAN, BATCHES);

    private static List<Responses> batches(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Responses> batches = new ArrayList<>();
        for (int rows : List.of(1, 5000, 64, 777)) {
            batches.add(Cleaning.none(QUESTIONNAIRE).clean(ColumnSurvey.random(random, rows, 6, 3)));
        }
        return batches;
    }

    static Stream<RowFilter> filters() {
        return Stream.of(
                RowFilter.ALL,
                RowFilter.answered("sex", 1),
                RowFilter.answered("sex", 1, 2, 3),
                RowFilter.answered("sex"),
                RowFilter.answered("Q300", 1, 17, 299, 300),
                RowFilter.in("site", "s1"),
                RowFilter.units("U3", "U5"),
                RowFilter.units("nowhere"),
                RowFilter.answered("Q5", 2, 4).and(RowFilter.in("site", "s0", "s2")),
                RowFilter.condition("each third", batch -> row -> row % 3 == 1));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aSubgroupIsTalliedAsFromItsBatches(RowFilter who) {
        assertThat(PREPARED.tally(who)).isEqualTo(AnswerTally.of(PLAN.where(who), BATCHES));
        assertThat(PREPARED.tally(PLAN.where(who).withoutPairs()))
                .isEqualTo(AnswerTally.of(PLAN.where(who).withoutPairs(), BATCHES));
    }

    @Test
    void everybodyIsTalliedAsByThePlainWay() {
        PlainTally plain = new PlainTally();
        BATCHES.forEach(batch -> plain.add(batch, (of, row) -> of.units().label(row)));

        plain.assertSame(PREPARED.tally());
        assertThat(PREPARED.respondents()).isEqualTo(5842);
        assertThat(PREPARED.plan()).isEqualTo(PLAN);
        assertThat(PREPARED).hasToString("PreparedAnswers of 5842 respondents in 6 groups, 6 strata, 14 items");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void widerGroupsAreMadeOfTheseGroups(RowFilter who) {
        GroupBy regions = GroupBy.unitsTo(Map.of("U0", "north", "U3", "south", "U5", "north"));
        GroupBy kept = new GroupBy.Mapped(GroupBy.units(), Map.of("U1", "U2"), GroupBy.Others.KEEP);
        GroupBy twice = new GroupBy.Mapped(regions, Map.of("north", "land"), GroupBy.Others.LEAVE_OUT);

        for (GroupBy wider : List.of(regions, kept, twice)) {
            TallyPlan plan = PLAN.groupedBy(wider).where(who);
            assertThat(PREPARED.tally(plan)).as("%s", wider).isEqualTo(AnswerTally.of(plan, BATCHES));
        }
    }

    /** Which units are in a wider group is known although the answers were prepared by the wider groups only. */
    @ParameterizedTest
    @MethodSource("filters")
    void partsOfGroupsAreThoseWithARespondentWhoTakesPart(RowFilter who) {
        GroupBy merged = new GroupBy.Mapped(GroupBy.units(), Map.of("U1", "U2", "U4", "N"), GroupBy.Others.KEEP);
        TallyPlan plan = PLAN.groupedBy(merged);
        AnswerTally tally = AnswerTally.of(plan.where(who), BATCHES);

        assertThat(PreparedAnswers.of(plan, BATCHES).tally(who))
                .isEqualTo(tally)
                .extracting(AnswerTally::parts)
                .isEqualTo(tally.parts());
        assertThat(PREPARED.tally(plan.where(who)).parts()).isEqualTo(tally.parts());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void respondentsWithoutGroupAreCountedAsSuch(RowFilter who) {
        TallyPlan plan = PLAN.groupedBy(GroupBy.column("site"));
        AnswerTally tally = PreparedAnswers.of(plan, BATCHES).tally(who);

        assertThat(tally).isEqualTo(AnswerTally.of(plan.where(who), BATCHES));
        assertThat(tally.filteredOut() + tally.withoutGroup() + tally.respondents())
                .isEqualTo(5842);
    }

    @Test
    void cleaningAndQuestionsNotAskedAreAsInATally() {
        Questionnaire all = WardSurvey.questionnaire();
        Questionnaire questionnaire = all.withLayout(all.layout().withNotAsked("Q6", "Q3"));
        TallyPlan plan = TallyPlan.of(questionnaire);
        List<Responses> batches = List.of(
                WardSurvey.clean(questionnaire, List.of(WardSurvey.respondent("A", "Q1", "3", "Q2", "1"))),
                WardSurvey.clean(
                        questionnaire, List.of(WardSurvey.respondent("B", "Q2", "1", "SEX", "1", "AGE", "20"))));

        AnswerTally tally = PreparedAnswers.of(plan, batches).tally();

        assertThat(tally).isEqualTo(AnswerTally.of(plan, batches));
        assertThat(tally.cleaning().answers()).isEqualTo(2);
        assertThat(PreparedAnswers.of(plan, batches)
                        .tally(RowFilter.answered("SEX", 1))
                        .respondents())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsTalliedAsNobody() {
        PreparedAnswers none = PreparedAnswers.of(PLAN, List.of());

        assertThat(none.tally()).isEqualTo(new AnswerTally(PLAN));
        assertThat(none.tally(RowFilter.answered("sex", 1)))
                .isEqualTo(new AnswerTally(PLAN.where(RowFilter.answered("sex", 1))));
    }

    @Test
    void whatCannotBeMadeOfThePreparedIsRefused() {
        assertThatThrownBy(() -> PREPARED.tally(PLAN.groupedBy(GroupBy.column("site"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groups must be those that the answers were prepared for or wider ones, [Units[]]: "
                        + "Column[grouping=site]");
        assertThatThrownBy(() -> PREPARED.tally(PLAN.withStrata()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("plan must have the questionnaire and the strata");
        assertThatThrownBy(() -> PREPARED.tally(TallyPlan.of(WardSurvey.questionnaire())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PreparedAnswers.of(PLAN.where(RowFilter.units("U1")), BATCHES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("plan must have no filter");
        assertThatThrownBy(() -> PreparedAnswers.of(PLAN, List.of(WardSurvey.clean(WardSurvey.respondent("A")))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
