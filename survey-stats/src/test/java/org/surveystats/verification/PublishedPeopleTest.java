package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks on numbers and shares of people of which the answer can be worked out by hand. */
final class PublishedPeopleTest {
    private final PublishedReport empty = PublishedReport.of("report");

    private static Finding finding(PublishedReport report, String check) {
        return report.verify().finding(check);
    }

    private static Verdict verdict(PublishedReport report, String check) {
        return finding(report, check).verdict();
    }

    @Test
    void aQuestionHasNoMoreRespondentsThanTheSurvey() {
        PublishedReport report = empty.withResponse(1250, 363, "29");

        assertThat(verdict(report.withRespondents("Q1", 363), "Q1 respondents")).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(report.withRespondents("Q1", 364), "Q1 respondents")).isEqualTo(Verdict.IMPOSSIBLE);
        Finding alone = finding(empty.withRespondents("Q1", 364), "Q1 respondents");
        assertThat(alone.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(alone.reasoning()).isEqualTo("Q1 respondents 364; not printed: returned");
    }

    @Test
    void sharesOfAWholeAddUpTo100() {
        PublishedReport report = empty.withFigure("a", "33").withFigure("b", "33");

        Finding total = finding(report.withFigure("c", "33").withWhole("all", "a", "b", "c"), "all");
        assertThat(total.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(total.fromRounded()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(total.ranges()).containsEntry("a", Interval.of("(33, 33.5)"));
        assertThat(verdict(report.withFigure("c", "32").withWhole("all", "a", "b", "c"), "all"))
                .as("below 33.5 + 33.5 + 32.5")
                .isEqualTo(Verdict.IMPOSSIBLE);
    }

    @Test
    void countsThatAreNotAllOfTheWholeAreFound() {
        PublishedReport report = empty;
        String[] names = {"a", "b", "c", "d", "e"};
        for (String name : names) {
            report = report.withShare(name, 100, name.equals("e") ? "19" : "20");
        }
        Verification verification = report.withWhole("all", names).verify();

        assertThat(verification.finding("all").verdict())
                .as("four of 20.2 and one of 19.2 would do")
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verification.findings(Verdict.IMPOSSIBLE))
                .extracting(Finding::check)
                .containsExactly("all together");
        assertThat(report.withShare("f", 100, "1")
                        .withWhole("all", "a", "b", "c", "d", "e", "f")
                        .verify()
                        .range("e"))
                .isEqualTo(Interval.of("[19, 19]"));
    }

    @Test
    void aResponseRateLiesBetweenThoseOfItsBases() {
        Verification verification = empty.withResponse(1250, 363, "30").verify();
        Interval hundredfold = Interval.of("[36300, 36300]");

        assertThat(verification.range("people in the base")).isEqualTo(Interval.of("[1191, 1230]"));
        assertThat(verification.range("response rate").low())
                .isEqualTo(hundredfold.dividedBy(1230).low());
        assertThat(verification.range("response rate").high())
                .isEqualTo(hundredfold.dividedBy(1191).high());
        assertThat(verification.range("response rate").outward(6)).isEqualTo(Interval.of("(29.512195, 30.478590)"));
    }

    /** Of 7 people 3 are 42.857... %, which is printed as 43. */
    @Test
    void aShareIsThatOfAWholeNumberOfPeople() {
        Finding share = finding(empty.withShare("Yes", 7, "43"), "Yes count");

        assertThat(share.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(share.ranges()).containsEntry("Yes count", Interval.of("[3, 3]"));
        assertThat(share.reasoning()).startsWith("Yes [42.5, 43.5) % of 7 people: so Yes count (not printed) 3, Yes ");
    }

    @Test
    void aShareThatNoNumberOfPeopleIsSaysSo() {
        PublishedReport report = empty.withShare("Yes", 7, "44");

        assertThat(finding(report, "Yes count")).hasToString("""
                        Yes count: impossible
                        Yes [43.5, 44.5) % of 7 people: impossible, no whole number of people is this share; \
                        from the rounded figures, no whole number of people is this share""");
        assertThat(report.verify().range("Yes count")).as("by its base alone").isEqualTo(Interval.of("[0, 7]"));
    }

    /** With 363 of 1250 the rate is 29.04 % or, with fewer in the base, more. */
    @Test
    void aRateThatNoBaseGivesSaysSo() {
        PublishedReport report = empty.withResponse(1250, 363, "28");

        assertThat(finding(report, "response rate")).hasToString("""
                        response rate: impossible
                        363 of 1250 people invited returned a questionnaire, at a response rate [27.5, 28.5): impossible, \
                        no base of up to 1250 people gives this rate; from the rounded figures, \
                        no base of up to 1250 people gives this rate""");
        assertThat(report.verify().range("people in the base")).isEqualTo(Interval.of("[363, 1250]"));
        assertThat(report.verify().range("people outside the base")).isEqualTo(Interval.of("[0, 887]"));
    }

    @Test
    void ofManySharesTheFirstSixAreTold() {
        PublishedReport report = empty;
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            report = report.withFigure(name, "10");
        }

        assertThat(finding(report.withWhole("all", "a", "b", "c", "d", "e", "f"), "all")
                        .reasoning())
                .contains(" e [9.5, 10.5), f [9.5, 10.5), which is [57, 63)");
        assertThat(finding(report.withFigure("g", "10").withWhole("all", "a", "b", "c", "d", "e", "f", "g"), "all")
                        .reasoning())
                .contains(" f [9.5, 10.5), 1 more, which is [66.5, 73.5)");
    }
}
