package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.BenchmarkMethod;
import org.surveystats.benchmark.MethodOption;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.GroupBy;
import org.surveystats.tally.RowFilter;
import org.surveystats.tally.TallyPlan;

/** Which parts of a group are shown beside the whole; what is not shown must be nothing, or two parts and 30 people. */
final class PartsTest {
    private static final BenchmarkMethod CELLS_OF_FIVE =
            BenchmarkMethod.nhs2021().with(MethodOption.MINIMUM_CELL, 5);

    /** A group of so many men, women and others, and some of blank sex; all answered Q2. */
    private static CountedSurvey bySex(int male, int female, int other, int blank) {
        return CountedSurvey.of()
                .with(male, "A", "1", "1", "1", "1")
                .with(female, "A", "1", "2", "1", "1")
                .with(other, "A", "1", "3", "1", "1")
                .with(blank, "A", "1", "", "1", "1");
    }

    private static List<String> shown(CountedSurvey survey, BenchmarkMethod method, String item, String by) {
        return survey.tables(method).crossTable("A", item, survey.byUnitAnd(by)).parts().stream()
                .filter(part -> part.base().isShown())
                .map(AnswerTable::group)
                .toList();
    }

    private static List<String> shown(CountedSurvey survey) {
        return shown(survey, BenchmarkMethod.nhs2021(), "Q2_1", "sex");
    }

    @Test
    void partsThatAreAllLargeEnoughAreAllShown() {
        assertThat(shown(bySex(50, 40, 30, 0))).containsExactly("Female", "Male", "Other");
        assertThat(shown(bySex(50, 40, 0, 0))).containsExactly("Female", "Male");
    }

    @Test
    void theSmallestOfTheOthersIsHiddenWithASmallPart() {
        CountedSurvey survey = bySex(50, 40, 29, 0);
        CrossTable crossed = survey.tables().crossTable("A", "Q2_1", survey.byUnitAnd("sex"));

        assertThat(shown(survey)).containsExactly("Male");
        assertThat(crossed.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male", "Other");
        for (String hidden : List.of("Female", "Other")) {
            assertThat(crossed.part(hidden).base().hiddenReason()).contains(HiddenReason.HIDDEN_WITH_OTHERS);
        }
        assertThat(crossed.total().base().orElseThrow()).isEqualTo(119);
        assertThat(shown(bySex(40, 50, 29, 0))).containsExactly("Female");
    }

    @Test
    void ofEqualPartsTheFirstLabelIsHidden() {
        assertThat(shown(bySex(40, 40, 10, 0))).containsExactly("Male");
    }

    @Test
    void twoSmallPartsHideEachOtherIfTogetherTheyAreEnough() {
        assertThat(shown(bySex(50, 15, 15, 0))).containsExactly("Male");
        assertThat(shown(bySex(50, 15, 14, 0))).isEmpty();
    }

    @Test
    void peopleOfNoPartAreOneMoreHiddenPart() {
        assertThat(shown(bySex(50, 40, 0, 35))).containsExactly("Male");
        assertThat(shown(bySex(50, 40, 0, 1))).containsExactly("Male");
        assertThat(shown(bySex(50, 40, 20, 10))).containsExactly("Female", "Male");
        assertThat(shown(bySex(50, 40, 19, 10))).containsExactly("Male");
    }

    @Test
    void partsOfAHiddenWholeAreHiddenForItsReason() {
        CountedSurvey survey = bySex(50, 40, 0, 0);
        CrossTable crossed = survey.tables().crossTable("A", "Q3", survey.byUnitAnd("sex"));

        assertThat(crossed.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male");
        assertThat(crossed.parts())
                .allSatisfy(part -> assertThat(part.base().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS));
    }

    /** Those who say Yes, No and don't know, each with so many others among 40 men and 40 women or more. */
    private static CountedSurvey others(int yes, int no, int unknown) {
        return CountedSurvey.of()
                .with(60, "A", "1", "1", "1")
                .with(60, "A", "1", "2", "1")
                .with(yes, "A", "1", "3", "1")
                .with(50, "A", "1", "1", "2")
                .with(50, "A", "1", "2", "2")
                .with(no, "A", "1", "3", "2")
                .with(40, "A", "1", "1", "8")
                .with(40, "A", "1", "2", "8")
                .with(unknown, "A", "1", "3", "8");
    }

    @Test
    void partsWithASmallCellAreHidden() {
        assertThat(shown(others(6, 5, 5), CELLS_OF_FIVE, "sex", "Q1")).containsExactly("Don't know", "No", "Yes");
        assertThat(shown(others(6, 5, 4), CELLS_OF_FIVE, "sex", "Q1")).containsExactly("Yes");
        assertThat(shown(others(6, 5, 4), BenchmarkMethod.nhs2021(), "sex", "Q1"))
                .containsExactly("Don't know", "No", "Yes");
    }

    @Test
    void partsAreHiddenWhereASmallCellWouldBeLeft() {
        assertThat(shown(others(6, 4, 0), CELLS_OF_FIVE, "sex", "Q1")).isEmpty();
        assertThat(shown(others(6, 4, 1), CELLS_OF_FIVE, "sex", "Q1")).containsExactly("Yes");
        assertThat(shown(others(4, 6, 6), CELLS_OF_FIVE, "sex", "Q1")).isEmpty();
        assertThat(shown(others(0, 0, 4), CELLS_OF_FIVE, "sex", "Q1")).isEmpty();
    }

    @Test
    void pooledPartsAreTheSumsOfThoseThatAreShown() {
        CountedSurvey survey = bySex(50, 40, 29, 0)
                .with(20, "B", "1", "1", "1", "1")
                .with(25, "B", "1", "1", "1", "2")
                .with(60, "B", "1", "2", "1", "2");
        CrossTable pooled = survey.tables().crossTable("Q2_1", survey.byUnitAnd("sex"));

        assertThat(pooled.group()).isEmpty();
        assertThat(pooled.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male", "Other");
        assertThat(pooled.part("Male").groups()).isEqualTo(2);
        assertThat(pooled.part("Male").base().orElseThrow()).isEqualTo(50 + 45);
        assertThat(pooled.part("Male").answer(1).unweighted().orElseThrow()).isEqualTo(100.0 * (50 + 20) / 95);
        assertThat(pooled.part("Female").groups()).isEqualTo(1);
        assertThat(pooled.part("Female").base().orElseThrow()).isEqualTo(60);
        assertThat(pooled.part("Other").base().hiddenReason()).contains(HiddenReason.HIDDEN_WITH_OTHERS);
        assertThat(pooled.total().base().orElseThrow()).isEqualTo(119 + 105);
    }

    @Test
    void aGroupWithALongerNameIsAnotherGroup() {
        CountedSurvey survey =
                bySex(50, 40, 0, 0).with(60, "A1", "1", "1", "1", "1").with(40, "A1", "1", "3", "1", "1");

        assertThat(shown(survey)).containsExactly("Female", "Male");
    }

    private static void assertRefused(AnswerTally parts, String by) {
        Tabulation tables = bySex(50, 40, 0, 0).tables();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.crossTable("A", "Q2_1", parts))
                .withMessage("parts must be counted by the plan of the whole, grouped by " + GroupBy.units()
                        + ".with(...): grouped by " + by);
    }

    @Test
    void partsOfAnotherPlanAreRefused() {
        CountedSurvey survey = bySex(50, 40, 0, 0);
        GroupBy sex = GroupBy.answer("sex");
        GroupBy parts = GroupBy.units().with(sex);
        TallyPlan plan = TallyPlan.of(CountedSurvey.QUESTIONNAIRE).groupedBy(parts);

        assertRefused(survey.tally(plan.groupedBy(sex)), sex.toString());
        GroupBy turned = sex.with(GroupBy.units());
        assertRefused(survey.tally(plan.groupedBy(turned)), turned.toString());
        assertRefused(survey.tally(plan.where(RowFilter.answered("sex", 1))), parts.toString());
        assertRefused(survey.tally(plan.withStrata()), parts.toString());
        assertRefused(
                CountedSurvey.of(CountedSurvey.WITHOUT_Q1)
                        .with(50, "A", "1", "1")
                        .byUnitAnd("sex"),
                parts.toString());
    }

    @Test
    void partsOfMorePeopleThanTheWholeAreRefused() {
        Tabulation tables = bySex(50, 40, 0, 0).tables();
        String message = "parts must be counted from the same responses: more than all in A";

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> tables.crossTable("A", "Q2_1", bySex(50, 41, 0, 0).byUnitAnd("sex")))
                .withMessage(message);
        AnswerTally moreBlanks =
                bySex(50, 40, 0, 0).with(1, "A", "1", "2", "1", "").byUnitAnd("sex");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.crossTable("A", "Q2_1", moreBlanks))
                .withMessage(message);
    }
}
