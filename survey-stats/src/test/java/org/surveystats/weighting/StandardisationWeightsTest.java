package org.surveystats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.surveystats.tally.StratumCounts;

final class StandardisationWeightsTest {
    private static final OptionalDouble FIVE = OptionalDouble.of(5);

    /** All: 60, 40, 0 of 100. A: 10, 10, 0. B: 50, 30, 0. C: nobody. */
    private static final StratumCounts COUNTS = StratumCounts.of(
            List.of("x", "y", "z"),
            Map.of("A", List.of(10L, 10L, 0L), "B", List.of(50L, 30L, 0L), "C", List.of(0L, 0L, 0L)));

    /** Of 1000: 900 and 100. A has 99 and 1, so y weighs (100 / 1000) / (1 / 100) = 10. */
    private static final StratumCounts RARE =
            StratumCounts.of(List.of("x", "y"), Map.of("A", List.of(99L, 1L), "B", List.of(801L, 99L)));

    @Test
    void weightIsShareAmongAllOverShareInTheUnit() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThat(weights.weight("A", 0)).hasValueCloseTo(0.6 / 0.5, within(1e-15));
        assertThat(weights.weight("A", 1)).hasValueCloseTo(0.4 / 0.5, within(1e-15));
        assertThat(weights.weight("B", 0)).hasValueCloseTo(0.6 / (50 / 80.0), within(1e-15));
        assertThat(weights.weight("B", 1)).hasValueCloseTo(0.4 / (30 / 80.0), within(1e-15));
        assertThat(weights.unitShare("B", 0)).isEqualTo(0.625);
        assertThat(weights.nationalShare(1)).isEqualTo(0.4);
    }

    @RepeatedTest(10)
    void uncappedWeightsGiveEveryUnitTheProfileOfAll(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        long[][] cells = new long[4][3];
        for (long[] unit : cells) {
            Arrays.setAll(unit, stratum -> 1 + random.nextInt(50));
        }
        List<String> units = List.of("A", "B", "C", "D");
        StratumCounts counts = StratumCounts.of(
                List.of("x", "y", "z"),
                IntStream.range(0, 4)
                        .boxed()
                        .collect(Collectors.toMap(
                                units::get,
                                unit -> Arrays.stream(cells[unit]).boxed().toList())));
        StandardisationWeights weights = StandardisationWeights.of(counts, OptionalDouble.empty());

        for (int unit = 0; unit < 4; unit++) {
            List<Double> of = weights.ofUnit(counts.groups().get(unit));
            double sum = 0;
            for (int stratum = 0; stratum < 3; stratum++) {
                sum += of.get(stratum) * cells[unit][stratum];
            }
            assertThat(sum).as("seed %d", seed).isCloseTo((double) counts.ofGroup(unit), within(1e-12));
            for (int stratum = 0; stratum < 3; stratum++) {
                assertThat(of.get(stratum) * cells[unit][stratum] / sum)
                        .as("seed %d", seed)
                        .isCloseTo((double) counts.ofStratum(stratum) / counts.total(), within(1e-14));
            }
        }
    }

    @Test
    void theCapHoldsWeightsDown() {
        StandardisationWeights capped = StandardisationWeights.of(RARE, FIVE);

        assertThat(capped.weight("A", 1)).hasValue(5);
        assertThat(capped.rawWeight("A", 1)).hasValueCloseTo(10.0, within(1e-14));
        assertThat(capped.weight("A", 0)).hasValueCloseTo(0.9 / 0.99, within(1e-15));
        assertThat(capped.rawWeight("B", 1)).hasValueCloseTo(0.1 / (99 / 900.0), within(1e-15));
        assertThat(StandardisationWeights.of(RARE, OptionalDouble.empty()).weight("A", 1))
                .hasValueCloseTo(10.0, within(1e-14));
        assertThat(StandardisationWeights.of(RARE, OptionalDouble.of(1))
                        .ofUnit("A")
                        .get(1))
                .isEqualTo(1);
    }

    @Test
    void capsOutOfRangeAreRefused() {
        for (double cap :
                new double[] {Math.nextDown(1.0), 0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
                }) {
            assertThatThrownBy(() -> StandardisationWeights.of(COUNTS, OptionalDouble.of(cap)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cap must be in [1, inf): ");
        }
    }

    @Test
    void rescalingMakesWeightsAddUpToTheRespondents() {
        StandardisationWeights rescaled = StandardisationWeights.of(RARE, FIVE, WeightRescaling.SUM_TO_RESPONDENTS);
        double x = 0.9 / 0.99;
        double factor = 100 / (99 * x + 5);

        assertThat(rescaled.ofUnit("A").get(0)).isCloseTo(x * factor, within(1e-14));
        assertThat(rescaled.ofUnit("A").get(1))
                .isCloseTo(5 * factor, within(1e-14))
                .isGreaterThan(5);
        assertThat(99 * rescaled.ofUnit("A").get(0) + rescaled.ofUnit("A").get(1))
                .isCloseTo(100, within(1e-12));
    }

    @Test
    void rescalingLeavesAUnitWithoutKnownStrataAlone() {
        StandardisationWeights rescaled = StandardisationWeights.of(COUNTS, FIVE, WeightRescaling.SUM_TO_RESPONDENTS);

        assertThat(rescaled.ofUnit("C")).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void anEmptyCellHasNoWeight() {
        StratumCounts counts =
                StratumCounts.of(List.of("x", "y"), Map.of("A", List.of(10L, 0L), "B", List.of(10L, 20L)));
        StandardisationWeights weights = StandardisationWeights.of(counts, FIVE);

        assertThat(weights.weight("A", 1)).isEmpty();
        assertThat(weights.rawWeight("A", 1)).isEmpty();
        assertThat(weights.ofUnit("A")).containsExactly(0.5, 0.0);
        assertThat(weights.lacksStratum("A")).isTrue();
        assertThat(weights.lacksStratum("B")).isFalse();
    }

    @Test
    void aStratumThatNobodyIsInLacksNowhere() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThat(weights.weight("A", 2)).isEmpty();
        assertThat(weights.nationalShare(2)).isZero();
        assertThat(weights.lacksStratum("A")).isFalse();
    }

    @Test
    void aUnitWithoutKnownStrataHasNoWeights() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThat(weights.ofUnit("C")).containsExactly(0.0, 0.0, 0.0);
        assertThat(weights.weight("C", 0)).isEmpty();
        assertThat(weights.rawWeight("C", 0)).isEmpty();
        assertThat(weights.unitShare("C", 0)).isNaN();
        assertThat(weights.effectiveRespondents("C")).isZero();
        assertThat(weights.designEffect("C")).isNaN();
        assertThat(weights.lacksStratum("C")).isTrue();
    }

    @Test
    void withoutAnybodyThereAreNoShares() {
        StandardisationWeights weights =
                StandardisationWeights.of(StratumCounts.of(List.of("x"), Map.of("A", List.of(0L))), FIVE);

        assertThat(weights.nationalShare(0)).isNaN();
        assertThat(weights.ofUnit("A")).containsExactly(0.0);
    }

    /** Weights of A: 10 of 1.2 and 10 of 0.8, so (12 + 8)^2 / (14.4 + 6.4). */
    @Test
    void effectiveRespondentsAreKishs() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThat(weights.effectiveRespondents("A")).isCloseTo(400 / 20.8, within(1e-12));
        assertThat(weights.designEffect("A")).isCloseTo(20 / (400 / 20.8), within(1e-14));
    }

    @Test
    void equalWeightsHaveNoDesignEffect() {
        StratumCounts counts =
                StratumCounts.of(List.of("x", "y"), Map.of("A", List.of(10L, 30L), "B", List.of(100L, 300L)));
        StandardisationWeights weights = StandardisationWeights.of(counts, FIVE);

        assertThat(weights.effectiveRespondents("A")).isEqualTo(40);
        assertThat(weights.designEffect("B")).isEqualTo(1);
    }

    @Test
    void theCountsThatWeightsComeFromAreKept() {
        assertThat(StandardisationWeights.of(COUNTS, FIVE).counts()).isSameAs(COUNTS);
    }

    @Test
    void withoutARescalingThereAreNoWeights() {
        assertThatThrownBy(() -> StandardisationWeights.of(COUNTS, FIVE, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rescaling must not be null");
    }

    @Test
    void unknownUnitsAreRefusedWithTheKnownOnes() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThatThrownBy(() -> weights.ofUnit("D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("group must be one of [A, B, C]: D");
    }

    @Test
    void printsAsATableOfOneUnit() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThat(weights).hasToString("Standardisation weights of 3 units in 3 strata, cap 5");
        assertThat(StandardisationWeights.of(COUNTS, OptionalDouble.empty()))
                .hasToString("Standardisation weights of 3 units in 3 strata, no cap");
        assertThat(weights.table("A").toString().lines())
                .containsExactly(
                        "Weights of A, 20 respondents",
                        "stratum  respondents   share  of all  weight",
                        "x                 10  0.5000  0.6000  1.2000",
                        "y                 10  0.5000  0.4000  0.8000",
                        "z                  0  0.0000  0.0000       -");
        assertThat(weights.table("C").toString().lines().skip(2)).allMatch(line -> line.endsWith("-"));
    }

    @Test
    void weightsHandedOutCannotBeChanged() {
        StandardisationWeights weights = StandardisationWeights.of(COUNTS, FIVE);

        assertThat(weights.ofUnit("A")).isUnmodifiable().startsWith(1.2);
    }

    @Test
    void thoseOfUnknownStratumTakePartWithWeightOneOrNotAtAll() {
        StandardisationWeights weights = StandardisationWeights.of(RARE, FIVE);

        assertThat(weights.ofUnit("A", UnknownStratum.EXCLUDED)).isEqualTo(weights.ofUnit("A"));
        assertThat(weights.ofUnit("A", UnknownStratum.WEIGHT_ONE)).containsExactly(0.9 / 0.99, 5.0, 1.0);
    }
}
