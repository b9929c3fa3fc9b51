package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.comparison.Change;
import org.surveystats.questionnaire.ScoreScale;

/** Each check on scores and what is told beside them, of which the answer can be worked out by hand. */
final class PublishedScoresTest {
    private final PublishedReport empty = PublishedReport.of("report");

    private static Finding finding(PublishedReport report, String check) {
        return report.verify().finding(check);
    }

    private static Verdict verdict(PublishedReport report, String check) {
        return finding(report, check).verdict();
    }

    @Test
    void aFigurePrintedOnceNeedsNoFinding() {
        assertThat(empty.withScore("Q1", "7.0").withScore("Q1", "7.0").verify().findings())
                .isEmpty();
        assertThat(empty.withScore("Q1", "7.0").verify().range("Q1")).isEqualTo(Interval.of("[6.95, 7.05)"));
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
            empty.withScore("Q1", first, second), empty.withScore("Q1", second).withScore("Q1", first)
        }) {
            Finding finding = finding(report, "Q1 printings");
            assertThat(finding.verdict()).isEqualTo(verdict);
            assertThat(finding.fromRounded()).isEqualTo(fromRounded);
        }
    }

    @Test
    void aScoreBeyondTheScaleIsImpossible() {
        assertThat(verdict(empty.withScore("Q1", "10.1"), "Q1 printings")).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(empty.withScore("Q1", "10.0").verify().range("Q1")).isEqualTo(Interval.of("[9.95, 10]"));
        assertThat(PublishedReport.of("of 100", new ScoreScale(0, 100))
                        .withScore("Q1", "10.1")
                        .verify()
                        .range("Q1"))
                .isEqualTo(Interval.of("[10.05, 10.15)"));
    }

    @Test
    void theRuleOfRoundingCounts() {
        PublishedReport report = empty.withScore("Q1", "2.6", "2.650");

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
                empty.withSection("S4", "Q17", "Q18")
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
                empty.withScore("Q1", "5.7")
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
                finding(empty.withScore("Q1", "6.0").withScore("S1", "7.0").withSection("S1", "Q1", "Q2"), "S1 mean");

        assertThat(mean.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(mean.fromRounded()).isEqualTo(Verdict.UNDECIDED);
        assertThat(mean.ranges()).isEqualTo(Map.of("Q2", Interval.of("(7.85, 8.15)")));
    }

    @Test
    void lowestAndHighestEncloseTheScoreAndTheAverage() {
        PublishedReport report = empty.withQuestion("Q1", 50, "5.71", "6.7", "5.7", "7.6");

        Finding extremes = finding(report, "Q1 extremes");
        assertThat(extremes.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(extremes.ranges()).isEqualTo(Map.of("Q1 lowest", Interval.of("[5.65, 5.715)")));
        assertThat(verdict(empty.withQuestion("Q1", 50, "5.6", "6.7", "5.7", "7.6"), "Q1 extremes"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(empty.withQuestion("Q1", 50, "6.0", "7.7", "5.7", "7.6"), "Q1 extremes"))
                .isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verdict(empty.withExtremes("Q1", "5", "4"), "Q1 extremes")).isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void aPrintedDifferenceIsScoreLessAverage() {
        PublishedReport report = empty.withScore("Q1", "6.4").withAverage("Q1", "6.5");

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
        PublishedReport report = empty.withScore("Q1", "6.4");

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

    @Test
    void printingsThatContradictEachOtherLeaveTheCoarsest() {
        PublishedReport report = empty.withScore("Q1", "2.66", "2.6");

        assertThat(finding(report, "Q1 printings")).hasToString("""
                        Q1 printings: impossible
                        Q1 is printed as 2.66 (in [2.655, 2.665)) and as 2.6 (in [2.55, 2.65)); no value in [0, 10] is \
                        printed so; 2.66 as it stands does not""");
        assertThat(finding(report, "Q1 printings").ranges()).isEmpty();
        assertThat(report.verify().range("Q1")).isEqualTo(Interval.of("[2.55, 2.65)"));
    }

    @Test
    void printingsThatAgreeSayWhereTheValueLies() {
        Finding agreeing = finding(empty.withScore("Q1", "2.7", "2.650"), "Q1 printings");

        assertThat(agreeing.ranges()).isEqualTo(Map.of("Q1", Interval.of("[2.65, 2.6505)")));
        assertThat(agreeing.reasoning())
                .isEqualTo("Q1 is printed as 2.7 (in [2.65, 2.75)) and as 2.650 (in [2.6495, 2.6505)); it lies in"
                        + " [2.65, 2.6505)");
        assertThat(finding(empty.withScore("Q1", "2.6", "2.650"), "Q1 printings")
                        .reasoning())
                .endsWith("; it lies in [2.6495, 2.65); 2.650 as it stands does not");
    }

    @Test
    void theLowestScoreIsALimitOfTheScore() {
        PublishedReport report =
                empty.withScore("Q1", "5.7").withAverage("Q1", "6.7").withExtremes("Q1", "5.71", "7.6");

        assertThat(finding(report, "Q1 extremes").ranges()).isEqualTo(Map.of("Q1", Interval.of("[5.705, 5.75)")));
    }
}
