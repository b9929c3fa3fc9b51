package org.surveystats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.tally.StratumCounts;

final class StandardPopulationTest {
    private static final StratumCounts COUNTS =
            new StratumCounts(List.of("A", "B"), List.of("x", "y"), new long[][] {{30, 10}, {20, 0}});

    @Test
    void textIsReadAsItIsWritten() {
        assertThat(StandardPopulation.parse(" all ")).isSameAs(StandardPopulation.ALL);
        assertThat(StandardPopulation.parse("shown")).isSameAs(StandardPopulation.SHOWN);
        StandardPopulation given = StandardPopulation.parse("b, x: y : 0.25|a:7.5e-1 ");
        assertThat(given).isEqualTo(new StandardPopulation.Given(Map.of("a", 0.75, "b, x: y", 0.25)));
        assertThat(given).hasToString("a: 0.75 | b, x: y: 0.25");
        assertThat(StandardPopulation.parse(given.toString())).isEqualTo(given);
        assertThat(new StandardPopulation.Given(Map.of("a", 1 / 3.0, "b", 2 / 3.0)))
                .isEqualTo(StandardPopulation.parse(
                        new StandardPopulation.Given(Map.of("b", 2 / 3.0, "a", 1 / 3.0)).toString()));
    }

    /** A single stratum may be called all. */
    @Test
    void aTableOfOneStratum() {
        assertThat(StandardPopulation.parse("all: 1")).isEqualTo(new StandardPopulation.Given(Map.of("all", 1.0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "All", "all | shown", "a: 1 |", "a: 0.5 | : 0.5", "a: NaN", "a: 1.0000001", "a: -1"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> StandardPopulation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("standardPopulation");
    }

    @Test
    void sharesAreCheckedAndCopied() {
        Map<String, Double> shares = new HashMap<>(Map.of("a", 0.5, "b", 0.5 + 9e-10));
        StandardPopulation.Given given = new StandardPopulation.Given(shares);
        shares.clear();

        assertThat(given.shares()).hasSize(2);
        assertThatThrownBy(() -> new StandardPopulation.Given(Map.of("a", 0.5, "b", 0.5 + 2e-9)))
                .hasMessageStartingWith("shares of standardPopulation must add up to 1 within 1e-9: 1.000000002");
        assertThatThrownBy(() -> new StandardPopulation.Given(Map.of())).hasMessageContaining("must add up to 1");
        assertThatThrownBy(() -> new StandardPopulation.Given(Map.of("a", Double.NaN)))
                .hasMessage("share of a in standardPopulation must be in (0, 1]: NaN");
        assertThatThrownBy(() -> new StandardPopulation.Given(Map.of("a|b", 1.0)))
                .hasMessage("stratum of standardPopulation must not have a bar, which stands between strata: a|b");
    }

    @Test
    void weightsGoByTheSharesGiven() {
        StandardisationWeights weights = StandardisationWeights.of(
                COUNTS, OptionalDouble.empty(), WeightRescaling.NONE, new double[] {0.25, 0.75});

        assertThat(weights.ofUnit("A")).containsExactly(0.25 / 0.75, 3);
        assertThat(weights.ofUnit("B")).containsExactly(0.25, 0);
        assertThat(weights.lacksStratum("B")).isTrue();
        assertThat(weights.table("A").toString()).contains(" standard ");
        assertThat(StandardisationWeights.of(
                                COUNTS,
                                OptionalDouble.empty(),
                                WeightRescaling.NONE,
                                StandardisationWeights.shares(COUNTS))
                        .table("A")
                        .toString())
                .contains(" of all ");
    }

    @Test
    void respondentsOfAStratumThatTheStandardPopulationLacksWeighNothing() {
        StandardisationWeights weights = StandardisationWeights.of(
                COUNTS, OptionalDouble.of(5), WeightRescaling.SUM_TO_RESPONDENTS, new double[] {0, 1});

        assertThat(weights.ofUnit("A")).containsExactly(0, 4);
        assertThat(weights.ofUnit("B")).containsExactly(0, 0);
        assertThat(weights.lacksStratum("A")).isFalse();
        assertThat(weights.effectiveRespondents("B")).isZero();
        assertThat(weights.designEffect("B")).isInfinite();
    }

    @Test
    void sharesMustFitTheStrata() {
        assertThatThrownBy(() -> of(0.2, 0.3, 0.5)).hasMessage("standard must have a share for each of 2 strata: 3");
        assertThatThrownBy(() -> of(-0.1, 1)).hasMessage("share of the standard population must be in [0, 1]: -0.1");
        assertThatThrownBy(() -> of(Double.NaN, 1))
                .hasMessage("share of the standard population must be in [0, 1]: NaN");
    }

    private static StandardisationWeights of(double... standard) {
        return StandardisationWeights.of(COUNTS, OptionalDouble.empty(), WeightRescaling.NONE, standard);
    }
}
