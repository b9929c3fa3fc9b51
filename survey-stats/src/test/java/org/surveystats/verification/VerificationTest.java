package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class VerificationTest {
    private final Verification verification = PublishedReport.of("Invented trust")
            .withScore("Q1", "5.7")
            .withScore("Q2", "7.6")
            .withScore("S1", "6.6")
            .withSection("S1", "Q1", "Q2")
            .withExtremes("Q2", "7.7", "8.0")
            .withScore("Q3", "1.2", "1.23")
            .withResponse(1250, 363, "30")
            .verify();

    @Test
    void printsWhatIsNotPlainlyConsistent() {
        assertThat(verification).hasToString("""
                        Invented trust: 4 checks, 1 impossible, 2 narrowed, 0 undecided, 1 consistent
                        check          verdict     from rounded  unrounded value
                        Q2 extremes    impossible  impossible    -
                        S1 mean        narrowed    impossible    S1 [6.6, 6.65)
                        response rate  narrowed    consistent    people outside the base [20, 59] +2""");
    }

    @Test
    void findsChecksFiguresAndVerdicts() {
        assertThat(verification.finding("S1 mean").verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(verification.findings(Verdict.CONSISTENT))
                .extracting(Finding::check)
                .containsExactly("Q3 printings");
        assertThat(verification.impossibleFromRounded())
                .extracting(Finding::check)
                .containsExactly("S1 mean", "Q2 extremes");
        assertThat(verification.range("S1"))
                .as("with an impossible check each figure has the range of its printing")
                .isEqualTo(Interval.of("[6.55, 6.65)"));
    }

    @Test
    void listsWhatThereIs() {
        assertThatThrownBy(() -> verification.finding("S2 mean"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("check must be one of [Q3 printings, S1 mean, Q2 extremes, response rate]: S2 mean");
        assertThatThrownBy(() -> verification.range("Q9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("figure must be one of [Q1, Q2, S1, Q2 lowest,")
                .hasMessageEndingWith(": Q9");
    }

    @Test
    void linesFit80Columns() {
        PublishedReport report = PublishedReport.of("Many");
        for (int i = 0; i < 30; i++) {
            report = report.withScore("a question with a rather long name, number " + i, "2.6", "2.650");
        }
        String text = report.verify().toString();

        assertThat(text).startsWith("Many: 30 checks, 0 impossible, 30 narrowed, 0 undecided, 0 consistent (first 12");
        assertThat(text.lines().skip(1)).hasSize(13).allMatch(line -> line.length() <= 80);
    }
}
