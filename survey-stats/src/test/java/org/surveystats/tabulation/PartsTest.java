package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;

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

    /** All of other or unknown sex said No to Q1, and who said No was asked Q3; so many of them left that blank. */
    private static CountedSurvey routed(int blank) {
        CountedSurvey survey =
                CountedSurvey.of().with(20, "A", "1", "1", "1", "1").with(40, "A", "1", "2", "1", "1");
        for (String reason : List.of("1", "2")) {
            survey.with(20, "A", "1", "1", "2", "1", reason)
                    .with(30, "A", "1", "2", "2", "1", reason)
                    .with(5, "A", "1", "3", "2", "1", reason)
                    .with(17, "A", "1", "", "2", "1", reason);
        }
        return survey.with(blank, "A", "1", "", "2", "1");
    }

    /** Of 60 men 40 were asked Q3, so 20 said Yes to Q1, and with 40 of the women that is everybody who did. */
    @Test
    void whereNobodyLeftItBlankARoutedQuestionShowsThePartsOfItsRoute() {
        BenchmarkMethod method = BenchmarkMethod.nhs2021();

        assertThat(shown(routed(0), method, "Q1", "sex")).containsExactly("Female");
        assertThat(shown(routed(0), method, "Q3", "sex")).containsExactly("Female");
        assertThat(shown(routed(2), method, "Q1", "sex")).containsExactly("Female");
        assertThat(shown(routed(2), method, "Q3", "sex")).containsExactly("Female", "Male");
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

        assertThat(crossed.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male", "Other");
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

        assertThat(shown(survey)).containsExactly("Female", "Male", "Other");
        assertThat(survey.tables()
                        .crossTable("A", "Q2_1", survey.byUnitAnd("sex"))
                        .part("Other")
                        .base()
                        .orElseThrow())
                .isZero();
    }

    private static void assertRefused(AnswerTally parts, String message) {
        Tabulation tables = bySex(50, 40, 0, 0).tables();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.crossTable("A", "Q2_1", parts))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.crossTable("Q2_1", parts))
                .withMessage(message);
    }

    @Test
    void partsOfOtherGroupsAreRefused() {
        CountedSurvey survey = bySex(50, 40, 0, 0);
        GroupBy sex = GroupBy.answer("sex");
        TallyPlan plan = TallyPlan.of(CountedSurvey.QUESTIONNAIRE);
        String message = "parts must be grouped by the whole's groups with others inside, " + GroupBy.units()
                + ".with(...): grouped by ";

        assertRefused(survey.tally(plan.groupedBy(sex)), message + sex);
        GroupBy turned = sex.with(GroupBy.units());
        assertRefused(survey.tally(plan.groupedBy(turned)), message + turned);
        assertRefused(survey.byUnit(), message + GroupBy.units());
    }

    @Test
    void partsOfAnotherPlanAreRefusedWithWhatDiffers() {
        CountedSurvey survey = bySex(50, 40, 0, 0);
        TallyPlan plan = TallyPlan.of(CountedSurvey.QUESTIONNAIRE)
                .groupedBy(GroupBy.units().with(GroupBy.answer("sex")));
        String message = "parts must be counted by the plan of the whole but for the groups: their ";
        RowFilter men = RowFilter.answered("sex", 1);

        assertRefused(survey.tally(plan.where(men)), message + "filter is " + men + ", not everybody");
        assertRefused(survey.tally(plan.withStrata()), message + "strata is [all], not [young, old]");
        assertRefused(
                survey.tally(plan.where(men).withStrata()),
                message + "filter is " + men + ", not everybody; their strata is [all], not [young, old]");
        assertRefused(
                CountedSurvey.of(CountedSurvey.WITHOUT_Q1)
                        .with(50, "A", "1", "1")
                        .byUnitAnd("sex"),
                message + "questionnaire is another, counted 2024");
    }

    @Test
    void pairsAndTheMostGroupsMakeNoDifference() {
        CountedSurvey survey = bySex(50, 40, 0, 0);
        TallyPlan plan = TallyPlan.of(CountedSurvey.QUESTIONNAIRE)
                .groupedBy(GroupBy.units().with(GroupBy.answer("sex")))
                .withoutPairs()
                .withMostGroups(7);

        assertThat(survey.tables().crossTable("A", "Q2_1", survey.tally(plan)))
                .isEqualTo(survey.tables().crossTable("A", "Q2_1", survey.byUnitAnd("sex")));
    }

    /** The table of A without those of other sex. */
    private static CrossTable withoutOther(CountedSurvey survey) {
        return survey.tables().crossTable("A", "Q2_1", survey.byUnitAnd("sex"), "Other");
    }

    @Test
    void aPartThatIsLeftOutIsInNeitherThePartsNorTheWhole() {
        CrossTable crossed = withoutOther(bySex(50, 40, 30, 0));

        assertThat(crossed.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male");
        assertThat(crossed.part("Male").base().orElseThrow()).isEqualTo(50);
        assertThat(crossed.part("Female").base().orElseThrow()).isEqualTo(40);
        assertThat(crossed.total().group()).isEqualTo("A");
        assertThat(crossed.total().groups()).isEqualTo(1);
        assertThat(crossed.total().base().orElseThrow()).isEqualTo(90);
        assertThat(crossed.without()).containsExactly("Other");
        assertThat(crossed.leftOut().orElseThrow()).isEqualTo(30);
        assertThatIllegalArgumentException().isThrownBy(() -> crossed.part("Other"));
    }

    @Test
    void thoseOfNoPartAreLeftOutToo() {
        CrossTable crossed = withoutOther(bySex(50, 40, 20, 12));

        assertThat(crossed.total().base().orElseThrow()).isEqualTo(90);
        assertThat(crossed.leftOut().orElseThrow()).isEqualTo(32);
        assertThat(bySex(50, 40, 20, 12).tables().table("A", "Q2_1").base().orElseThrow())
                .isEqualTo(122);
    }

    @Test
    void theWholeOfATableThatLeavesPeopleOutHasTheirAnswersAndWeightsNoMore() {
        CountedSurvey survey = CountedSurvey.of()
                .with(40, "A", "1", "1", "1")
                .with(10, "A", "2", "1", "2")
                .with(30, "A", "1", "2", "2")
                .with(20, "A", "2", "2", "1")
                .with(45, "A", "2", "3", "2")
                .with(60, "B", "2", "1", "1");
        CrossTable crossed = survey.tables().crossTable("A", "Q1", survey.byUnitAnd("sex"), "Other");
        AnswerTable men = crossed.part("Male");

        assertThat(crossed.total().answer(1).unweighted().orElseThrow()).isEqualTo(100.0 * 60 / 100);
        // 70 of the 145 in A are young and 70 of all 205.
        double young = 70.0 / 205 / (70.0 / 145);
        double old = 135.0 / 205 / (75.0 / 145);
        double yes = 40 * young + 20 * old;
        assertThat(crossed.total().answer(1).weighted().orElseThrow())
                .isCloseTo(100 * yes / (70 * young + 30 * old), within(1e-12));
        assertThat(men.answer(1).weighted().orElseThrow())
                .isCloseTo(100 * 40 * young / (40 * young + 10 * old), within(1e-12));
    }

    /** The whole with everybody is in the tables of the group, so that the difference would tell of the few. */
    @Test
    void leavingOutAFewDoesNotShowWhatTheyWouldBeTheDifferenceOf() {
        for (int few : new int[] {1, 4, 29}) {
            CrossTable crossed = withoutOther(bySex(50, 40, few, 0));

            assertThat(crossed.parts().stream()
                            .filter(part -> part.base().isShown())
                            .map(AnswerTable::group))
                    .containsExactly("Male");
            assertThat(crossed.total().base()).hasToString("not shown (not all of its parts are shown)");
            assertThat(crossed.total().groups()).isZero();
            assertThat(crossed.leftOut().hiddenReason()).contains(HiddenReason.HIDDEN_WITH_OTHERS);
        }
    }

    @Test
    void whoIsLeftOutMakesNoDifferenceToThePartsThatAreShown() {
        CountedSurvey survey = bySex(40, 60, 35, 3);
        Tabulation tables = survey.tables();
        AnswerTally parts = survey.byUnitAnd("sex");
        CrossTable everybody = tables.crossTable("A", "Q2_1", parts);

        assertThat(everybody.part("Male").base().isShown()).isTrue();
        assertThat(everybody.part("Other").base().isShown()).isFalse();
        assertThat(everybody.leftOut().orElseThrow()).isZero();
        assertThat(tables.crossTable("A", "Q2_1", parts, "Female", "Other").parts())
                .containsExactly(everybody.part("Male"));
        CrossTable withoutMen = tables.crossTable("A", "Q2_1", parts, "Male");
        assertThat(withoutMen.parts()).containsExactly(everybody.part("Female"), everybody.part("Other"));
        assertThat(withoutMen.total().base().isShown()).isFalse();
    }

    @Test
    void aWholeOfNobodyHasNoPercentages() {
        CrossTable crossed = withoutOther(bySex(0, 0, 40, 0));

        assertThat(crossed.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male");
        assertThat(crossed.total().base().orElseThrow()).isZero();
        assertThat(crossed.total().answer(1).unweighted()).hasToString("not shown (nobody answered)");
        assertThat(crossed.total().answer(1).weighted()).hasToString("not shown (nobody answered)");
        assertThat(crossed.leftOut().orElseThrow()).isEqualTo(40);
    }

    @Test
    void pooledWholesThatLeavePeopleOutAreOfTheGroupsThatShowTheirs() {
        CountedSurvey survey = bySex(50, 40, 30, 2)
                .with(60, "B", "1", "1", "1", "1")
                .with(70, "B", "1", "2", "1", "2")
                .with(80, "C", "1", "1", "1", "1")
                .with(31, "C", "1", "2", "1", "1")
                .with(5, "C", "1", "3", "1", "1");
        CrossTable pooled = survey.tables().crossTable("Q2_1", survey.byUnitAnd("sex"), "Other");

        assertThat(pooled.parts()).extracting(AnswerTable::group).containsExactly("Female", "Male");
        assertThat(pooled.part("Female").groups()).isEqualTo(2);
        assertThat(pooled.part("Female").base().orElseThrow()).isEqualTo(40 + 70);
        assertThat(pooled.part("Male").groups()).isEqualTo(3);
        assertThat(pooled.part("Male").base().orElseThrow()).isEqualTo(50 + 60 + 80);
        assertThat(pooled.total().groups()).isEqualTo(2);
        assertThat(pooled.total().base().orElseThrow()).isEqualTo(50 + 40 + 60 + 70);
        assertThat(pooled.leftOut().orElseThrow()).isEqualTo(30 + 2);
    }

    @Test
    void leftOutAreOnlyPartsThatThereAreOrMayBe() {
        CountedSurvey survey = bySex(50, 40, 0, 0);

        assertThat(withoutOther(survey).leftOut().orElseThrow()).isZero();
        assertThat(withoutOther(survey).total().base().orElseThrow()).isEqualTo(90);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> survey.tables().crossTable("Q2_1", survey.byUnitAnd("sex"), "Others"))
                .withMessage("without must name parts among [Female, Male, Other]: Others");
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

    private static Published<Long> base(CountedSurvey survey, String item, String part) {
        return survey.tables()
                .crossTable("A", item, survey.byUnitAnd("sex"))
                .part(part)
                .base();
    }

    @Test
    void aPartOfNobodyIsShownAsSuchWhereNothingElseIsHidden() {
        assertThat(base(bySex(50, 40, 0, 0), "Q2_1", "Other").orElseThrow()).isZero();
        for (CountedSurvey survey : List.of(bySex(50, 40, 0, 1), bySex(50, 20, 0, 0))) {
            assertThat(base(survey, "Q2_1", "Other")).isEqualTo(base(survey, "Q2_1", "Female"));
            assertThat(base(survey, "Q2_1", "Other").hiddenReason()).contains(HiddenReason.HIDDEN_WITH_OTHERS);
        }
    }

    @Test
    void partsOfNobodyInAnyGroupAreListedToo() {
        CountedSurvey survey = bySex(50, 40, 0, 0).with(60, "B", "1", "3", "1", "1");

        assertThat(survey.tables()
                        .crossTable("B", "Q2_1", survey.byUnitAnd("sex"))
                        .parts())
                .extracting(AnswerTable::group)
                .containsExactly("Female", "Male", "Other");
        CrossTable nested = survey.tables()
                .crossTable(
                        "A",
                        "Q2_1",
                        survey.tally(TallyPlan.of(CountedSurvey.QUESTIONNAIRE)
                                .groupedBy(GroupBy.units()
                                        .with(GroupBy.answer("sex").with(GroupBy.answer("age"))))));
        assertThat(nested.parts())
                .extracting(AnswerTable::group)
                .containsExactly(
                        "Female / Old", "Female / Young", "Male / Old", "Male / Young", "Other / Old", "Other / Young");
    }

    /** Nobody in one group is not nobody in all. */
    @Test
    void pooledPartsAreOfNobodyOnlyWhereAllGroupsShowIt() {
        CountedSurvey hiddenInB =
                bySex(50, 40, 0, 0).with(80, "B", "1", "1", "1", "1").with(8, "B", "1", "3", "1", "1");
        CrossTable pooled = hiddenInB.tables().crossTable("Q2_1", hiddenInB.byUnitAnd("sex"));
        assertThat(pooled.part("Other").base().hiddenReason()).contains(HiddenReason.HIDDEN_WITH_OTHERS);
        assertThat(pooled.part("Other").groups()).isZero();

        CountedSurvey nobody = bySex(50, 40, 0, 0).with(80, "B", "1", "1", "1", "1");
        AnswerTable other =
                nobody.tables().crossTable("Q2_1", nobody.byUnitAnd("sex")).part("Other");
        assertThat(other.base().orElseThrow()).isZero();
        assertThat(other.groups()).isEqualTo(2);
        assertThat(nobody.tables()
                        .crossTable("Q2_1", nobody.byUnitAnd("sex"))
                        .part("Female")
                        .groups())
                .isEqualTo(2);
    }

    /** Men, women and others who ticked books or music, or left the question blank. */
    private static CountedSurvey reading(int[] men, int[] women, int[] others) {
        CountedSurvey survey = CountedSurvey.of();
        int[][] parts = {men, women, others};
        for (int sex = 0; sex < parts.length; sex++) {
            survey.with(parts[sex][0], "A", "1", String.valueOf(sex + 1), "1", "1")
                    .with(parts[sex][1], "A", "1", String.valueOf(sex + 1), "1", "2")
                    .with(parts[sex][2], "A", "1", String.valueOf(sex + 1), "1", "");
        }
        return survey;
    }

    @Test
    void whatIsHiddenTogetherHasTwoOnEveryAnswer() {
        assertThat(shown(reading(new int[] {40, 40, 0}, new int[] {15, 2, 0}, new int[] {20, 0, 0})))
                .containsExactly("Male");
        assertThat(shown(reading(new int[] {40, 40, 0}, new int[] {15, 1, 0}, new int[] {20, 0, 0})))
                .isEmpty();
        assertThat(shown(reading(new int[] {40, 0, 0}, new int[] {15, 0, 0}, new int[] {20, 0, 0})))
                .as("nobody of the whole gave the answer")
                .containsExactly("Male");
    }

    @Test
    void twoOfThoseWhoLeftItBlankToo() {
        assertThat(shown(reading(new int[] {40, 40, 9}, new int[] {15, 2, 1}, new int[] {20, 3, 1})))
                .containsExactly("Male");
        assertThat(shown(reading(new int[] {40, 40, 9}, new int[] {15, 2, 1}, new int[] {20, 3, 0})))
                .isEmpty();
        assertThat(shown(reading(new int[] {40, 40, 0}, new int[] {15, 2, 0}, new int[] {20, 3, 0})))
                .as("nobody of the whole left it blank")
                .containsExactly("Male");
    }

    @Test
    void theMinimumCellIsAskedOfWhatIsHiddenTogetherAsWell() {
        CountedSurvey four = reading(new int[] {40, 40, 0}, new int[] {15, 4, 0}, new int[] {20, 0, 0});
        CountedSurvey five = reading(new int[] {40, 40, 0}, new int[] {15, 5, 0}, new int[] {20, 0, 0});

        assertThat(shown(four, CELLS_OF_FIVE, "Q2_1", "sex")).isEmpty();
        assertThat(shown(five, CELLS_OF_FIVE, "Q2_1", "sex")).containsExactly("Male");
        assertThat(shown(four)).containsExactly("Male");
    }

    /** Others, and those of blank sex, who all left the question blank are hidden, and nobody is hidden behind them. */
    @Test
    void aPartThatNobodyAnsweredInProtectsNoOther() {
        int[] men = {40, 40, 5};
        int[] women = {30, 20, 5};
        assertThat(shown(reading(men, women, new int[] {0, 0, 9}))).isEmpty();
        assertThat(shown(reading(men, women, new int[] {0, 0, 9}).with(2, "A", "1", "", "1", "1")))
                .containsExactly("Male");
        assertThat(shown(reading(men, women, new int[3]).with(9, "A", "1", "", "1", "")))
                .isEmpty();
    }

    @Test
    void thePartOfFewestPeopleIsHiddenFirstHoweverFewAnswered() {
        assertThat(shown(reading(new int[] {20, 15, 25}, new int[] {20, 20, 0}, new int[] {5, 5, 2})))
                .containsExactly("Male");
    }
}
