package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;

/** What a report refuses to be told, and with what message. */
final class RefusedClaimsTest {
    private final PublishedReport empty = PublishedReport.of("report");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7,0",
                "1e3",
                "+ 7",
                "+-7",
                "7.",
                ".7",
                "NaN",
                "7 %",
                "0.1234567890123456",
                "1234567890123456"
            })
    void refusesWhatIsNoDecimal(String printed) {
        assertThatThrownBy(() -> empty.withScore("Q1", printed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("printed must be a decimal of up to 15 digits before and after its point, such as 7.0: "
                        + printed);
    }

    @Test
    void refusesBadArguments() {
        refused(() -> PublishedReport.of(" "), "title must be text that is not blank:  ");
        refused(() -> empty.withScore("Q1"), "printed must hold at least one figure of Q1: []");
        refused(() -> empty.withBand("", Band.WORSE), "id must be text that is not blank: ");
        refused(() -> empty.withExtremes("", "1", "2"), "id must be text that is not blank: ");
        refused(() -> empty.withBest("Q1", " "), "questions must be text that is not blank:  ");
        refused(() -> empty.withFigure(" ", "1"), "name must be text that is not blank:  ");
        refused(() -> empty.withRespondents("Q1", -1), "respondents must be in [0, inf): -1");
        refused(() -> empty.withSection("S1"), "questions must be one or more distinct names other than S1: []");
        refused(
                () -> empty.withSection("S1", "Q1", "Q1"),
                "questions must be one or more distinct names other than S1: [Q1, Q1]");
        refused(
                () -> empty.withSection("S1", "S1"),
                "questions must be one or more distinct names other than S1: [S1]");
        refused(() -> empty.withBest(), "questions must be one or more distinct names: []");
        refused(() -> empty.withWorst("Q1", "Q1"), "questions must be one or more distinct names: [Q1, Q1]");
        refused(() -> empty.withLimits("Q1", "99", "1", "2"), "level must be one of [90, 95, 99.8]: 99");
        refused(() -> empty.withResponse(0, 0, "30"), "invited must be in [1, inf): 0");
        refused(() -> empty.withResponse(10, -1, "30"), "returned must be in [0, inf): -1");
        refused(() -> empty.withResponse(10, 11, "30"), "invited must be in [11, inf): 10");
        refused(() -> empty.withShare("Yes", 0, "30"), "base must be in [1, inf): 0");
        refused(
                () -> empty.withBand("Q1", Band.WORSE).withBand("Q1", Band.BETTER),
                "checks must have distinct names: Q1 band is also another check");
        refused(
                () -> empty.withBands(BandScheme.THREE).withBand("Q1", Band.MUCH_WORSE),
                "band must be one of [Worse than expected, About the same, Better than expected]: Much worse than expected");
        refused(
                () -> empty.withBest("Q1", "Q2").withBest("Q2", "Q1"),
                "checks must have distinct names: best 2 is also another check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q17 average",
                "Q17 lowest",
                "Q17 highest",
                "Q17 difference",
                "Q17 difference from 2020",
                "Q17 lower 95",
                "Q17 upper 99.8",
                "Q17 in 2020",
                "Q17 respondents",
                "Yes count",
                "returned",
                "response rate",
                "people in the base",
                "people outside the base"
            })
    void refusesNamesThatTheReportGives(String name) {
        String message = " must not be, or end like, a name that the report gives itself: " + name;
        refused(() -> empty.withScore(name, "1"), "id" + message);
        refused(() -> empty.withAverage(name, "1"), "id" + message);
        refused(() -> empty.withRespondents(name, 1), "id" + message);
        refused(() -> empty.withBand(name, Band.WORSE), "id" + message);
        refused(() -> empty.withSection(name, "Q1"), "id" + message);
        refused(() -> empty.withSection("S1", name), "questions" + message);
        refused(() -> empty.withBest(name), "questions" + message);
        refused(() -> empty.withShare(name, 10, "1"), "name" + message);
        refused(() -> empty.withWhole(name, "a"), "name" + message);
        refused(() -> empty.withWhole("all", name), "shares" + message);
        refused(() -> empty.withFigure(name, "1"), "name" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"average", "people returned", "Q17 in the year", "lower 50", "Q17 lower 50", "Account"})
    void acceptsOtherNames(String name) {
        assertThat(empty.withFigure(name, "1").verify().range(name)).isEqualTo(Interval.of("[0.5, 1.5)"));
    }

    @Test
    void refusesNulls() {
        refusedNull(() -> PublishedReport.of("report", null), "scale");
        refusedNull(() -> empty.withRounding(null), "rule");
        refusedNull(() -> empty.withScore("Q", (String[]) null), "printed");
        refusedNull(() -> empty.withScore("Q", (String) null), "printed");
        refusedNull(() -> empty.withExtremes("Q", null, "1"), "lowest");
        refusedNull(() -> empty.withExtremes("Q", "1", null), "highest");
        refusedNull(() -> empty.withLimits("Q", null, "1", "2"), "level");
        refusedNull(() -> empty.withLimits("Q", "90", null, "2"), "lower");
        refusedNull(() -> empty.withLimits("Q", "90", "1", null), "upper");
        refusedNull(() -> empty.withBand("Q", null), "band");
        refusedNull(() -> empty.withBands(null), "bands");
        refusedNull(() -> empty.withChange("Q", 2020, null, Change.INCREASE), "score");
        refusedNull(() -> empty.withChange("Q", 2020, "1", null), "change");
        refusedNull(() -> empty.withBest((String[]) null), "questions");
    }

    private static void refusedNull(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name + " must not be null");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
