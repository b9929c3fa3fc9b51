package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.response.Cleaning;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.AnswerTally;

/**
 * No suppressed figure is to be read off the public side. In unit H 19 people answered Q1, fewer than 30, with figures
 * that occur nowhere else; under a lower threshold the same search finds them, so it would find them here.
 */
class HiddenFiguresTest {
    private static final int HIDDEN_ANSWERS = 19;
    private static final int BLANKS = 53;
    // 18 answers of 9.61 and one of 8.23; Q2 of unit H is 4.5 throughout but for 36 answers of 5.5 among 72.
    private static final double SCORE = (18 * 9.61 + 8.23) / 19;
    private static final double ERROR =
            Math.sqrt(18 * (9.61 - SCORE) * (9.61 - SCORE) + (8.23 - SCORE) * (8.23 - SCORE)) / 19;
    private static final double SECTION = (SCORE + 5) / 2;

    private static final BenchmarkMethod SHOWN = BenchmarkMethod.nhs2021();
    private static final BenchmarkMethod REVEALED = SHOWN.withMinimumRespondents(10);

    private static Questionnaire questionnaire(int year, boolean demographic) {
        QuestionInfo first = QuestionInfo.of("Q1", "First").comparedWith(2020, "Q1");
        return Questionnaire.of(
                        SurveyInfo.of("Hidden", year),
                        ResponseLayout.of("unit"),
                        SingleChoice.of(
                                demographic ? first.asDemographic() : first,
                                AnswerOption.scored(1, "a", 9.61),
                                AnswerOption.scored(2, "b", 8.23),
                                AnswerOption.scored(3, "c", 5.5),
                                AnswerOption.scored(4, "d", 4.5)),
                        SingleChoice.of(
                                QuestionInfo.of("Q2", "Second").comparedWith(2020, "Q2"),
                                AnswerOption.scored(3, "c", 5.5),
                                AnswerOption.scored(4, "d", 4.5)))
                .withSections(Section.of("A", "Both", "Q1", "Q2"));
    }

    private static AnswerTally tally(int year, boolean hidden, boolean demographic) {
        Questionnaire questionnaire = questionnaire(year, demographic);
        ResponsesBuilder rows = ResponsesBuilder.of(questionnaire);
        for (int i = 0; i < HIDDEN_ANSWERS + BLANKS; i++) {
            String first = i >= HIDDEN_ANSWERS ? "" : i == 0 ? "2" : "1";
            rows.add("H", Map.of("Q1", hidden ? first : halves(i), "Q2", halves(i)));
        }
        for (int unit = 0; unit < 5; unit++) {
            for (int i = 0; i < 400 + 8 * unit; i++) {
                String answer = i < 160 + 20 * unit ? "3" : "4";
                rows.add("U" + unit, Map.of("Q1", answer, "Q2", answer));
            }
        }
        return new AnswerTally(TallyPlan.of(questionnaire))
                .add(Cleaning.of(questionnaire).clean(rows.build()));
    }

    private static String halves(int i) {
        return i % 2 == 0 ? "3" : "4";
    }

    /** All that the public side gives, files included. */
    private static PublicFigures figures(Benchmark now, Benchmark then, Path folder) throws IOException {
        PublicFigures figures = new PublicFigures();
        ChangeOverTime change = ChangeOverTime.between(now, then);
        figures.add(now)
                .add(then)
                .add(change)
                .add(now.compareWith(method(now).withOverDispersion(OverDispersion.NONE)));
        for (UnitBenchmark unit : now.units()) {
            figures.add(now.headlines(unit.code()))
                    .add(change.unit(unit.code()))
                    .add(change.counts(unit.code()));
            for (MeasureResult result : unit.questions()) {
                figures.add(result.confidenceInterval(0.95)).add(result.explain());
            }
        }
        for (Measure measure : now.measures()) {
            figures.add(now.national(measure.id()));
        }
        BenchmarkCsv.write(folder, SurveyResults.of(now).withChanges(List.of(change)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                figures.add(Files.readAllLines(file));
            }
        }
        return figures;
    }

    private static BenchmarkMethod method(Benchmark benchmark) {
        return benchmark.method();
    }

    private static void nothingIsShown(PublicFigures figures) {
        assertThat(figures.showing(SCORE, 1)).as("score").isEmpty();
        assertThat(figures.showing(ERROR, 3)).as("standard error").isEmpty();
        assertThat(figures.showing(SECTION, 2)).as("score of the section").isEmpty();
        assertThat(figures.showing(HIDDEN_ANSWERS)).as("respondents").isEmpty();
        assertThat(figures.showing(BLANKS)).as("blanks").isEmpty();
    }

    private static void everythingIsShown(PublicFigures figures) {
        assertThat(figures.showing(SCORE, 1)).as("score").isNotEmpty();
        assertThat(figures.showing(ERROR, 3)).as("standard error").isNotEmpty();
        assertThat(figures.showing(SECTION, 2)).as("score of the section").isNotEmpty();
        assertThat(figures.showing(HIDDEN_ANSWERS)).as("respondents").isNotEmpty();
        assertThat(figures.showing(BLANKS)).as("blanks").isNotEmpty();
        assertThat(figures.types())
                .contains(
                        "Benchmark",
                        "UnitBenchmark",
                        "MeasureResult",
                        "MeasureResults",
                        "NationalResult",
                        "Extreme",
                        "ExpectedRange",
                        "Classification",
                        "Limits",
                        "Estimate",
                        "ExcludedAnswers",
                        "Explanation",
                        "Step",
                        "Headlines",
                        "Headline",
                        "ChangeOverTime",
                        "QuestionChange",
                        "MethodComparison",
                        "ConfidenceInterval",
                        "TextTable")
                .doesNotContain("AnswerTally", "ScoreEstimation", "UnitEstimates", "StandardisationWeights");
    }

    @Test
    void nothingHiddenNow(@TempDir Path folder) throws IOException {
        Benchmark then = Benchmark.of(tally(2020, false, false), SHOWN);
        AnswerTally now = tally(2021, true, false);
        nothingIsShown(figures(Benchmark.of(now, SHOWN), then, folder));
        everythingIsShown(figures(Benchmark.of(now, REVEALED), then, folder));
    }

    @Test
    void nothingHiddenThen(@TempDir Path folder) throws IOException {
        Benchmark now = Benchmark.of(tally(2021, false, false), SHOWN);
        AnswerTally then = tally(2020, true, false);
        nothingIsShown(figures(now, Benchmark.of(then, SHOWN), folder));
        everythingIsShown(figures(now, Benchmark.of(then, REVEALED), folder));
    }

    @Test
    void nothingHiddenWhenTheQuestionSaysWhoTookPart(@TempDir Path folder) throws IOException {
        Benchmark then = Benchmark.of(tally(2020, false, true), SHOWN);
        AnswerTally now = tally(2021, true, true);
        nothingIsShown(figures(Benchmark.of(now, SHOWN), then, folder));
        assertThat(figures(Benchmark.of(now, REVEALED), then, folder).types()).contains("AnswerShares", "Share");
    }

    private static final int TICKS = 41;
    private static final double SHARE = 100.0 * TICKS / (HIDDEN_ANSWERS + BLANKS);

    /** Q1 asks who took part and is scored for one of its options; H has women only where the others have men too. */
    private static AnswerTally ticks(int year, boolean few) {
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("Hidden", year),
                ResponseLayout.of("unit")
                        .withStrata(new StratumVariable.Coded(
                                "sex",
                                QuestionId.of("SEX"),
                                List.of(
                                        new StratumVariable.CodeCategory("men", new TreeSet<>(List.of(1))),
                                        new StratumVariable.CodeCategory("women", new TreeSet<>(List.of(2)))))),
                SingleChoice.of(
                        QuestionInfo.of("SEX", "Sex").comparedWith(2020, "SEX"),
                        AnswerOption.of(1, "man"),
                        AnswerOption.of(2, "woman")),
                MultipleChoice.of(
                        QuestionInfo.of("Q1", "First").comparedWith(2020, "Q1").asDemographic(),
                        TickOption.scored(1, "a", 10, 0),
                        TickOption.of(2, "b")),
                SingleChoice.of(
                        QuestionInfo.of("Q2", "Second").comparedWith(2020, "Q2"),
                        AnswerOption.scored(3, "c", 5.5),
                        AnswerOption.scored(4, "d", 4.5)));
        ResponsesBuilder rows = ResponsesBuilder.of(questionnaire);
        for (int i = 0; i < HIDDEN_ANSWERS + BLANKS; i++) {
            boolean blank = few && i >= HIDDEN_ANSWERS;
            rows.add(
                    "H",
                    Map.of(
                            "SEX",
                            "2",
                            "Q1_1",
                            !blank && i < (few ? 16 : TICKS) ? "1" : "",
                            "Q1_2",
                            blank ? "" : "1",
                            "Q2",
                            halves(i)));
        }
        for (int unit = 0; unit < 5; unit++) {
            for (int i = 0; i < 400 + 8 * unit; i++) {
                String answer = i < 160 + 20 * unit ? "3" : "4";
                String sex = few || i % 3 > 0 ? "2" : "1";
                rows.add("U" + unit, Map.of("SEX", sex, "Q1_1", i % 4 > 0 ? "1" : "", "Q1_2", "1", "Q2", answer));
            }
        }
        return new AnswerTally(TallyPlan.of(questionnaire))
                .add(Cleaning.of(questionnaire).clean(rows.build()));
    }

    /** The option without score would say how many answered, so the whole question is left out. */
    @Test
    void nothingHiddenWhenOneOptionOfSeveralIsScored(@TempDir Path folder) throws IOException {
        Benchmark then = Benchmark.of(ticks(2020, false), SHOWN.with("emptyStratum", "no-scores"));
        AnswerTally now = ticks(2021, true);
        Benchmark hidden = Benchmark.of(now, SHOWN);
        PublicFigures figures = figures(hidden, then, folder);

        assertThat(hidden.unit("H").demographics()).isEmpty();
        assertThat(hidden.unit("U0").demographics()).hasSize(2);
        assertThat(figures.showing(HIDDEN_ANSWERS)).as("respondents").isEmpty();
        assertThat(figures.showing(BLANKS)).as("blanks").isEmpty();
        assertThat(figures.showing(100 * 16 / 19.0, 2)).as("share").isEmpty();
        assertThat(figures.showing(10 * 16 / 19.0, 2)).as("score").isEmpty();
        PublicFigures revealed = figures(Benchmark.of(now, REVEALED), then, folder);
        assertThat(revealed.showing(HIDDEN_ANSWERS)).as("respondents").isNotEmpty();
        assertThat(revealed.showing(100 * 16 / 19.0, 2)).as("share").isNotEmpty();
        assertThat(revealed.showing(10 * 16 / 19.0, 2)).as("score").isNotEmpty();
    }

    /** A score that an empty stratum hides is not to be read off the shares of the same question. */
    @Test
    void nothingHiddenWhereAStratumIsEmpty(@TempDir Path folder) throws IOException {
        AnswerTally now = ticks(2021, false);
        BenchmarkMethod noScores = SHOWN.with("emptyStratum", "no-scores");
        Benchmark then = Benchmark.of(ticks(2020, false), noScores);
        Benchmark hidden = Benchmark.of(now, noScores);
        PublicFigures figures = figures(hidden, then, folder);

        assertThat(hidden.unit("H").question("Q1_1").score().hiddenReason()).contains(HiddenReason.EMPTY_STRATUM);
        assertThat(hidden.unit("H").demographics()).isEmpty();
        assertThat(figures.showing(SHARE, 2)).as("share").isEmpty();
        assertThat(figures.showing(SHARE / 10, 2)).as("score").isEmpty();
        assertThat(figures.showing(TICKS)).as("ticks").isEmpty();
        PublicFigures revealed = figures(Benchmark.of(now, SHOWN), then, folder);
        assertThat(revealed.showing(SHARE, 2)).as("share").isNotEmpty();
        assertThat(revealed.showing(SHARE / 10, 2)).as("score").isNotEmpty();
    }
}
