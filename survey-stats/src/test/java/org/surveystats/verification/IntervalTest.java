package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IntervalTest {
    /** All intervals between whole numbers from -2 to 2. */
    private static List<Interval> small() {
        return IntStream.rangeClosed(-2, 2)
                .boxed()
                .flatMap(low -> IntStream.rangeClosed(low, 2)
                        .boxed()
                        .flatMap(high -> IntStream.range(0, 4)
                                .filter(ends -> high > low || ends == 3)
                                .mapToObj(ends -> new Interval(
                                        BigDecimal.valueOf(low),
                                        (ends & 1) == 1,
                                        BigDecimal.valueOf(high),
                                        (ends & 2) == 2))))
                .toList();
    }

    /** Quarters from -6 to 6: between any two whole numbers there are some that stand for the open interval. */
    private static List<BigDecimal> quarters() {
        return IntStream.rangeClosed(-24, 24)
                .mapToObj(i -> BigDecimal.valueOf(25L * i, 2))
                .toList();
    }

    private static List<BigDecimal> in(Interval interval) {
        return quarters().stream()
                .filter(value -> {
                    int low = value.compareTo(interval.low());
                    int high = value.compareTo(interval.high());
                    return (low > 0 || (low == 0 && interval.includesLow()))
                            && (high < 0 || (high == 0 && interval.includesHigh()));
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2.6495, 2.65)", "(-0.1, 0.1)", "[0, 10]", "(-3, -1.5]", "[7, 7]", "[100, 1000)"})
    void theNotationReadsBack(String notation) {
        assertThat(Interval.of(notation)).hasToString(notation);
    }

    @Test
    void zerosAtTheEndMakeNoDifference() {
        assertThat(Interval.of("[2.50, 100.0)"))
                .isEqualTo(Interval.of("[2.5,100)"))
                .hasToString("[2.5, 100)");
        assertThat(Interval.point(new BigDecimal("1E+2"))).isEqualTo(Interval.of("[100, 100]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2, 1]", "[1, 1)", "(1, 1]", "(1, 1)"})
    void holdsANumber(String notation) {
        assertThatThrownBy(() -> Interval.of(notation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval must hold a number: " + notation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1, 2", "[1 2]", "[1, 2", "[1e3, 2e3]", "[a, b]", "[1,5, 2]", "[NaN, 1]"})
    void refusesWhatIsNoNotation(String notation) {
        assertThatThrownBy(() -> Interval.of(notation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("notation must be an interval such as [2.6495, 2.65): " + notation);
    }

    @Test
    void containsWhatLiesBetweenTheEnds() {
        for (Interval interval : small()) {
            assertThat(quarters().stream().filter(interval::contains)).isEqualTo(in(interval));
            for (Interval other : small()) {
                assertThat(interval.contains(other))
                        .as("%s in %s", other, interval)
                        .isEqualTo(in(interval).containsAll(in(other)));
            }
        }
    }

    @Test
    void intersectsInTheCommonNumbers() {
        for (Interval a : small()) {
            for (Interval b : small()) {
                List<BigDecimal> common = in(a).stream().filter(b::contains).toList();
                assertThat(a.intersect(b).map(IntervalTest::in).orElse(List.of()))
                        .as("%s and %s", a, b)
                        .isEqualTo(common);
            }
        }
    }

    @Test
    void sumsAndDifferencesAreThoseOfTheirNumbers() {
        for (Interval a : small()) {
            for (Interval b : small()) {
                assertThat(in(a.plus(b))).as("%s + %s", a, b).containsAll(results(a, b, BigDecimal::add));
                assertThat(in(a.minus(b))).as("%s - %s", a, b).containsAll(results(a, b, BigDecimal::subtract));
                // An end belongs to the result exactly if it is reached.
                assertThat(a.plus(b).includesHigh())
                        .isEqualTo(results(a, b, BigDecimal::add)
                                .contains(a.high().add(b.high()).setScale(2)));
                assertThat(a.minus(b).includesLow())
                        .isEqualTo(results(a, b, BigDecimal::subtract)
                                .contains(a.low().subtract(b.high()).setScale(2)));
                assertThat(a.minus(b).low()).isEqualByComparingTo(a.low().subtract(b.high()));
                assertThat(a.minus(b).high()).isEqualByComparingTo(a.high().subtract(b.low()));
            }
        }
    }

    private static List<BigDecimal> results(Interval a, Interval b, BinaryOperator<BigDecimal> operation) {
        return in(a).stream()
                .flatMap(x -> in(b).stream().map(y -> operation.apply(x, y)))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[1, 2.5); 3; [3, 7.5)", "[1, 2.5); -1; (-2.5, -1]", "(-1, 2]; 0.5; (-0.5, 1]", "(1, 2); 0; [0, 0]"
            })
    void scales(Interval interval, BigDecimal factor, Interval scaled) {
        assertThat(interval.times(factor)).isEqualTo(scaled);
    }

    @Test
    void exactQuotientsKeepTheirEnds() {
        assertThat(Interval.of("[13.1, 13.3)").dividedBy(2)).isEqualTo(Interval.of("[6.55, 6.65)"));
        assertThat(Interval.of("[-1, 3]").dividedBy(8)).isEqualTo(Interval.of("[-0.125, 0.375]"));
    }

    @Test
    void otherQuotientsAreRoundedOutwardsAndLeaveTheirEndsOut() {
        Interval third = Interval.of("[-1, 1]").dividedBy(3);

        assertThat(third)
                .isEqualTo(Interval.of("(-0.333333333333333333333333333334, 0.333333333333333333333333333334)"));
        assertThat(Interval.of("[1, 2]").dividedBy(3))
                .isEqualTo(Interval.of("(0.333333333333333333333333333333, 0.666666666666666666666666666667)"));
    }

    @Test
    void meanAndSum() {
        List<Interval> terms = List.of(Interval.of("[5.65, 5.75)"), Interval.of("[7.55, 7.65)"));

        assertThat(Interval.mean(terms)).isEqualTo(Interval.of("[6.6, 6.7)"));
        assertThat(Interval.sum(terms)).isEqualTo(Interval.of("[13.2, 13.4)"));
        assertThat(Interval.sum(List.of())).isEqualTo(Interval.of("[0, 0]"));
        assertThatThrownBy(() -> Interval.mean(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("divisor must be in [1, inf): 0");
    }

    @Test
    void readsOutwards() {
        assertThat(Interval.of("[1.2345, 1.2355]").outward(3)).isEqualTo(Interval.of("(1.234, 1.236)"));
        assertThat(Interval.of("[-1.25, 1.25]").outward(2)).isEqualTo(Interval.of("[-1.25, 1.25]"));
        assertThatThrownBy(() -> Interval.of("[0, 1]").outward(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals must be in [0, inf): -1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[1, 3]; [1, 3]", "(1, 3); [2, 2]", "(0.5, 3.5); [1, 3]", "(-1, 1]; [0, 1]"})
    void wholeNumbersOfAnInterval(Interval interval, Interval whole) {
        assertThat(interval.wholeNumbers()).contains(whole);
    }

    @Test
    void thereMayBeNoWholeNumber() {
        assertThat(Interval.of("(1, 2)").wholeNumbers()).isEqualTo(Optional.empty());
        assertThat(Interval.of("[1.2, 1.8]").wholeNumbers()).isEqualTo(Optional.empty());
    }
}
