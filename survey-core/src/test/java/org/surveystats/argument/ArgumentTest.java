package org.surveystats.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static void refused(ThrowingCallable check, String message) {
        assertThatThrownBy(check)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, inf", "-Infinity, -inf"})
    void noCheckOfFiniteNumbersLetsThemPass(double value, String shown) {
        refused(() -> Argument.finite("x", value), "x must be in (-inf, inf): " + shown);
        refused(() -> Argument.between("x", value, 0, 10), "x must be in [0, 10]: " + shown);
        refused(() -> Argument.inside("x", value, 0, 1), "x must be in (0, 1): " + shown);
        refused(() -> Argument.atLeast("x", value, 1.0), "x must be in [1, inf): " + shown);
        refused(() -> Argument.inside("x", value, -INF, INF), "x must be in (-inf, inf): " + shown);
    }

    @Test
    void nanBoundsAcceptNothing() {
        refused(() -> Argument.between("x", 1, Double.NaN, 2), "x must be in [NaN, 2]: 1");
        refused(() -> Argument.between("x", 1, 0, Double.NaN), "x must be in [0, NaN]: 1");
        refused(() -> Argument.inside("x", 1, Double.NaN, 2), "x must be in (NaN, 2): 1");
        refused(() -> Argument.atLeast("x", 1.0, Double.NaN), "x must be in [NaN, inf): 1");
    }

    @Test
    void finiteAcceptsTheWholeRange() {
        assertThat(Argument.finite("x", Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
        assertThat(Argument.finite("x", -Double.MAX_VALUE)).isEqualTo(-Double.MAX_VALUE);
        assertThat(Argument.finite("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void betweenIncludesItsEnds() {
        assertThat(Argument.between("x", 0, 0, 10)).isZero();
        assertThat(Argument.between("x", 10, 0, 10)).isEqualTo(10);
        assertThat(Argument.between("x", INF, 0, INF)).isEqualTo(INF);
        refused(() -> Argument.between("x", Math.nextDown(0.0), 0, 10), "x must be in [0, 10]: -4.9E-324");
        refused(() -> Argument.between("x", 10.5, 0, 10), "x must be in [0, 10]: 10.5");
    }

    @Test
    void insideExcludesItsEnds() {
        assertThat(Argument.inside("x", Math.nextUp(0.0), 0, 1)).isEqualTo(Double.MIN_VALUE);
        refused(() -> Argument.inside("x", 0, 0, 1), "x must be in (0, 1): 0");
        refused(() -> Argument.inside("x", 1, 0, 1), "x must be in (0, 1): 1");
    }

    @Test
    void fromIncludesTheLowestAndExcludesTheEnd() {
        assertThat(Argument.from("tail", 0, 0, 0.5)).isZero();
        refused(() -> Argument.from("tail", 0.5, 0, 0.5), "tail must be in [0, 0.5): 0.5");
        refused(() -> Argument.from("tail", -1, 0, 0.5), "tail must be in [0, 0.5): -1");
        refused(() -> Argument.from("tail", Double.NaN, 0, 0.5), "tail must be in [0, 0.5): NaN");
    }

    @Test
    void atLeastIncludesTheLowest() {
        assertThat(Argument.atLeast("cap", 1.0, 1.0)).isEqualTo(1);
        refused(() -> Argument.atLeast("cap", 0.5, 1.0), "cap must be in [1, inf): 0.5");
        assertThat(Argument.atLeast("n", 30, 30)).isEqualTo(30);
        assertThat(Argument.atLeast("n", Integer.MAX_VALUE, 0)).isEqualTo(Integer.MAX_VALUE);
        refused(() -> Argument.atLeast("n", Integer.MIN_VALUE, 0), "n must be in [0, inf): -2147483648");
        assertThat(Argument.atLeast("n", Long.MAX_VALUE, 0L)).isEqualTo(Long.MAX_VALUE);
        refused(() -> Argument.atLeast("n", -1L, 0L), "n must be in [0, inf): -1");
    }

    @Test
    void textNeedsACharacter() {
        assertThat(Argument.text("name", " x ")).isEqualTo(" x ");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankTextIsRefused(String text) {
        refused(() -> Argument.text("name", text), "name must be text that is not blank: " + text);
    }
}
