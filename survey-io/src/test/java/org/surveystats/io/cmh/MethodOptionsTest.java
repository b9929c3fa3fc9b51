package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.benchmark.MeasureKind;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.expectedrange.PercentileType;
import org.surveystats.io.reference.CsvTable;
import org.surveystats.io.reference.Deviations;

/** One option of the method changed at a time, for all trusts, against an independent program. */
class MethodOptionsTest {
    private static final int SHOWN = 54 * (28 + 12) - 3 - 2;
    private static final Map<String, Band> THREE_BANDS =
            Map.of("3", Band.WORSE, "4", Band.ABOUT_THE_SAME, "5", Band.BETTER);

    private static final Map<String, List<NamedCsvRecord>> EXPECTED =
            CsvTable.ofResource("cmh/expected/options-2021.csv").stream()
                    .collect(Collectors.groupingBy(row -> row.getField("option")));

    private static BenchmarkMethod method(String option) {
        BenchmarkMethod preset = BenchmarkMethod.nhs2021();
        return switch (option) {
            case "default" -> preset;
            case "classic_se" -> preset.withStandardError(StandardErrorMethod.CLASSIC);
            case "percentile_type_7" -> preset.withPercentileType(PercentileType.TYPE_7);
            case "percentile_type_2" -> preset.withPercentileType(PercentileType.TYPE_2);
            case "no_cap" -> preset.withoutWeightCap();
            case "cap_2" -> preset.withWeightCap(2);
            case "no_winsorising" -> preset.withWinsorisedTail(0);
            case "multiplicative" -> preset.withOverDispersion(OverDispersion.MULTIPLICATIVE);
            case "no_over_dispersion" -> preset.withOverDispersion(OverDispersion.NONE);
            case "three_bands" -> preset.withBands(BandScheme.THREE);
            default -> throw new IllegalArgumentException("no such option: " + option);
        };
    }

    @Test
    void everyOptionOfTheFileIsTested() {
        assertThat(EXPECTED)
                .containsOnlyKeys(
                        "default",
                        "classic_se",
                        "percentile_type_7",
                        "percentile_type_2",
                        "no_cap",
                        "cap_2",
                        "no_winsorising",
                        "multiplicative",
                        "no_over_dispersion",
                        "three_bands");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "classic_se",
                "percentile_type_7",
                "percentile_type_2",
                "no_cap",
                "cap_2",
                "no_winsorising",
                "multiplicative",
                "no_over_dispersion",
                "three_bands"
            })
    void allTrustsUnderOneOption(String option) {
        Benchmark benchmark = CmhResults.NOW.under(method(option));
        Deviations deviations = new Deviations(1e-12);
        assertThat(EXPECTED.get(option)).hasSize(SHOWN);
        for (NamedCsvRecord row : EXPECTED.get(option)) {
            MeasureResult result = result(benchmark, row);
            String where = option + " " + row.getField("trust") + " " + row.getField("id");
            ExpectedRange range = result.national().expectedRange().orElseThrow();
            Classification classification = result.classification().orElseThrow();
            deviations.check("score", where, result.score().orElseThrow(), row.getField("score"));
            deviations.check("se", where, result.standardError().orElseThrow(), row.getField("se"));
            deviations.check("phi", where, range.phi(), row.getField("phi"));
            deviations.check("tau2", where, range.tau2(), row.getField("tau2"));
            deviations.check("zD", where, classification.adjustedZ(), row.getField("zD"));
            Band band = option.equals("three_bands")
                    ? THREE_BANDS.get(row.getField("band"))
                    : Band.of(Integer.parseInt(row.getField("band")));
            assertThat(classification.band()).as(where).isEqualTo(band);
        }
        assertThat(benchmark.units().stream()
                        .flatMap(unit -> Stream.concat(unit.questions().stream(), unit.sections().stream()))
                        .filter(result -> result.band().isShown()))
                .hasSize(SHOWN);
    }

    private static MeasureResult result(Benchmark benchmark, NamedCsvRecord row) {
        UnitBenchmark unit = benchmark.unit(row.getField("trust"));
        MeasureResult result = row.getField("kind").equals("section")
                ? unit.section(row.getField("id"))
                : unit.question(row.getField("id"));
        assertThat(result.measure().kind())
                .isEqualTo(row.getField("kind").equals("section") ? MeasureKind.SECTION : MeasureKind.QUESTION);
        return result;
    }

    /** An option that moves nothing would pass unnoticed if the expected file did not move either. */
    @Test
    void everyOptionMovesSomeBands() {
        for (String option : EXPECTED.keySet()) {
            Map<String, String> presetBands = bands("default");
            Map<String, String> bands = bands(option);
            long moved = bands.keySet().stream()
                    .filter(key -> !bands.get(key).equals(presetBands.get(key)))
                    .count();
            if (option.equals("default")) {
                assertThat(moved).isZero();
            } else {
                assertThat(moved).as(option).isBetween(30L, 470L);
                if (!option.equals("three_bands")) {
                    assertThat(CmhResults.NOW.compareWith(method(option)).moves())
                            .as(option)
                            .hasSize((int) moved);
                }
            }
        }
    }

    private static Map<String, String> bands(String option) {
        return EXPECTED.get(option).stream()
                .collect(Collectors.toMap(
                        row -> row.getField("trust") + row.getField("id"), row -> row.getField("band")));
    }
}
