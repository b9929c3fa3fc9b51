package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.ResponseRates.ResponseRate;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;

final class ResponseRatesTest {
    /** Returned, undelivered, died, opted out, ineligible, not returned, died before fieldwork. */
    private static final SampleOutcomes A = SampleOutcomes.of("A", 30, 5, 2, 10, 3, 60, 1);

    private static final SampleOutcomes B = SampleOutcomes.of("B", 20, 0, 0, 0, 0, 20, 0);
    private static final SampleOutcomes NOBODY = SampleOutcomes.of("N", 0, 4);

    @Test
    void theAdjustedRateLeavesOutThoseWhoCouldNotAnswer() {
        ResponseRate rate = ResponseRates.of(List.of(A)).unit("A");

        assertThat(rate).isEqualTo(new ResponseRate("A", 111, 30, 100));
        assertThat(rate.adjustedPercent()).hasValue(30);
        assertThat(rate.rawPercent()).hasValueCloseTo(3000 / 111.0, within(1e-13));
        assertThat(rate).hasToString("A: 30 of 111, adjusted response rate 30.0 %");
    }

    @Test
    void theBaseIsAnOption() {
        BenchmarkMethod method = BenchmarkMethod.nhs2021().with("responseBase", "returned|not-returned");

        assertThat(ResponseRates.of(List.of(A), method.get(MethodOption.RESPONSE_BASE))
                        .unit("A")
                        .adjustedBase())
                .isEqualTo(90);
    }

    @Test
    void theNationalRateIsPooledTheAverageIsNot() {
        ResponseRates rates = ResponseRates.of(List.of(B, A, NOBODY));

        assertThat(rates.national()).isEqualTo(new ResponseRate("", 155, 50, 140));
        assertThat(rates.national().adjustedPercent()).hasValueCloseTo(5000 / 140.0, within(1e-13));
        assertThat(rates.averagePercent()).hasValueCloseTo((30 + 50) / 2.0, within(1e-13));
        assertThat(rates.units()).extracting(ResponseRate::unit).containsExactly("A", "B", "N");
    }

    @Test
    void withoutBaseThereIsNoRate() {
        ResponseRates rates = ResponseRates.of(List.of(NOBODY));

        assertThat(rates.unit("N").adjustedPercent()).isEmpty();
        assertThat(rates.unit("N").rawPercent()).hasValue(0);
        assertThat(rates.unit("N")).hasToString("N: 0 of 4, adjusted response rate -");
        assertThat(rates.averagePercent()).isEmpty();
        assertThat(ResponseRates.of(List.of()).national().rawPercent()).isEmpty();
    }

    @Test
    void unitsStandOnceAndAreKnown() {
        assertThatThrownBy(() -> ResponseRates.of(List.of(A, A)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcomes must be of distinct units: A");
        assertThatThrownBy(() -> ResponseRates.of(List.of(A, B)).unit("C")).hasMessage("unit must be one of [A, B]: C");
        assertThat(ResponseRates.of(List.of(A)).hasUnit("A")).isTrue();
        assertThat(ResponseRates.of(List.of(A)).hasUnit("B")).isFalse();
    }

    @Test
    void printsAsATable() {
        assertThat(ResponseRates.of(List.of(A, NOBODY)).toString().lines())
                .containsExactly(
                        "Response, all units: 30 of 115, adjusted response rate 30.0 %",
                        "unit  invited  returned  base     %",
                        "A         111        30   100  30.0",
                        "N           4         0     0     -");
    }

    @Test
    void theBaseHoldsThoseReturned() {
        assertThatThrownBy(() -> ResponseRates.of(List.of(A), Set.of(Outcome.NOT_RETURNED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("responseBase must hold returned: [NOT_RETURNED]");
    }
}
