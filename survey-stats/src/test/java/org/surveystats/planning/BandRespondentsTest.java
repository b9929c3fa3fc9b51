package org.surveystats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.estimation.StandardNormal;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Constant;

/** How many respondents a unit needs to be put into a band. */
final class BandRespondentsTest {
    /** tau = 0.15. */
    private static final BandDesign SPREAD = BandDesign.of(0.0225);

    private static final AnswerSpread ANSWERS = new AnswerSpread(3, 1.2);

    /** Reference: halving over whole numbers in mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "BETTER, 0.5, 3, 1.2, 0.0225, 1, 0.8, 632, 0.80001843589969124175",
        "BETTER, 0.5, 3, 1.2, 0, 1, 0.8, 340, 0.80107131227307470568",
        "MUCH_BETTER, 0.5, 3, 1.2, 0.0225, 1, 0.8, 10959, 0.80001775085679973269",
        "BETTER, 0.3, 3, 1.2, 0.0225, 1, 0.5, 11631, 0.50000389276673179575",
        "BETTER, 0.2, 3, 1.2, 0.0225, 1, 0.05, 44, 0.050073686543755180806",
        "SOMEWHAT_WORSE, -0.5, 3, 1, 0, 1.5, 0.9, 506, 0.90004245589863199794"
    })
    void respondentsForABand(
            @ConvertWith(Constant.class) Band band,
            double deviation,
            double deviationOfAnswers,
            double designEffect,
            double tau2,
            double stretch,
            double power,
            long respondents,
            double reached) {
        BandDesign design = new BandDesign(tau2, stretch, BandScheme.SEVEN);
        AnswerSpread answers = new AnswerSpread(deviationOfAnswers, designEffect);
        RespondentsNeeded needed = design.respondents(band, deviation, answers, power);

        assertThat(needed.orElseThrow()).isEqualTo(respondents);
        assertThat(needed.reached()).isCloseTo(reached, withinPercentage(1e-10));
        assertThat(design.power(band, deviation, answers.standardError(respondents)))
                .isEqualTo(needed.reached());
        assertThat(design.power(band, deviation, answers.standardError(respondents - 1)))
                .isLessThan(power);
    }

    /**
     * A unit 0.2 from the target lies within 1.96 tau = 0.294 of it. By the formula of the class no standard error
     * gives more than 0.0754226954, that of 413.5 respondents; 414 give 0.0754226782 (mpmath).
     */
    @Test
    void aUnitInsideTheSpreadIsOutOfReach() {
        RespondentsNeeded needed = SPREAD.respondents(Band.BETTER, 0.2, ANSWERS, 0.8);
        double r = 0.2 / (StandardNormal.Q975 * 0.15);
        double formula =
                StandardNormal.probability(Double.NEGATIVE_INFINITY, -StandardNormal.Q975 * Math.sqrt(1 - r * r));

        assertThat(needed.isReachable()).isFalse();
        assertThat(needed.reached()).isCloseTo(0.07542267816649181, withinPercentage(1e-11));
        assertThat(((RespondentsNeeded.OutOfReach) needed).best()).isEqualTo(414);
        assertThat(formula).isCloseTo(0.0754226953841823, withinPercentage(1e-11));
        assertThat(needed.reached()).isLessThan(formula);
        assertThat(needed)
                .hasToString("out of reach: no number up to 10^10 reaches 0.8, only 0.0754 with 414")
                .isEqualTo(SPREAD.respondents(Band.WORSE, -0.2, ANSWERS, 0.8));
        assertThat(SPREAD.respondents(Band.BETTER, 0.2, ANSWERS, 0.0755).isReachable())
                .isFalse();
        assertThatThrownBy(needed::orElseThrow)
                .isInstanceOf(java.util.NoSuchElementException.class)
                .hasMessage(needed.toString());
    }

    /** Reference for the most: halving over whole numbers in mpmath with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.05, 1596, 0.0500067935258586566, 0.0499841018325328890",
        "0.29, 0.3, 148731, 0.3000003261304614227, 0.2999998431160533618"
    })
    void insideTheSpreadThereCanBeTooManyRespondents(
            double deviation, double power, long most, double reached, double notReached) {
        RespondentsNeeded.Enough needed =
                (RespondentsNeeded.Enough) SPREAD.respondents(Band.BETTER, deviation, ANSWERS, power);

        assertThat(needed.most()).isEqualTo(most);
        assertThat(SPREAD.power(Band.BETTER, deviation, ANSWERS.standardError(most)))
                .isCloseTo(reached, withinPercentage(1e-10));
        assertThat(SPREAD.power(Band.BETTER, deviation, ANSWERS.standardError(most + 1)))
                .isCloseTo(notReached, withinPercentage(1e-10));
        assertThat(needed.toString()).endsWith("; more than " + most + " are too many");
    }

    @Test
    void outsideTheSpreadThereAreNeverTooMany() {
        assertThat(SPREAD.respondents(Band.BETTER, 0.5, ANSWERS, 0.8))
                .extracting(needed -> ((RespondentsNeeded.Enough) needed).most())
                .isEqualTo(RespondentsNeeded.MOST);
    }

    @Test
    void noNumberOfRespondentsReachesMoreThanThePeak() {
        double peak = SPREAD.respondents(Band.BETTER, 0.2, ANSWERS, 0.8).reached();
        for (long n = 1; n <= 3000; n++) {
            assertThat(SPREAD.power(Band.BETTER, 0.2, ANSWERS.standardError(n)))
                    .as("%d respondents", n)
                    .isLessThanOrEqualTo(peak);
        }
        assertThat(SPREAD.power(Band.BETTER, 0.2, ANSWERS.standardError(10_000_000)))
                .isLessThan(1e-100);
    }

    @Test
    void onTheEdgeOfTheSpreadAHalfIsApproachedAndJustBeyondItAllIsReached() {
        double edge = SPREAD.leastDeviation(Band.BETTER);
        RespondentsNeeded half = SPREAD.respondents(Band.BETTER, edge, ANSWERS, 0.5);

        assertThat(edge).isCloseTo(StandardNormal.Q975 * 0.15, within(1e-15));
        assertThat(half.isReachable()).isFalse();
        assertThat(half.reached()).isBetween(0.4999, 0.5);
        assertThat(SPREAD.respondents(Band.BETTER, edge, ANSWERS, 0.49).isReachable())
                .isTrue();
        assertThat(SPREAD.respondents(Band.BETTER, edge + 0.001, ANSWERS, 0.999).isReachable())
                .isTrue();
    }

    /** A unit hardly off the target: fewer respondents make the score wilder, so one respondent is best. */
    @Test
    void hardlyAnyDeviationIsFoundBestByChance() {
        RespondentsNeeded needed = SPREAD.respondents(Band.BETTER, 1e-6, ANSWERS, 0.8);

        assertThat(((RespondentsNeeded.OutOfReach) needed).best()).isEqualTo(1);
        assertThat(needed.reached()).isEqualTo(SPREAD.power(Band.BETTER, 1e-6, ANSWERS.standardError(1)));
    }
}
