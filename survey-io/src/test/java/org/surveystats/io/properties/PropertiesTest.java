package org.surveystats.io.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.expectedrange.BandBoundary;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.reference.Deviations;
import org.surveystats.io.reference.PlainScores;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;
import org.surveystats.tally.StratumCounts;
import org.surveystats.weighting.StandardisationWeights;

/** Laws that hold for every survey, on random ones. The name of a failed case tells its seed. */
class PropertiesTest {
    private static final BenchmarkMethod METHOD = BenchmarkMethod.nhs2021().withMinimumRespondents(5);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderBatchSizeAndSplitGivesTheSameBytes(int seed, @TempDir Path folder) throws IOException {
        RandomSurvey survey = new RandomSurvey(seed);
        AnswerTally whole = RandomSurvey.tally(survey.rows());
        AnswerTally merged = new AnswerTally(RandomSurvey.PLAN);
        survey.parts(survey.shuffled()).forEach(part -> merged.merge(RandomSurvey.tally(part)));
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        AnswerTally added = AnswerTally.of(
                RandomSurvey.PLAN,
                survey.parts(survey.shuffled()).stream()
                        .filter(part -> !part.isEmpty())
                        .map(part -> RandomSurvey.cleaned(RandomSurvey.PLAN, part))
                        .toList());
        assertThat(added).isEqualTo(whole);
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        BenchmarkCsv.write(here, SurveyResults.of(Benchmark.of(whole, METHOD)));
        BenchmarkCsv.write(there, SurveyResults.of(Benchmark.of(merged, METHOD)));
        for (String name : List.of("questions.csv", "sections.csv", "national.csv")) {
            assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
        }
        assertThat(Files.readString(here.resolve("questions.csv"))).contains("\nU0,Q3,");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mergeIsAssociativeAndCommutativeAndHasAnIdentity(int seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        List<RandomSurvey.Row> rows = survey.shuffled();
        int third = rows.size() / 3;
        AnswerTally a = RandomSurvey.tally(rows.subList(0, third));
        AnswerTally b = RandomSurvey.tally(rows.subList(third, 2 * third));
        AnswerTally c = RandomSurvey.tally(rows.subList(2 * third, rows.size()));
        AnswerTally leftFirst = a.copy().merge(b).merge(c);
        assertThat(a.copy().merge(b.copy().merge(c))).isEqualTo(leftFirst);
        assertThat(c.copy().merge(b).merge(a)).isEqualTo(leftFirst);
        assertThat(new AnswerTally(RandomSurvey.PLAN).merge(a)).isEqualTo(a);
        assertThat(a.copy().merge(new AnswerTally(RandomSurvey.PLAN))).isEqualTo(a);
        // Equality must be able to tell tallies apart.
        assertThat(leftFirst).isNotEqualTo(a.copy().merge(c));
        assertThat(leftFirst).isEqualTo(RandomSurvey.tally(survey.rows()));
    }

    private static double score(String answer, double... scores) {
        return answer.isEmpty() || Integer.parseInt(answer) > scores.length
                ? Double.NaN
                : scores[Integer.parseInt(answer) - 1];
    }

    private static double routed(RandomSurvey.Row row) {
        boolean led = row.cells().get("Q1").equals("1");
        return led ? score(row.cells().get("Q2"), 10, 20.0 / 3, 10.0 / 3, 0) : Double.NaN;
    }

    private static String stratum(RandomSurvey.Row row) {
        String age = row.cells().get("age");
        String sex = row.cells().get("sex");
        boolean known = !age.isEmpty() && Integer.parseInt(age) >= 16 && (sex.equals("1") || sex.equals("2"));
        return known ? (Integer.parseInt(age) < 50 ? "16-49" : "50+") + ", " + sex : "";
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scoresAreThoseOfAPlainLoopAndWithoutStrataThePlainMean(int seed) {
        RandomSurvey survey = new RandomSurvey(seed);
        Benchmark weighted = Benchmark.of(RandomSurvey.tally(survey.rows()), METHOD);
        Benchmark unweighted = Benchmark.of(RandomSurvey.tally(RandomSurvey.PLAN.withStrata(), survey.rows()), METHOD);
        Deviations deviations = new Deviations(1e-12);
        PlainScores fast = plain(survey, row -> score(row.cells().get("Q3"), 10, 5, 0));
        PlainScores good = plain(survey, PropertiesTest::routed);
        for (UnitBenchmark unit : weighted.units()) {
            same(deviations, unit.question("Q3"), fast);
            same(deviations, unit.question("Q2"), good);
            MeasureResult result = unweighted.unit(unit.code()).question("Q3");
            double[] answers = survey.rows().stream()
                    .filter(row -> row.unit().equals(unit.code()))
                    .mapToDouble(row -> score(row.cells().get("Q3"), 10, 5, 0))
                    .filter(score -> !Double.isNaN(score))
                    .toArray();
            if (answers.length >= 5) {
                double mean = Arrays.stream(answers).average().getAsDouble();
                deviations.check("mean", unit.code(), result.score().orElseThrow(), mean);
            } else {
                assertThat(result.score().isShown()).isFalse();
            }
        }
        long shown = weighted.units().stream()
                .flatMap(unit -> java.util.stream.Stream.of(unit.question("Q3"), unit.question("Q2")))
                .filter(result -> result.score().isShown())
                .count();
        assertThat(deviations.compared())
                .as("a score and an error of each that is shown, and the means")
                .isPositive()
                .isGreaterThanOrEqualTo(2 * shown);
    }

    private static PlainScores plain(RandomSurvey survey, ToDoubleFunction<RandomSurvey.Row> score) {
        return new PlainScores(survey.rows().stream()
                .map(row -> new PlainScores.Respondent(row.unit(), stratum(row), score.applyAsDouble(row)))
                .toList());
    }

    private static void same(Deviations deviations, MeasureResult result, PlainScores plain) {
        PlainScores.Result expected = plain.of(result.unit());
        assertThat(result.score().isShown()).isEqualTo(expected.respondents() >= 5);
        if (result.score().isShown()) {
            assertThat(result.respondents().orElseThrow()).isEqualTo(expected.respondents());
            deviations.check("score", result.unit(), result.score().orElseThrow(), expected.score());
            deviations.check("error", result.unit(), result.standardError().orElseThrow(), expected.standardError());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsLieAboveZeroAndUpToTheCap(int seed) {
        Random random = new Random(seed);
        int units = 1 + random.nextInt(8);
        int strata = 1 + random.nextInt(8);
        long[][] counts = new long[units][strata];
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            names.add("U" + unit);
            for (int stratum = 0; stratum < strata; stratum++) {
                counts[unit][stratum] = random.nextInt(4) == 0 ? 0 : random.nextInt(200);
            }
        }
        List<String> labels = IntStream.range(0, strata)
                .mapToObj(stratum -> "stratum " + stratum)
                .toList();
        StratumCounts respondents = StratumCounts.of(
                labels,
                IntStream.range(0, units)
                        .boxed()
                        .collect(Collectors.toMap(
                                names::get,
                                unit -> Arrays.stream(counts[unit]).boxed().toList())));
        double cap = 1 + 5 * random.nextDouble();
        StandardisationWeights capped = StandardisationWeights.of(respondents, OptionalDouble.of(cap));
        StandardisationWeights free = StandardisationWeights.of(respondents, OptionalDouble.empty());
        for (int unit = 0; unit < units; unit++) {
            double sum = 0;
            for (int stratum = 0; stratum < strata; stratum++) {
                OptionalDouble weight = capped.weight(names.get(unit), stratum);
                assertThat(weight.isPresent()).isEqualTo(counts[unit][stratum] > 0);
                if (weight.isPresent()) {
                    double raw = free.weight(names.get(unit), stratum).getAsDouble();
                    assertThat(weight.getAsDouble()).isGreaterThan(0).isEqualTo(Math.min(cap, raw));
                    sum += raw * counts[unit][stratum];
                }
            }
            if (!free.lacksStratum(names.get(unit)) && respondents.ofGroup(unit) > 0) {
                // Weights without cap give the unit the profile of all, and so sum to its respondents.
                assertThat(sum / respondents.ofGroup(unit)).isEqualTo(1, within(1e-12));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aConstantAddedToAllScoresMovesNoZ(int seed) {
        Random random = new Random(seed);
        double shift = 20 * random.nextDouble() - 10;
        int units = 3 + random.nextInt(60);
        double[] scores = random.doubles(units, 2, 8).toArray();
        double[] errors = random.doubles(units, 0.05, 0.6).toArray();
        double[] shifted = Arrays.stream(scores).map(score -> score + shift).toArray();
        ScoreScale wide = new ScoreScale(-1e6, 1e6);
        ExpectedRange range = ExpectedRange.of(scores, errors, ExpectedRangeRule.NHS_2021, wide)
                .orElseThrow();
        ExpectedRange moved = ExpectedRange.of(shifted, errors, ExpectedRangeRule.NHS_2021, wide)
                .orElseThrow();
        assertThat(moved.target()).isEqualTo(range.target() + shift, within(1e-9));
        assertThat(moved.tau2()).isEqualTo(range.tau2(), within(1e-9));
        for (int i = 0; i < units; i++) {
            Classification before = range.classify(scores[i], errors[i]).orElseThrow();
            Classification after = moved.classify(shifted[i], errors[i]).orElseThrow();
            assertThat(after.z()).isEqualTo(before.z(), within(1e-9));
            assertThat(after.winsorisedZ()).isEqualTo(before.winsorisedZ(), within(1e-9));
            assertThat(after.adjustedZ()).isEqualTo(before.adjustedZ(), within(1e-9));
            assertThat(after.limits().lower(ConfidenceLevel.P95))
                    .isEqualTo(before.limits().lower(ConfidenceLevel.P95) + shift, within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aConstantAddedToAllAnswersMovesTheScoreOnly(int seed) {
        Random random = new Random(seed);
        double[] weights = random.doubles(4, 0.2, 5).toArray();
        double[] scores = {0, 10.0 / 3, 20.0 / 3, 10};
        double shift = 6 * random.nextDouble() - 3;
        long[][] counts = new long[4][4];
        for (long[] stratum : counts) {
            Arrays.setAll(stratum, level -> 1 + random.nextInt(30));
        }
        WeightedAnswers answers = answers(weights, scores, counts);
        WeightedAnswers moved = answers(
                weights, Arrays.stream(scores).map(score -> score + shift).toArray(), counts);
        for (StandardErrorMethod method : StandardErrorMethod.values()) {
            Estimate before = answers.estimate(method);
            Estimate after = moved.estimate(method);
            assertThat(after.value()).isEqualTo(before.value() + shift, within(1e-12));
            assertThat(after.standardError())
                    .isEqualTo(before.standardError(), within(1e-12))
                    .isPositive();
        }
    }

    private static WeightedAnswers answers(double[] weights, double[] scores, long[][] counts) {
        List<AnswerOption> levels = IntStream.range(0, scores.length)
                .mapToObj(level -> AnswerOption.scored(level + 1, "answer " + (level + 1), scores[level]))
                .toList();
        Item item = new Item(QuestionId.of("Q1"), QuestionId.of("Q1"), OptionalInt.empty(), levels);
        List<String> strata = IntStream.range(0, weights.length)
                .mapToObj(stratum -> "stratum " + stratum)
                .toList();
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : counts) {
            rows.add(LongStream.concat(LongStream.of(0), LongStream.concat(LongStream.of(row), LongStream.of(0)))
                    .boxed()
                    .toList());
        }
        rows.add(Collections.nCopies(scores.length + 2, 0L));
        return WeightedAnswers.of(
                ItemCounts.of(item, strata, rows),
                Arrays.stream(weights).boxed().toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBandNeverFallsAsZRises(int seed) {
        double[] z = new Random(seed).doubles(300, -4, 4).sorted().toArray();
        for (BandScheme scheme : BandScheme.builtIn()) {
            for (BandBoundary boundary : BandBoundary.values()) {
                for (int i = 1; i < z.length; i++) {
                    assertThat(scheme.steps(scheme.band(z[i], boundary)))
                            .isGreaterThanOrEqualTo(scheme.steps(scheme.band(z[i - 1], boundary)));
                    assertThat(scheme.band(-z[i], boundary).code())
                            .isEqualTo(8 - scheme.band(z[i], boundary).code());
                }
                assertThat(Arrays.stream(z)
                                .mapToObj(value -> scheme.band(value, boundary))
                                .distinct())
                        .hasSize(scheme.equals(BandScheme.SEVEN) ? 7 : 3);
            }
        }
    }
}
