package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single checks against trying out all values: a check is impossible exactly if no values are printed like that. */
final class EnumerationTest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static boolean possible(Finding finding) {
        return finding.verdict() != Verdict.IMPOSSIBLE;
    }

    private static String tenths(int value) {
        return BigDecimal.valueOf(value, 1).toPlainString();
    }

    /** The hundredths that are printed as so many tenths. */
    private static List<Integer> hundredths(int tenths) {
        return IntStream.rangeClosed(10 * tenths - 10, 10 * tenths + 10)
                .filter(value -> BigDecimal.valueOf(value, 2)
                                .setScale(1, RoundingMode.HALF_UP)
                                .compareTo(BigDecimal.valueOf(tenths, 1))
                        == 0)
                .boxed()
                .toList();
    }

    @Test
    void basesOfAResponseRate() {
        int possible = 0;
        for (int invited = 1; invited <= 16; invited++) {
            for (int returned = 0; returned <= invited; returned++) {
                for (int rate = 0; rate <= 100; rate++) {
                    List<Integer> outside = new ArrayList<>();
                    int least = 0;
                    int most = 0;
                    for (int base = Math.max(1, returned); base <= invited; base++) {
                        BigDecimal rounded = BigDecimal.valueOf(100L * returned)
                                .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP);
                        if (rounded.intValueExact() == rate) {
                            outside.add(0, invited - base);
                            least = least == 0 ? base : least;
                            most = base;
                        }
                    }
                    String response = returned + " of " + invited + " at " + rate;
                    Verification verification = PublishedReport.of(response)
                            .withResponse(invited, returned, String.valueOf(rate))
                            .verify();
                    assertThat(possible(verification.finding("response rate")))
                            .as(response)
                            .isEqualTo(!outside.isEmpty());
                    if (!outside.isEmpty()) {
                        possible++;
                        assertThat(verification.range("people outside the base"))
                                .as(response)
                                .isEqualTo(range(outside));
                        assertJustHolds(
                                verification.range("response rate"), 100L * returned, most, 100L * returned, least);
                    }
                }
            }
        }
        assertThat(possible).isGreaterThan(500);
    }

    /** An interval from a quotient to another holds both and is hardly longer. */
    private static void assertJustHolds(Interval range, long low, long lowBy, long high, long highBy) {
        BigDecimal hair = new BigDecimal("1E-29");
        BigDecimal lowest = BigDecimal.valueOf(low).subtract(range.low().multiply(BigDecimal.valueOf(lowBy)));
        BigDecimal highest = range.high().multiply(BigDecimal.valueOf(highBy)).subtract(BigDecimal.valueOf(high));
        assertThat(lowest).as("%s", range).isBetween(BigDecimal.ZERO, hair.multiply(BigDecimal.valueOf(lowBy)));
        assertThat(highest).as("%s", range).isBetween(BigDecimal.ZERO, hair.multiply(BigDecimal.valueOf(highBy)));
        assertThat(range.includesLow()).as("%s", range).isEqualTo(lowest.signum() == 0);
        assertThat(range.includesHigh()).as("%s", range).isEqualTo(highest.signum() == 0);
    }

    private static Interval range(List<Integer> ascending) {
        return Interval.closed(
                BigDecimal.valueOf(ascending.get(0)), BigDecimal.valueOf(ascending.get(ascending.size() - 1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 250})
    void countsOfAShare(int base) {
        for (int tenths = 0; tenths <= 1000; tenths++) {
            BigDecimal share = BigDecimal.valueOf(tenths, 1);
            List<Integer> counts = IntStream.rangeClosed(0, base)
                    .filter(count -> HUNDRED.multiply(BigDecimal.valueOf(count))
                                    .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)
                                    .compareTo(share)
                            == 0)
                    .boxed()
                    .toList();
            Verification verification = PublishedReport.of("share")
                    .withShare("Yes", base, share.toPlainString())
                    .verify();
            assertThat(possible(verification.finding("Yes count")))
                    .as("%s", share)
                    .isEqualTo(!counts.isEmpty());
            if (!counts.isEmpty()) {
                assertThat(verification.range("Yes count")).as("%s", share).isEqualTo(range(counts));
                assertJustHolds(
                        verification.range("Yes"),
                        100L * counts.get(0),
                        base,
                        100L * counts.get(counts.size() - 1),
                        base);
            }
        }
    }

    /** Sums of a mean's terms come in steps as small as one likes, so its ends decide. */
    @Test
    void meansOfSections() {
        BigDecimal step = new BigDecimal("0.000001");
        int decided = 0;
        for (int size = 1; size <= 4; size++) {
            for (int total = 200; total < 212; total++) {
                String[] questions = new String[size];
                BigDecimal least = BigDecimal.ZERO;
                PublishedReport report = PublishedReport.of("section");
                for (int i = 0; i < size; i++) {
                    int tenths = total / size + (i < total % size ? 1 : 0);
                    int clipped = Math.min(tenths, 90);
                    questions[i] = "Q" + i;
                    report = report.withScore(questions[i], tenths(clipped));
                    least = least.add(BigDecimal.valueOf(10L * clipped - 5, 2));
                }
                BigDecimal most = least.add(BigDecimal.valueOf(size, 1)).subtract(step);
                BigDecimal divisor = BigDecimal.valueOf(size);
                BigDecimal lowest = least.divide(divisor, 1, RoundingMode.HALF_UP);
                BigDecimal highest = most.divide(divisor, 1, RoundingMode.HALF_UP);
                for (int tenths = 0; tenths <= 100; tenths++) {
                    BigDecimal printed = BigDecimal.valueOf(tenths, 1);
                    Finding mean = report.withScore("S", printed.toPlainString())
                            .withSection("S", questions)
                            .verify()
                            .finding("S mean");
                    assertThat(possible(mean))
                            .as("%s", mean)
                            .isEqualTo(printed.compareTo(lowest) >= 0 && printed.compareTo(highest) <= 0);
                    decided++;
                }
            }
        }
        assertThat(decided).isEqualTo(4 * 12 * 101);
    }

    @Test
    void differencesAndTheirSign() {
        for (int score = 48; score <= 52; score++) {
            for (int average = 48; average <= 52; average++) {
                for (int difference = -6; difference <= 6; difference++) {
                    boolean possible = false;
                    for (int s : hundredths(score)) {
                        for (int a : hundredths(average)) {
                            possible |= hundredths(difference).contains(s - a);
                        }
                    }
                    Finding finding = PublishedReport.of("difference")
                            .withScore("Q1", tenths(score))
                            .withAverage("Q1", tenths(average))
                            .withDifference("Q1", tenths(difference))
                            .verify()
                            .finding("Q1 difference");
                    assertThat(possible(finding)).as("%s", finding).isEqualTo(possible);
                }
            }
        }
    }

    /** Rankings of three questions, of which two are listed, by printed differences on both sides of 0. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void rankings(Side side) {
        int impossible = 0;
        for (int first = -2; first <= 2; first++) {
            for (int second = -2; second <= 2; second++) {
                for (int other = -2; other <= 2; other++) {
                    Verification verification = side.list(PublishedReport.of("ranking")
                                    .withDifference("Q1", tenths(first))
                                    .withDifference("Q2", tenths(second))
                                    .withDifference("Q3", tenths(other)))
                            .verify();
                    Optional<List<Interval>> expected = ordered(side.sign, first, second, other);
                    Finding finding = verification.finding(side.name().toLowerCase(Locale.ROOT) + " 2");
                    assertThat(possible(finding)).as("%s", finding).isEqualTo(expected.isPresent());
                    if (expected.isPresent()) {
                        List<Interval> hulls = expected.get();
                        for (int i = 0; i < 3; i++) {
                            Interval range = verification.range("Q" + (i + 1) + " difference");
                            assertThat(range.contains(hulls.get(i)))
                                    .as("%s", finding)
                                    .isTrue();
                            assertThat(range.low().subtract(hulls.get(i).low()).abs())
                                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
                            assertThat(range.high()
                                            .subtract(hulls.get(i).high())
                                            .abs())
                                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
                        }
                    } else {
                        impossible++;
                    }
                }
            }
        }
        assertThat(impossible).isBetween(1, 124);
    }

    private enum Side {
        BEST(1),
        WORST(-1);

        private final int sign;

        Side(int sign) {
            this.sign = sign;
        }

        private PublishedReport list(PublishedReport report) {
            return sign > 0 ? report.withBest("Q1", "Q2") : report.withWorst("Q1", "Q2");
        }
    }

    /** Between which hundredths each of three differences lies where they stand in order. */
    private static Optional<List<Interval>> ordered(int sign, int first, int second, int other) {
        List<List<Integer>> found = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int a : hundredths(first)) {
            for (int b : hundredths(second)) {
                for (int c : hundredths(other)) {
                    if (sign * a >= sign * b && sign * b >= sign * c) {
                        found.get(0).add(a);
                        found.get(1).add(b);
                        found.get(2).add(c);
                    }
                }
            }
        }
        if (found.get(0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .map(values -> range(values.stream().sorted().toList()).times(new BigDecimal("0.01")))
                .toList());
    }
}
