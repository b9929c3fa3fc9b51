package org.surveystats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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
            StratumCounts.of(List.of("x", "y"), Map.of("A", List.of(30L, 10L), "B", List.of(20L, 0L)));

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
        StandardisationWeights weights =
                StandardisationWeights.of(COUNTS, OptionalDouble.empty(), WeightRescaling.NONE, shares(0.25, 0.75));

        assertThat(weights.ofUnit("A")).containsExactly(0.25 / 0.75, 3.0);
        assertThat(weights.ofUnit("B")).containsExactly(0.25, 0.0);
        assertThat(weights.lacksStratum("B")).isTrue();
        assertThat(weights.table("A").toString()).contains(" standard ");
        assertThat(StandardisationWeights.of(
                                COUNTS, OptionalDouble.empty(), WeightRescaling.NONE, StratumShares.of(COUNTS))
                        .table("A")
                        .toString())
                .contains(" of all ");
    }

    @Test
    void respondentsOfAStratumThatTheStandardPopulationLacksWeighNothing() {
        StandardisationWeights weights = StandardisationWeights.of(
                COUNTS, OptionalDouble.of(5), WeightRescaling.SUM_TO_RESPONDENTS, shares(0, 1));

        assertThat(weights.ofUnit("A")).containsExactly(0.0, 4.0);
        assertThat(weights.ofUnit("B")).containsExactly(0.0, 0.0);
        assertThat(weights.lacksStratum("A")).isFalse();
        assertThat(weights.effectiveRespondents("B")).isZero();
        assertThat(weights.designEffect("B")).isInfinite();
    }

    @Test
    void sharesMustFitTheStrata() {
        assertThatThrownBy(() -> of(0.2, 0.3, 0.5)).hasMessage("shares must have a share for each of 2 strata: 3");
        StratumShares others = new StratumShares(List.of("y", "x"), List.of(0.5, 0.5));
        assertThatThrownBy(
                        () -> StandardisationWeights.of(COUNTS, OptionalDouble.empty(), WeightRescaling.NONE, others))
                .hasMessage("standard must have a share for each of the strata [x, y]: [y, x]");
        assertThatThrownBy(() -> of(-0.1, 1)).hasMessage("share of the standard population must be in [0, 1]: -0.1");
        assertThatThrownBy(() -> of(Double.NaN, 1))
                .hasMessage("share of the standard population must be in [0, 1]: NaN");
    }

    /** Of both 50 x and 10 y, of A 30 and 10, of B 20 x. */
    @Test
    void sharesAreThoseOfAllGroupsOrOfSome() {
        assertThat(StratumShares.of(COUNTS).shares()).containsExactly(50 / 60.0, 10 / 60.0);
        assertThat(StratumShares.of(COUNTS, List.of("A"))).isEqualTo(shares(0.75, 0.25));
        assertThat(StratumShares.of(COUNTS, List.of())).isEqualTo(shares(0, 0));
        assertThat(StratumShares.given(List.of("x", "y"), Map.of("y", 0.25, "x", 0.75)))
                .isEqualTo(shares(0.75, 0.25));
        assertThatThrownBy(() -> StratumShares.given(List.of("x", "y"), Map.of("x", 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardPopulation must name each of the strata [x, y] once: [x]");
    }

    private static StandardisationWeights of(double... standard) {
        return StandardisationWeights.of(COUNTS, OptionalDouble.empty(), WeightRescaling.NONE, shares(standard));
    }

    private static StratumShares shares(double... shares) {
        return new StratumShares(COUNTS.strata(), Arrays.stream(shares).boxed().toList());
    }
}
