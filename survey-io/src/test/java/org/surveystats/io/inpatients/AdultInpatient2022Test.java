package org.surveystats.io.inpatients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surveystats.io.inpatients.PublishedMeasure.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandBoundary;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.expectedrange.Winsorisation;
import org.surveystats.expectedrange.ZeroStandardError;
import org.surveystats.io.reference.CsvTable;
import org.surveystats.io.reference.Deviations;
import org.surveystats.io.reference.SharedData;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.HiddenReason;

/**
 * The figures published for the Adult Inpatient Survey 2022, of 27 questions and 9 sections of 133 trusts. They hold
 * scores, limits and bands but no standard errors, so everything is tested that follows from the total standard
 * deviation.
 *
 * <p>Figures are published with 15 digits, so scores and midpoints are good to about 1e-14. Between limits of different
 * levels the published figures agree with one another to 3e-12 only, which is how exactly their normal quantiles were
 * computed.
 */
class AdultInpatient2022Test {
    private static final double OF_SCORES = 5e-14;
    private static final double OF_Z = 1e-12;
    private static final double OF_LIMITS = 5e-12;

    /** Takes the published standard deviation as it is. */
    private static final ExpectedRangeRule AS_PUBLISHED = new ExpectedRangeRule(
            Winsorisation.NONE,
            OverDispersion.NONE,
            BandScheme.SEVEN,
            BandBoundary.OUTER,
            3,
            ZeroStandardError.NO_BAND);

    private static final Section[] SECTIONS = {
        Section.of("01", "section 1", "Q2", "Q4"),
        Section.of(
                "02", "section 2", "Q5_1", "Q5_2", "Q5_4", "Q7", "Q8", "Q9", "Q10", "Q11", "Q12", "Q13", "Q14", "Q15"),
        Section.of("03", "section 3", "Q16", "Q17", "Q18"),
        Section.of("04", "section 4", "Q19", "Q20", "Q21", "Q22"),
        Section.of("06", "section 6", "Q31", "Q32"),
        Section.of("08", "section 8", "Q47"),
        Section.of("09", "section 9", "Q45"),
        Section.of("10", "section 10", "Q46"),
        Section.of("11", "section 11", "Q51")
    };

    private static List<NamedCsvRecord> all;
    private static List<PublishedMeasure> measures;

    /** Before each test, not once for all, so that every skipped test is reported with its reason. */
    @BeforeEach
    void requireThePublishedFigures() throws IOException {
        readThePublishedFigures();
    }

    private static synchronized void readThePublishedFigures() throws IOException {
        if (measures != null) {
            return;
        }
        all = CsvTable.rows(Files.readString(SharedData.file("published/aip-2022.csv")));
        Map<String, List<NamedCsvRecord>> shown = new LinkedHashMap<>();
        for (NamedCsvRecord row : all) {
            if (!row.getField("score").isEmpty()) {
                shown.computeIfAbsent(row.getField("measure"), id -> new ArrayList<>())
                        .add(row);
            }
        }
        measures = shown.entrySet().stream()
                .map(entry -> PublishedMeasure.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ExpectedRange asPublished(PublishedMeasure measure) {
        return measure.expectedRange(0, AS_PUBLISHED);
    }

    @Test
    void nothingIsLeftOut() {
        assertThat(all).hasSize(36 * 133);
        assertThat(measures).hasSize(36);
        assertThat(measures.stream().mapToInt(measure -> measure.rows().size()).sum())
                .isEqualTo(4_774);
    }

    @Test
    void theTargetIsThePlainMeanOfTheShownScores() {
        Deviations deviations = new Deviations(OF_SCORES);
        for (PublishedMeasure measure : measures) {
            double target = asPublished(measure).target();
            for (NamedCsvRecord row : measure.rows()) {
                for (PublishedMeasure.Pair pair : PublishedMeasure.wholePairs(row)) {
                    deviations.check("midpoint", measure.id(), pair.middle(row), target);
                }
            }
        }
        assertThat(deviations.compared()).as("pairs of limits, 88 are clipped").isEqualTo(3 * 4_774 - 88);
    }

    @Test
    void adjustedZBandsAndLimits() {
        Deviations z = new Deviations(OF_Z);
        Deviations limits = new Deviations(OF_LIMITS);
        Map<Band, Integer> bands = new HashMap<>();
        for (PublishedMeasure measure : measures) {
            ExpectedRange range = asPublished(measure);
            for (int i = 0; i < measure.rows().size(); i++) {
                NamedCsvRecord row = measure.rows().get(i);
                String where = measure.id() + " " + row.getField("trust");
                Classification unit = range.classify(
                                measure.scores().get(i), measure.deviations().get(i))
                        .orElseThrow();
                z.check("adjusted z", where, unit.adjustedZ(), row.getField("z"));
                Band published = BandScheme.SEVEN.ofCode(Integer.parseInt(row.getField("band")));
                assertThat(unit.band()).as(where).isEqualTo(published);
                assertThat(BandScheme.SEVEN.band(number(row, "z"))).as(where).isEqualTo(published);
                bands.merge(published, 1, Integer::sum);
                limits.check("ll90", where, unit.limits().lower(ConfidenceLevel.P90), row.getField("ll90"));
                limits.check("ul90", where, unit.limits().upper(ConfidenceLevel.P90), row.getField("ul90"));
                limits.check("ll95", where, unit.limits().lower(ConfidenceLevel.P95), row.getField("ll95"));
                limits.check("ul95", where, unit.limits().upper(ConfidenceLevel.P95), row.getField("ul95"));
                limits.check("ll998", where, unit.limits().lower(ConfidenceLevel.P99_8), row.getField("ll998"));
                limits.check("ul998", where, unit.limits().upper(ConfidenceLevel.P99_8), row.getField("ul998"));
            }
        }
        assertThat(z.compared()).isEqualTo(4_774);
        assertThat(limits.compared()).isEqualTo(6 * 4_774);
        assertThat(bands).as("every band occurs").hasSize(7);
    }

    private static Benchmark benchmarkOfPublishedScores() {
        Map<String, Map<QuestionId, Estimate>> items = new TreeMap<>();
        for (NamedCsvRecord row : all) {
            items.computeIfAbsent(row.getField("trust"), unit -> new TreeMap<>());
        }
        List<Question> questions = new ArrayList<>();
        for (PublishedMeasure measure : measures) {
            if (measure.id().startsWith("Q")) {
                questions.add(SingleChoice.of(
                        QuestionInfo.of(measure.id(), measure.id()),
                        AnswerOption.scored(1, "best", 10),
                        AnswerOption.scored(2, "worst", 0)));
                for (int i = 0; i < measure.rows().size(); i++) {
                    NamedCsvRecord row = measure.rows().get(i);
                    long respondents = Long.parseLong(row.getField("respondents"));
                    Estimate estimate = new Estimate(
                            measure.scores().get(i), measure.deviations().get(i), respondents);
                    items.get(row.getField("trust")).put(QuestionId.of(measure.id()), estimate);
                }
            }
        }
        Questionnaire questionnaire = Questionnaire.of(
                        SurveyInfo.of("Adult inpatients", 2022),
                        ResponseLayout.of("trust"),
                        questions.toArray(Question[]::new))
                .withSections(SECTIONS);
        List<UnitEstimates> estimates = items.entrySet().stream()
                .map(unit -> new UnitEstimates(unit.getKey(), 0, false, unit.getValue(), Map.of()))
                .toList();
        return Benchmark.of(
                questionnaire, estimates, BenchmarkMethod.nhs2021().withOverDispersion(OverDispersion.NONE));
    }

    @Test
    void sectionsAreMeansAndShownWhenAllTheirQuestionsAre() {
        Benchmark benchmark = benchmarkOfPublishedScores();
        assertThat(benchmark.units()).hasSize(133);
        Deviations deviations = new Deviations(OF_SCORES);
        Map<String, Integer> hidden = new TreeMap<>();
        for (NamedCsvRecord row : all) {
            UnitBenchmark unit = benchmark.unit(row.getField("trust"));
            String measure = row.getField("measure");
            MeasureResult result = measure.startsWith("S") ? unit.section(measure) : unit.question(measure);
            String where = measure + " " + unit.code();
            assertThat(result.score().isShown())
                    .as(where)
                    .isEqualTo(!row.getField("score").isEmpty());
            if (result.score().isShown()) {
                deviations.check(measure, where, result.score().orElseThrow(), row.getField("score"));
            } else {
                hidden.merge(measure, 1, Integer::sum);
                assertThat(result.score().hiddenReason())
                        .contains(
                                measure.equals("S02")
                                        ? HiddenReason.QUESTION_NOT_SHOWN
                                        : HiddenReason.TOO_FEW_RESPONDENTS);
            }
        }
        assertThat(hidden).isEqualTo(Map.of("Q7", 7, "S02", 7));
        assertThat(deviations.compared()).isEqualTo(4_774);
    }

    /**
     * A check of plausibility, not a proof: if the published total variance is s^2 + tau2 and tau2 comes from those s
     * by the method of the library, then tau2 is a fixed point. Where there is exactly one it is well determined.
     */
    @Test
    void mostMeasuresHaveExactlyOneConsistentTau2() {
        int one = 0;
        for (PublishedMeasure measure : measures) {
            double end = measure.deviations().stream()
                    .mapToDouble(sd -> sd * sd)
                    .min()
                    .orElseThrow();
            List<Double> found = new ArrayList<>();
            int steps = 500;
            double before = 0;
            for (int i = 0; i < steps; i++) {
                double at = end * (i + 0.5) / steps;
                if (i > 0 && excess(measure, before) > 0 != excess(measure, at) > 0) {
                    found.add(root(measure, before, at));
                }
                before = at;
            }
            for (double tau2 : found) {
                assertThat(tau2).isStrictlyBetween(0.0, end);
                assertThat(Math.abs(excess(measure, tau2))).as(measure.id()).isLessThan(1e-9);
            }
            one += found.size() == 1 ? 1 : 0;
        }
        assertThat(one).isEqualTo(25);
    }

    private static double root(PublishedMeasure measure, double from, double to) {
        boolean positive = excess(measure, from) > 0;
        double low = from;
        double high = to;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (excess(measure, middle) > 0 == positive) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double excess(PublishedMeasure measure, double tau2) {
        return measure.expectedRange(-tau2, ExpectedRangeRule.NHS_2021).tau2() - tau2;
    }
}
