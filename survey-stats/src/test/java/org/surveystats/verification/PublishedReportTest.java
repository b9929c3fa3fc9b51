package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.questionnaire.ScoreScale;

/** Each check on figures of which the answer can be worked out by hand. */
final class PublishedReportTest {
    private static final PublishedReport EMPTY = PublishedReport.of("report");

    private static Finding finding(PublishedReport report, String check) {
        return report.verify().finding(check);
    }

    private static Verdict verdict(PublishedReport report, String check) {
        return finding(report, check).verdict();
    }

    @Test
    void aFigurePrintedOnceNeedsNoFinding() {
        assertThat(EMPTY.withScore("Q1", "7.0").withScore("Q1", "7.0").verify().findings())
                .isEmpty();
        assertThat(EMPTY.withScore("Q1", "7.0").verify().range("Q1")).isEqualTo(Interval.of("[6.95, 7.05)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.6; 2.650; NARROWED; IMPOSSIBLE",
                "2.7; 2.650; NARROWED; CONSISTENT",
                "2.7; 2.66; CONSISTENT; CONSISTENT",
                "2.6; 2.66; IMPOSSIBLE; IMPOSSIBLE",
                "2.6; 2.7; IMPOSSIBLE; IMPOSSIBLE"
            })
    void aFigurePrintedTwice(String first, String second, Verdict verdict, Verdict fromRounded) {
        for (PublishedReport report : new PublishedReport[] {
            EMPTY.withScore("Q1", first, second), EMPTY.withScore("Q1", second).withScore("Q1", first)
        }) {
            Finding finding = finding(report, "Q1 printings");
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.fromRounded()).isEqualTo(fromRounded);
        }
    }

    @Test
    void aScoreBeyondTheScaleIsImpossible() {
        assertThat(verdict(EMPTY.withScore("Q1", "10.1"), "Q1 printings")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(EMPTY.withScore("Q1", "10.0").verify().range("Q1")).isEqualTo(Interval.of("[9.95, 10]"));
        assertThat(PublishedReport.of("of 100", new ScoreScale(0, 100))
                        .withScore("Q1", "10.1")
                        .verify()
                        .range("Q1"))
                .isEqualTo(Interval.of("[10.05, 10.15)"));
    }

    @Test
    void theRuleOfRoundingCounts() {
        PublishedReport report = EMPTY.withScore("Q1", "2.6", "2.650");

        assertThat(report.withRounding(Rounding.HALF_EVEN).verify().range("Q1"))
                .isEqualTo(Interval.of("[2.6495, 2.65]"));
        assertThat(report.withRounding(Rounding.DOWN).verify().range("Q1")).isEqualTo(Interval.of("[2.65, 2.651)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5.71; 7.57; 6.6; CONSISTENT; CONSISTENT; [6.635, 6.645)",
                "5.7; 7.6; 6.6; NARROWED; IMPOSSIBLE; [6.6, 6.65)",
                "5.7; 7.6; 6.7; NARROWED; CONSISTENT; [6.65, 6.7)"
            })
    void aSectionIsTheMeanOfItsQuestions(
            String one, String other, String section, Verdict verdict, Verdict fromRounded, Interval range) {
        Finding mean = finding(
                EMPTY.withSection("S4", "Q17", "Q18")
                        .withScore("Q17", one)
                        .withScore("Q18", other)
                        .withScore("S4", section),
                "S4 mean");

        assertThat(mean.verdict()).isEqualTo(verdict);
        assertThat(mean.fromRounded()).isEqualTo(fromRounded);
        assertThat(mean.ranges()).containsEntry("S4", range);
    }

    @Test
    void anImpossibleSectionSaysWhatItWouldBe() {
        Finding mean = finding(
                EMPTY.withScore("Q1", "5.7")
                        .withScore("Q2", "7.6")
                        .withScore("S1", "6.5")
                        .withSection("S1", "Q1", "Q2"),
                "S1 mean");

        assertThat(mean.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(mean.ranges()).isEmpty();
        assertThat(mean).hasToString("""
                        S1 mean: impossible
                        S1 [6.45, 6.55) is the mean of Q1 [5.65, 5.75), Q2 [7.55, 7.65), which is [6.6, 6.7): impossible, the \
                        mean is [6.6, 6.7), not in [6.45, 6.55); from the rounded figures, the mean is 6.65, not in [6.45, 6.55)\
                        """);
    }

    @Test
    void theQuestionThatIsNotPrintedFollowsFromItsSection() {
        Finding mean =
                finding(EMPTY.withScore("Q1", "6.0").withScore("S1", "7.0").withSection("S1", "Q1", "Q2"), "S1 mean");

        assertThat(mean.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(mean.fromRounded()).isEqualTo(Verdict.UNDECIDED);
        assertThat(mean.ranges()).isEqualTo(Map.of("Q2", Interval.of("(7.85, 8.15)")));
    }

    @Test
    void lowestAndHighestEncloseTheScoreAndTheAverage() {
        PublishedReport report = EMPTY.withQuestion("Q1", 50, "5.71", "6.7", "5.7", "7.6");

        Finding extremes = finding(report, "Q1 extremes");
        assertThat(extremes.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(extremes.ranges()).isEqualTo(Map.of("Q1 lowest", Interval.of("[5.65, 5.715)")));
        assertThat(verdict(EMPTY.withQuestion("Q1", 50, "5.6", "6.7", "5.7", "7.6"), "Q1 extremes"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(EMPTY.withQuestion("Q1", 50, "6.0", "7.7", "5.7", "7.6"), "Q1 extremes"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(EMPTY.withExtremes("Q1", "5", "4"), "Q1 extremes")).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aQuestionHasNoMoreRespondentsThanTheSurvey() {
        PublishedReport report = EMPTY.withResponse(1250, 363, "29");

        assertThat(verdict(report.withRespondents("Q1", 363), "Q1 respondents")).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withRespondents("Q1", 364), "Q1 respondents")).isEqualTo(Verdict.IMPOSSIBLE);
        Finding alone = finding(EMPTY.withRespondents("Q1", 364), "Q1 respondents");
        assertThat(alone.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(alone.reasoning()).isEqualTo("Q1 respondents 364; not printed: returned");
    }

    @Test
    void aPrintedDifferenceIsScoreLessAverage() {
        PublishedReport report = EMPTY.withScore("Q1", "6.4").withAverage("Q1", "6.5");

        assertThat(verdict(report.withDifference("Q1", "-0.1"), "Q1 difference"))
                .as("possible, and no range gets smaller")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(finding(report.withDifference("Q1", "-0.2"), "Q1 difference").fromRounded())
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(finding(report.withDifference("Q1", "0.0"), "Q1 difference").ranges())
                .containsEntry("Q1 difference", Interval.of("(-0.05, 0)"))
                .containsEntry("Q1", Interval.of("(6.4, 6.45)"))
                .containsEntry("Q1 average", Interval.of("[6.45, 6.5)"));
        assertThat(verdict(report.withDifference("Q1", "0.1"), "Q1 difference")).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aChangeHasADirection() {
        PublishedReport report = EMPTY.withScore("Q1", "6.4");

        assertThat(verdict(report.withChange("Q1", 2020, "6.6", Change.DECREASE), "Q1 change from 2020"))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(finding(report.withChange("Q1", 2020, "6.4", Change.INCREASE), "Q1 change from 2020")
                        .verdict())
                .as("possible, and no range gets smaller")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withChange("Q1", 2020, "6.6", Change.INCREASE), "Q1 change from 2020"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(report.withChange("Q1", 2020, "6.6", Change.NO_CHANGE)
                        .verify()
                        .findings())
                .isEmpty();
        assertThat(verdict(
                        report.withChange("Q1", 2020, "6.6", Change.NO_CHANGE).withDifference("Q1", 2020, "-0.4"),
                        "Q1 difference from 2020"))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, MUCH_WORSE",
        "3.5, WORSE",
        "4.5, SOMEWHAT_WORSE",
        "5.5, ABOUT_THE_SAME",
        "6.5, ABOUT_THE_SAME",
        "7.5, SOMEWHAT_BETTER",
        "8.5, BETTER",
        "9.5, MUCH_BETTER"
    })
    void aBandLiesBetweenItsLimits(String score, Band right) {
        PublishedReport report = EMPTY.withScore("Q1", score)
                .withAverage("Q1", "6.0")
                .withLimits("Q1", "90", "5.0", "7.0")
                .withLimits("Q1", "95", "4.0", "8.0")
                .withLimits("Q1", "99.8", "3.0", "9.0");

        for (Band band : Band.values()) {
            assertThat(verdict(report.withBand("Q1", band), "Q1 band"))
                    .as("%s", band)
                    .isEqualTo(band == right ? Verdict.CONSISTENT : Verdict.IMPOSSIBLE);
        }
    }

    @Test
    void aBandWithoutLimitsLiesOnASideOfTheAverage() {
        PublishedReport report = EMPTY.withScore("Q1", "6.2").withAverage("Q1", "6.0");

        assertThat(finding(report.withBand("Q1", Band.SOMEWHAT_BETTER), "Q1 band")
                        .reasoning())
                .isEqualTo("Q1 average [5.95, 6.05) <= Q1 [6.15, 6.25); not printed: Q1 upper 90, Q1 upper 95");
        assertThat(verdict(report.withBand("Q1", Band.SOMEWHAT_BETTER), "Q1 band"))
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(verdict(report.withBand("Q1", Band.SOMEWHAT_WORSE), "Q1 band"))
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MUCH_WORSE; Q lower 99.8",
                "WORSE; Q lower 99.8, Q lower 95",
                "SOMEWHAT_WORSE; Q lower 95, Q lower 90",
                "ABOUT_THE_SAME; Q lower 90, Q upper 90",
                "SOMEWHAT_BETTER; Q upper 90, Q upper 95",
                "BETTER; Q upper 95, Q upper 99.8",
                "MUCH_BETTER; Q upper 99.8"
            })
    void aBandBesideNothingIsUndecidedAndSaysWhatItLacks(Band band, String missing) {
        Finding alone = finding(EMPTY.withScore("Q", "7").withBand("Q", band), "Q band");

        assertThat(alone.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(alone.fromRounded()).isEqualTo(Verdict.UNDECIDED);
        assertThat(alone.reasoning()).isEqualTo("Q [6.5, 7.5); not printed: " + missing);
        assertThat(finding(EMPTY.withBand("Q", band), "Q band").reasoning()).isEqualTo("not printed: Q, " + missing);
    }

    @Test
    void threeBandsAreCutAt95Alone() {
        PublishedReport report = EMPTY.withScore("Q1", "7.0")
                .withAverage("Q1", "7.5")
                .withLimits("Q1", "90", "7.2", "7.8")
                .withLimits("Q1", "95", "6.9", "8.1");

        assertThat(report.withBand("Q1", Band.ABOUT_THE_SAME, BandScheme.THREE)
                        .verify()
                        .findings())
                .extracting(Finding::check, Finding::verdict)
                .containsExactly(tuple("Q1 limits", Verdict.CONSISTENT), tuple("Q1 band", Verdict.CONSISTENT));
        assertThat(verdict(report.withBand("Q1", Band.ABOUT_THE_SAME), "Q1 band"))
                .as("of seven")
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withBand("Q1", Band.WORSE, BandScheme.THREE), "Q1 band"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withBand("Q1", Band.BETTER, BandScheme.THREE), "Q1 band"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(finding(EMPTY.withScore("Q1", "7.0").withBand("Q1", Band.WORSE, BandScheme.THREE), "Q1 band")
                        .reasoning())
                .endsWith("; not printed: Q1 lower 95");
        assertThat(verdict(
                        EMPTY.withScore("Q1", "6.0")
                                .withLimits("Q1", "95", "6.9", "8.1")
                                .withLimits("Q1", "99.8", "6.4", "8.6")
                                .withBand("Q1", Band.WORSE, BandScheme.THREE),
                        "Q1 band"))
                .as("below 99.8 % too, of which three bands know nothing")
                .isEqualTo(Verdict.CONSISTENT);
    }

    @ParameterizedTest
    @CsvSource({"5.0, 7.0, CONSISTENT", "7.0, 5.0, IMPOSSIBLE", "6.2, 7.0, IMPOSSIBLE", "5.0, 5.8, IMPOSSIBLE"})
    void limitsLieOnEitherSideOfTheAverage(String lower, String upper, Verdict verdict) {
        PublishedReport limits = EMPTY.withLimits("Q1", "90", lower, upper);

        assertThat(verdict(limits.withAverage("Q1", "6.0"), "Q1 limits")).isEqualTo(verdict);
    }

    @Test
    void limitsWithoutAnAverageAreStillInOrder() {
        assertThat(verdict(EMPTY.withLimits("Q1", "90", "7.0", "5.0"), "Q1 limits"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        Finding limits = finding(EMPTY.withLimits("Q1", "90", "5.0", "7.0"), "Q1 limits");
        assertThat(limits.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(limits.reasoning())
                .isEqualTo("Q1 lower 90 [4.95, 5.05) <= Q1 upper 90 [6.95, 7.05); not printed: Q1 average");
    }

    @ParameterizedTest
    @CsvSource({
        "90, 95, 4.0, 8.0, CONSISTENT",
        "90, 95, 5.2, 8.0, IMPOSSIBLE",
        "90, 95, 4.0, 6.8, IMPOSSIBLE",
        "95, 99.8, 5.2, 8.0, IMPOSSIBLE",
        "99.8, 90, 4.0, 8.0, IMPOSSIBLE"
    })
    void limitsOfAHigherLevelLieOutside(
            String level, String otherLevel, String otherLower, String otherUpper, Verdict verdict) {
        PublishedReport report = EMPTY.withAverage("Q1", "6.0")
                .withLimits("Q1", level, "5.0", "7.0")
                .withLimits("Q1", otherLevel, otherLower, otherUpper);

        assertThat(verdict(report, "Q1 limits")).isEqualTo(verdict);
    }

    @Test
    void sectionsAreNotRanked() {
        PublishedReport report = EMPTY.withScore("Q1", "6.2")
                .withAverage("Q1", "6.0")
                .withScore("S1", "6.2")
                .withAverage("S1", "5.0");

        assertThat(verdict(report.withSection("S1", "Q1").withBest("Q1"), "best 1"))
                .as("the only question")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withSection("S1", "Q1").withBest("S1", "Q1"), "best 2"))
                .as("unless they are listed")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withBest("Q1"), "best 1")).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void theOrderOfAListIsChecked() {
        PublishedReport report = EMPTY.withScore("Q1", "6.2")
                .withAverage("Q1", "6.0")
                .withScore("Q2", "7.0")
                .withAverage("Q2", "6.0")
                .withScore("Q3", "5.0")
                .withAverage("Q3", "6.0");

        assertThat(verdict(report.withBest("Q2", "Q1"), "best 2")).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withBest("Q1", "Q2"), "best 2")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withBest("Q2", "Q3"), "best 2")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(report.withWorst("Q3", "Q1", "Q2"), "worst 3")).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withWorst("Q1"), "worst 1")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(finding(report.withWorst("Q1"), "worst 1").reasoning())
                .startsWith("Q1 difference (0.1, 0.3) <= Q2 difference (0.9, 1.1), Q3 difference (-1.1, -0.9)")
                .contains("impossible, Q1 difference (0.1, 0.3) would be above Q3 difference (-1.1, -0.9)");
    }

    @Test
    void sharesOfAWholeAddUpTo100() {
        PublishedReport report = EMPTY.withFigure("a", "33").withFigure("b", "33");

        Finding total = finding(report.withFigure("c", "33").withWhole("all", "a", "b", "c"), "all");
        assertThat(total.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(total.fromRounded()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(total.ranges()).containsEntry("a", Interval.of("(33, 33.5)"));
        assertThat(verdict(report.withFigure("c", "32").withWhole("all", "a", "b", "c"), "all"))
                .as("below 33.5 + 33.5 + 32.5")
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void countsThatAreNotAllOfTheWholeAreFound() {
        PublishedReport report = EMPTY;
        String[] names = {"a", "b", "c", "d", "e"};
        for (String name : names) {
            report = report.withShare(name, 100, name.equals("e") ? "19" : "20");
        }
        Verification verification = report.withWhole("all", names).verify();

        assertThat(verification.finding("all").verdict())
                .as("four of 20.2 and one of 19.2 would do")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verification.findings(Verdict.IMPOSSIBLE))
                .extracting(Finding::check)
                .containsExactly("all together");
        assertThat(report.withShare("f", 100, "1")
                        .withWhole("all", "a", "b", "c", "d", "e", "f")
                        .verify()
                        .range("e"))
                .isEqualTo(Interval.of("[19, 19]"));
    }

    @Test
    void aResponseRateLiesBetweenThoseOfItsBases() {
        Verification verification = EMPTY.withResponse(1250, 363, "30").verify();
        Interval hundredfold = Interval.of("[36300, 36300]");

        assertThat(verification.range("people in the base")).isEqualTo(Interval.of("[1191, 1230]"));
        assertThat(verification.range("response rate").low())
                .isEqualTo(hundredfold.dividedBy(1230).low());
        assertThat(verification.range("response rate").high())
                .isEqualTo(hundredfold.dividedBy(1191).high());
        assertThat(verification.range("response rate").outward(6)).isEqualTo(Interval.of("(29.512195, 30.478590)"));
    }

    @Test
    void checksTogetherFindWhatEachAloneDoesNot() {
        Verification verification = EMPTY.withScore("Q1", "5.0")
                .withScore("Q2", "6.0")
                .withScore("S1", "5.45")
                .withSection("S1", "Q1", "Q2")
                .withAverage("Q1", "4.7")
                .withDifference("Q1", "0.4")
                .verify();

        assertThat(verification.finding("S1 mean").ranges()).containsEntry("Q1", Interval.of("[4.95, 4.96)"));
        assertThat(verification.finding("Q1 difference").ranges()).containsEntry("Q1", Interval.of("[5, 5.05)"));
        assertThat(verification.findings(Verdict.IMPOSSIBLE))
                .extracting(Finding::check)
                .containsExactly("all together");
        assertThat(verification.range("Q1")).as("by its printing alone").isEqualTo(Interval.of("[4.95, 5.05)"));
    }

    @Test
    void whatOneCheckTellsIsPassedOn() {
        Verification verification = EMPTY.withScore("Q1", "5.0")
                .withScore("S1", "5.00")
                .withSection("S1", "Q1")
                .withAverage("Q1", "4.0")
                .withBest("Q1")
                .withScore("Q2", "6.0")
                .withDifference("Q1", "1.0")
                .verify();

        assertThat(verification.range("Q1")).isEqualTo(Interval.of("[4.995, 5.005)"));
        assertThat(verification.range("Q1 difference")).isEqualTo(Interval.of("[0.95, 1.05)"));
        assertThat(verification.range("Q1 average")).isEqualTo(Interval.of("[3.95, 4.05)"));
        assertThat(verification.range("Q2 average")).as("more than 5.95 - 1.05").isEqualTo(Interval.of("(4.9, 10]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7,0", "1e3", "+7", "7.", ".7", "NaN", "7 %", "0.1234567890123456", "1234567890123456"})
    void refusesWhatIsNoDecimal(String printed) {
        assertThatThrownBy(() -> EMPTY.withScore("Q1", printed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("printed must be a decimal of up to 15 digits before and behind its point, such as 7.0: "
                        + printed);
    }

    @Test
    void refusesBadArguments() {
        refused(() -> PublishedReport.of(" "), "title must be text that is not blank:  ");
        refused(() -> EMPTY.withScore("Q1"), "printed must hold at least one figure of Q1: []");
        refused(() -> EMPTY.withBand("", Band.WORSE), "id must be text that is not blank: ");
        refused(() -> EMPTY.withExtremes("", "1", "2"), "id must be text that is not blank: ");
        refused(() -> EMPTY.withBest("Q1", " "), "questions must be text that is not blank:  ");
        refused(() -> EMPTY.withFigure(" ", "1"), "name must be text that is not blank:  ");
        refused(() -> EMPTY.withRespondents("Q1", -1), "respondents must be in [0, inf): -1");
        refused(() -> EMPTY.withSection("S1"), "questions must be one or more distinct names other than S1: []");
        refused(
                () -> EMPTY.withSection("S1", "Q1", "Q1"),
                "questions must be one or more distinct names other than S1: [Q1, Q1]");
        refused(
                () -> EMPTY.withSection("S1", "S1"),
                "questions must be one or more distinct names other than S1: [S1]");
        refused(() -> EMPTY.withBest(), "questions must be one or more distinct names: []");
        refused(() -> EMPTY.withWorst("Q1", "Q1"), "questions must be one or more distinct names: [Q1, Q1]");
        refused(() -> EMPTY.withLimits("Q1", "99", "1", "2"), "level must be one of [90, 95, 99.8]: 99");
        refused(() -> EMPTY.withResponse(0, 0, "30"), "invited must be in [1, inf): 0");
        refused(() -> EMPTY.withResponse(10, -1, "30"), "returned must be in [0, inf): -1");
        refused(() -> EMPTY.withResponse(10, 11, "30"), "invited must be in [11, inf): 10");
        refused(() -> EMPTY.withShare("Yes", 0, "30"), "base must be in [1, inf): 0");
        refused(
                () -> EMPTY.withBand("Q1", Band.WORSE).withBand("Q1", Band.BETTER),
                "checks must be one of a name: another Q1 band");
        refused(
                () -> EMPTY.withBand("Q1", Band.MUCH_WORSE, BandScheme.THREE),
                "band must be one of [Worse than expected, About the same, Better than expected]: Much worse than expected");
        refused(() -> EMPTY.withBest("Q1", "Q2").withBest("Q2", "Q1"), "checks must be one of a name: another best 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q17 average",
                "Q17 lowest",
                "Q17 highest",
                "Q17 difference",
                "Q17 difference from 2020",
                "Q17 lower 95",
                "Q17 upper 99.8",
                "Q17 in 2020",
                "Q17 respondents",
                "Yes count",
                "returned",
                "response rate",
                "people in the base",
                "people outside the base"
            })
    void refusesNamesThatTheReportGives(String name) {
        String message = " must not be, or end like, a name that the report gives itself: " + name;
        refused(() -> EMPTY.withScore(name, "1"), "id" + message);
        refused(() -> EMPTY.withAverage(name, "1"), "id" + message);
        refused(() -> EMPTY.withRespondents(name, 1), "id" + message);
        refused(() -> EMPTY.withBand(name, Band.WORSE), "id" + message);
        refused(() -> EMPTY.withSection(name, "Q1"), "id" + message);
        refused(() -> EMPTY.withSection("S1", name), "questions" + message);
        refused(() -> EMPTY.withBest(name), "questions" + message);
        refused(() -> EMPTY.withShare(name, 10, "1"), "name" + message);
        refused(() -> EMPTY.withWhole(name, "a"), "name" + message);
        refused(() -> EMPTY.withWhole("all", name), "shares" + message);
        refused(() -> EMPTY.withFigure(name, "1"), "name" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"average", "people returned", "Q17 in the year", "lower 50", "Q17 lower 50", "Account"})
    void acceptsOtherNames(String name) {
        assertThat(EMPTY.withFigure(name, "1").verify().range(name)).isEqualTo(Interval.of("[0.5, 1.5)"));
    }

    @Test
    void refusesNulls() {
        refusedNull(() -> PublishedReport.of("report", null), "scale");
        refusedNull(() -> EMPTY.withRounding(null), "rule");
        refusedNull(() -> EMPTY.withScore("Q", (String[]) null), "printed");
        refusedNull(() -> EMPTY.withScore("Q", (String) null), "printed");
        refusedNull(() -> EMPTY.withExtremes("Q", null, "1"), "lowest");
        refusedNull(() -> EMPTY.withExtremes("Q", "1", null), "highest");
        refusedNull(() -> EMPTY.withLimits("Q", null, "1", "2"), "level");
        refusedNull(() -> EMPTY.withLimits("Q", "90", null, "2"), "lower");
        refusedNull(() -> EMPTY.withLimits("Q", "90", "1", null), "upper");
        refusedNull(() -> EMPTY.withBand("Q", null), "band");
        refusedNull(() -> EMPTY.withBand("Q", Band.WORSE, null), "scheme");
        refusedNull(() -> EMPTY.withChange("Q", 2020, null, Change.INCREASE), "score");
        refusedNull(() -> EMPTY.withChange("Q", 2020, "1", null), "change");
        refusedNull(() -> EMPTY.withBest((String[]) null), "questions");
    }

    private static void refusedNull(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " must not be null");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void sayingTheSameTwiceIsNoContradiction() {
        PublishedReport report = EMPTY.withBand("Q1", Band.WORSE).withBand("Q1", Band.WORSE);

        assertThat(report).hasToString("report: 0 figures, not verified; verify() does it");
    }
}
