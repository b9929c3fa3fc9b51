package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.TestResult;
import org.surveystats.estimation.Estimate;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.Limits;
import org.surveystats.io.reference.CsvTable;
import org.surveystats.io.reference.Deviations;
import org.surveystats.questionnaire.Item;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.tally.ItemCounts;
import org.surveystats.weighting.StandardisationWeights;

/** All figures of all 54 trusts against those of an independent program; see the README beside the expected files. */
class FullPrecisionTest {
    private static final double TOLERANCE = 1e-12;
    private static final int TRUSTS = 54;

    private static List<NamedCsvRecord> expected(String file, int rows) {
        List<NamedCsvRecord> records = CsvTable.ofResource("cmh/expected/" + file);
        assertThat(records).hasSize(rows);
        return records;
    }

    @Test
    void questions() {
        Deviations deviations = new Deviations(TOLERANCE);
        int shown = 0;
        for (NamedCsvRecord row : expected("questions-2021.csv", TRUSTS * 28)) {
            String unit = row.getField("trust");
            String question = row.getField("question");
            String where = unit + " " + question;
            long[] used = scoredAnswers(unit, question);
            assertThat(used[0]).as("n of %s", where).isEqualTo(Long.parseLong(row.getField("n")));
            assertThat(used[1]).as("n_all of %s", where).isEqualTo(Long.parseLong(row.getField("n_all")));
            MeasureResult result = CmhResults.NOW.unit(unit).question(question);
            MeasureResult bessel = CmhResults.BESSEL.unit(unit).question(question);
            if (isShown(row, result, bessel, HiddenReason.TOO_FEW_RESPONDENTS)) {
                assertThat(result.respondents().orElseThrow()).as(where).isEqualTo(used[0]);
                assertThat(result.excluded().orElseThrow().unknownStratum())
                        .as(where)
                        .isEqualTo(used[1] - used[0]);
                compare(deviations, where, row, result, bessel);
                shown++;
            }
        }
        assertThat(shown).isEqualTo(TRUSTS * 28 - 3);
        assertThat(deviations.compared()).isEqualTo(21L * shown);
    }

    /** Scored answers of known stratum, and of any, counted without the estimation. */
    private static long[] scoredAnswers(String unit, String question) {
        Item item = CmhResults.TALLY
                .plan()
                .questionnaire()
                .question(question)
                .items()
                .get(0);
        ItemCounts counts = CmhResults.TALLY.group(unit).item(item.id());
        long[] sums = new long[2];
        for (int stratum = 0; stratum <= counts.unknownStratum(); stratum++) {
            for (int level = 0; level < item.levels().size(); level++) {
                if (item.levels().get(level).score().isPresent()) {
                    sums[0] += stratum < counts.unknownStratum() ? counts.answers(stratum, level) : 0;
                    sums[1] += counts.answers(stratum, level);
                }
            }
        }
        return sums;
    }

    @Test
    void sections() {
        Deviations deviations = new Deviations(TOLERANCE);
        int shown = 0;
        for (NamedCsvRecord row : expected("sections-2021.csv", TRUSTS * 12)) {
            String unit = row.getField("trust");
            String section = row.getField("section");
            MeasureResult result = CmhResults.NOW.unit(unit).section(section);
            MeasureResult bessel = CmhResults.BESSEL.unit(unit).section(section);
            if (isShown(row, result, bessel, HiddenReason.QUESTION_NOT_SHOWN)) {
                compare(deviations, unit + " section " + section, row, result, bessel);
                shown++;
            }
        }
        assertThat(shown).isEqualTo(TRUSTS * 12 - 2);
        assertThat(deviations.compared()).isEqualTo(21L * shown);
    }

    private static boolean isShown(
            NamedCsvRecord row, MeasureResult result, MeasureResult bessel, HiddenReason reason) {
        boolean shown = row.getField("shown").equals("1");
        for (MeasureResult either : List.of(result, bessel)) {
            assertThat(either.score().isShown()).as("%s", row).isEqualTo(shown);
            assertThat(either.respondents().isShown()).as("%s", row).isEqualTo(shown);
            assertThat(either.band().isShown()).as("%s", row).isEqualTo(shown);
            if (!shown) {
                assertThat(either.score().hiddenReason()).as("%s", row).contains(reason);
                assertThat(row.getField("score")).isEmpty();
            }
        }
        return shown;
    }

    private static void compare(
            Deviations deviations, String where, NamedCsvRecord row, MeasureResult result, MeasureResult bessel) {
        Classification a = result.classification().orElseThrow();
        ExpectedRange range = result.national().expectedRange().orElseThrow();
        Limits limits = a.limits();
        deviations.check("score", where, result.score().orElseThrow(), row.getField("score"));
        deviations.check("se linearised", where, result.standardError().orElseThrow(), row.getField("se_a"));
        deviations.check("target", where, range.target(), row.getField("target"));
        deviations.check("z", where, a.z(), row.getField("z"));
        deviations.check("z winsorised", where, a.winsorisedZ(), row.getField("zw"));
        deviations.check("phi", where, range.phi(), row.getField("phi"));
        deviations.check("tau2", where, range.tau2(), row.getField("tau2"));
        deviations.check("zD", where, a.adjustedZ(), row.getField("zD"));
        deviations.check("limits", where, limits.lower(ConfidenceLevel.P90), row.getField("ll90"));
        deviations.check("limits", where, limits.upper(ConfidenceLevel.P90), row.getField("ul90"));
        deviations.check("limits", where, limits.lower(ConfidenceLevel.P95), row.getField("ll95"));
        deviations.check("limits", where, limits.upper(ConfidenceLevel.P95), row.getField("ul95"));
        deviations.check("limits", where, limits.lower(ConfidenceLevel.P99_8), row.getField("ll998"));
        deviations.check("limits", where, limits.upper(ConfidenceLevel.P99_8), row.getField("ul998"));
        assertThat(a.band().toString()).as("band of %s", where).isEqualTo(row.getField("band"));

        Classification b = bessel.classification().orElseThrow();
        ExpectedRange besselRange = bessel.national().expectedRange().orElseThrow();
        deviations.check("score", where, bessel.score().orElseThrow(), row.getField("score"));
        deviations.check("se bessel", where, bessel.standardError().orElseThrow(), row.getField("se_b"));
        deviations.check("z", where, b.z(), row.getField("z_b"));
        deviations.check("z winsorised", where, b.winsorisedZ(), row.getField("zw_b"));
        deviations.check("phi", where, besselRange.phi(), row.getField("phi_b"));
        deviations.check("tau2", where, besselRange.tau2(), row.getField("tau2_b"));
        deviations.check("zD", where, b.adjustedZ(), row.getField("zD_b"));
        assertThat(b.band().toString()).as("bessel band of %s", where).isEqualTo(row.getField("band_b"));
    }

    @Test
    void changes() {
        Deviations deviations = new Deviations(TOLERANCE);
        int tested = 0;
        for (NamedCsvRecord row : expected("changes-2021.csv", TRUSTS * (25 + 18))) {
            int year = Integer.parseInt(row.getField("previous_year"));
            String unit = row.getField("trust");
            String question = row.getField("question");
            QuestionChange a = CmhResults.CHANGES.get(year).question(unit, question);
            QuestionChange b = CmhResults.BESSEL_CHANGES.get(year).question(unit, question);
            boolean given = !row.getField("z").isEmpty();
            assertThat(a.change().isShown()).as("%s", row).isEqualTo(given);
            assertThat(b.change().isShown()).as("%s", row).isEqualTo(given);
            if (given) {
                String where = unit + " " + question + " " + year;
                Estimate now = a.now().orElseThrow();
                Estimate then = a.then().orElseThrow();
                assertThat(now.respondents()).as(where).isEqualTo(Long.parseLong(row.getField("n")));
                assertThat(then.respondents()).as(where).isEqualTo(Long.parseLong(row.getField("n_previous")));
                deviations.check("score", where, now.value(), row.getField("score"));
                deviations.check("score before", where, then.value(), row.getField("score_previous"));
                deviations.check("se linearised", where, now.standardError(), row.getField("se_a"));
                deviations.check("se linearised before", where, then.standardError(), row.getField("se_a_previous"));
                deviations.check("se bessel", where, b.now().orElseThrow().standardError(), row.getField("se_b"));
                deviations.check(
                        "se bessel before",
                        where,
                        b.then().orElseThrow().standardError(),
                        row.getField("se_b_previous"));
                deviations.check("z of change", where, z(a), row.getField("z"));
                deviations.check("z of change bessel", where, z(b), row.getField("z_b"));
                assertThat(a.change().orElseThrow()).as(where).hasToString(row.getField("change"));
                assertThat(b.change().orElseThrow()).as(where).hasToString(row.getField("change_b"));
                tested++;
            } else {
                long n = Long.parseLong(row.getField("n"));
                long before = Long.parseLong(row.getField("n_previous"));
                assertThat(Math.min(n, before)).as("%s", row).isLessThan(30);
                assertThat(a.change().hiddenReason()).as("%s", row).contains(HiddenReason.TOO_FEW_RESPONDENTS);
            }
        }
        assertThat(tested).isEqualTo(TRUSTS * (25 + 18) - untestedChanges());
    }

    private static double z(QuestionChange change) {
        return change.test().map(TestResult::z).orElseThrow();
    }

    /** Rows without figures, counted in the file as text. */
    private static long untestedChanges() {
        return expected("changes-2021.csv", TRUSTS * (25 + 18)).stream()
                .filter(row -> row.getField("change").isEmpty())
                .count();
    }

    @Test
    void national() {
        Deviations deviations = new Deviations(TOLERANCE);
        for (NamedCsvRecord row : expected("national-2021.csv", 28)) {
            String question = row.getField("question");
            NationalResult national = CmhResults.NOW.national(question);
            assertThat(national.units()).as(question).isEqualTo(Integer.parseInt(row.getField("trusts_shown")));
            deviations.check("average", question, national.average().orElseThrow(), row.getField("average"));
            NationalResult.Extreme lowest = national.lowest().orElseThrow();
            NationalResult.Extreme highest = national.highest().orElseThrow();
            deviations.check("lowest", question, lowest.score(), row.getField("lowest"));
            deviations.check("highest", question, highest.score(), row.getField("highest"));
            assertThat(lowest.unit()).as(question).isEqualTo(row.getField("lowest_trust"));
            assertThat(highest.unit()).as(question).isEqualTo(row.getField("highest_trust"));
        }
        assertThat(deviations.compared()).isEqualTo(3 * 28);
    }

    @Test
    void weights() {
        Deviations deviations = new Deviations(TOLERANCE);
        StandardisationWeights weights =
                StandardisationWeights.of(CmhResults.TALLY.stratumCounts(), OptionalDouble.of(5));
        List<String> strata = weights.counts().strata();
        int empty = 0;
        int capped = 0;
        for (NamedCsvRecord row : expected("weights-2021.csv", TRUSTS * 8)) {
            String unit = row.getField("trust");
            String sex = row.getField("sex").equals("1") ? "Male" : "Female";
            int stratum = strata.indexOf(row.getField("age_band") + ", " + sex);
            String where = unit + " " + strata.get(stratum);
            assertThat(weights.counts().count(weights.counts().index(unit), stratum))
                    .as(where)
                    .isEqualTo(Long.parseLong(row.getField("respondents")));
            deviations.check("share", where, weights.unitShare(unit, stratum), row.getField("trust_share"));
            deviations.check("share of all", where, weights.nationalShare(stratum), row.getField("national_share"));
            OptionalDouble weight = weights.weight(unit, stratum);
            assertThat(weight.isPresent())
                    .as(where)
                    .isEqualTo(!row.getField("weight").isEmpty());
            assertThat(weights.rawWeight(unit, stratum).isPresent()).as(where).isEqualTo(weight.isPresent());
            if (weight.isPresent()) {
                double raw = weights.rawWeight(unit, stratum).getAsDouble();
                deviations.check("weight", where, weight.getAsDouble(), row.getField("weight"));
                deviations.check("raw weight", where, raw, row.getField("raw_weight"));
                capped += raw > 5 ? 1 : 0;
            } else {
                empty++;
            }
        }
        assertThat(empty).isEqualTo(1);
        assertThat(capped).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void responseRates(int year) {
        Deviations deviations = new Deviations(TOLERANCE);
        ResponseRates rates = CmhResults.RATES.get(year);
        TreeSet<String> units = new TreeSet<>();
        for (NamedCsvRecord row : expected("response-" + year + ".csv", TRUSTS + 2)) {
            String unit = row.getField("trust");
            if (unit.equals("MEAN_OF_TRUSTS")) {
                deviations.check(
                        "mean rate", unit, rates.averagePercent().getAsDouble(), row.getField("adjusted_rate"));
                continue;
            }
            ResponseRates.ResponseRate rate = unit.equals("ALL") ? rates.national() : rates.unit(unit);
            assertThat(rate.invited()).as(unit).isEqualTo(Long.parseLong(row.getField("invited")));
            assertThat(rate.returned()).as(unit).isEqualTo(Long.parseLong(row.getField("returned")));
            assertThat(rate.adjustedBase()).as(unit).isEqualTo(Long.parseLong(row.getField("adjusted_base")));
            deviations.check("rate", unit, rate.adjustedPercent().getAsDouble(), row.getField("adjusted_rate"));
            deviations.check("raw rate", unit, rate.rawPercent().getAsDouble(), row.getField("raw_rate"));
            units.add(unit);
        }
        Benchmark benchmark = CmhResults.of(year);
        assertThat(units)
                .hasSize(TRUSTS + 1)
                .containsAll(benchmark.units().stream().map(UnitBenchmark::code).toList());
    }
}
