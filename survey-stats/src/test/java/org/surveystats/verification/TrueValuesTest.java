package org.surveystats.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;

/** Reports made by rounding true values: no check is ever impossible and every true value lies in its range. */
final class TrueValuesTest {
    private static final int REPORTS = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Stream<Rounding> rules() {
        return Stream.of(Rounding.values());
    }

    /**
     * A report and what is true of its figures, each value times its divisor: means and rates may not end as decimals.
     */
    private static final class Truth {
        private final SplittableRandom random;
        private final Rounding rule;
        private final Map<String, BigDecimal> multiples = new LinkedHashMap<>();
        private final Map<String, Integer> divisors = new LinkedHashMap<>();
        private PublishedReport report;

        Truth(SplittableRandom random, Rounding rule) {
            this.random = random;
            this.rule = rule;
            this.report = PublishedReport.of("true values").withRounding(rule);
            List<String> questions = questions();
            sections(questions);
            rankings(questions);
            response();
            shares();
        }

        private void set(String figure, BigDecimal multiple, int divisor) {
            multiples.put(figure, multiple);
            divisors.put(figure, divisor);
        }

        private BigDecimal value(String figure) {
            return multiples.get(figure);
        }

        /** On a tie of the rounding one time in three. */
        private BigDecimal score(double low, double high) {
            return random.nextInt(3) == 0
                    ? BigDecimal.valueOf(random.nextLong((long) (low * 20), (long) (high * 20) + 1) * 5, 2)
                    : BigDecimal.valueOf(random.nextLong((long) (low * 10000), (long) (high * 10000) + 1), 4);
        }

        private String print(String figure, int decimals) {
            RoundingMode mode = switch (rule) {
                case HALF_UP -> RoundingMode.HALF_UP;
                case HALF_EVEN -> RoundingMode.HALF_EVEN;
                case NEAREST -> random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_DOWN;
                case DOWN -> RoundingMode.DOWN;
            };
            return multiples
                    .get(figure)
                    .divide(BigDecimal.valueOf(divisors.get(figure)), decimals, mode)
                    .toPlainString();
        }

        private String[] prints(String figure) {
            return random.nextBoolean()
                    ? new String[] {print(figure, 1)}
                    : new String[] {print(figure, 1), print(figure, 2 + random.nextInt(2))};
        }

        private List<String> questions() {
            List<String> questions = new ArrayList<>();
            int number = random.nextInt(3, 8);
            for (int i = 0; i < number; i++) {
                String id = "Q" + i;
                questions.add(id);
                set(id, score(0, 10), 1);
                set(id + " average", score(3, 7), 1);
                set(id + " lowest", value(id).min(value(id + " average")).min(score(0, 10)), 1);
                set(id + " highest", value(id).max(value(id + " average")).max(score(0, 10)), 1);
                set(id + " difference", value(id).subtract(value(id + " average")), 1);
                set(id + " in 2020", score(0, 10), 1);
                set(id + " difference from 2020", value(id).subtract(value(id + " in 2020")), 1);
                if (random.nextInt(6) > 0) {
                    report = report.withScore(id, prints(id));
                }
                if (random.nextInt(6) > 0) {
                    report = report.withAverage(id, prints(id + " average"));
                }
                if (random.nextBoolean()) {
                    report = report.withExtremes(id, print(id + " lowest", 1), print(id + " highest", 1));
                }
                if (random.nextBoolean()) {
                    report = report.withDifference(id, prints(id + " difference"));
                }
                int sign = value(id + " difference from 2020").signum();
                Change change = sign > 0 ? Change.INCREASE : sign < 0 ? Change.DECREASE : Change.NO_CHANGE;
                report = report.withChange(id, 2020, print(id + " in 2020", 1), change)
                        .withDifference(id, 2020, print(id + " difference from 2020", 1));
                band(id);
            }
            return questions;
        }

        private void band(String id) {
            BigDecimal average = value(id + " average");
            BigDecimal width = score(0.1, 1.2);
            Band band = Band.ABOUT_THE_SAME;
            for (String level : List.of("90", "95", "99.8")) {
                BigDecimal lower = average.subtract(width);
                BigDecimal upper = average.add(width);
                int step = value(id).compareTo(upper) >= 0 ? 1 : value(id).compareTo(lower) <= 0 ? -1 : 0;
                band = step == 0 ? band : BandScheme.SEVEN.ofCode(band.code() + step);
                set(id + " lower " + level, lower.max(BigDecimal.ZERO), 1);
                set(id + " upper " + level, upper.min(BigDecimal.TEN), 1);
                if (random.nextBoolean()) {
                    report = report.withLimits(
                            id, level, print(id + " lower " + level, 1), print(id + " upper " + level, 2));
                }
                width = width.add(score(0.1, 0.8));
            }
            report = report.withBand(id, band);
        }

        private void sections(List<String> questions) {
            for (int from = 0; from < questions.size(); from += 3) {
                List<String> part = questions.subList(from, Math.min(from + 3, questions.size()));
                String id = "S" + from;
                set(id, part.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add), part.size());
                report = report.withSection(id, part.toArray(String[]::new)).withScore(id, prints(id));
            }
        }

        private void rankings(List<String> questions) {
            List<String> ascending = new ArrayList<>(questions);
            ascending.sort(Comparator.comparing(id -> value(id + " difference")));
            int listed = random.nextInt(1, questions.size() + 1);
            report = report.withWorst(ascending.subList(0, listed).toArray(String[]::new));
            List<String> descending = new ArrayList<>(questions);
            descending.sort(Comparator.<String, BigDecimal>comparing(id -> value(id + " difference"))
                    .reversed());
            report = report.withBest(descending.subList(0, listed).toArray(String[]::new));
        }

        private void response() {
            int invited = random.nextInt(1, 2000);
            int base = random.nextInt(1, invited + 1);
            int returned = random.nextInt(0, base + 1);
            set("response rate", HUNDRED.multiply(BigDecimal.valueOf(returned)), base);
            set("people in the base", BigDecimal.valueOf(base), 1);
            set("people outside the base", BigDecimal.valueOf(invited - base), 1);
            report = report.withResponse(invited, returned, print("response rate", random.nextInt(3)))
                    .withRespondents("Q0", random.nextInt(0, returned + 1));
        }

        private void shares() {
            int base = random.nextInt(1, 500);
            int left = base;
            List<String> names = List.of("18-35", "36-50", "51-65", "66+");
            for (String name : names) {
                int count = name.equals("66+") ? left : random.nextInt(0, left + 1);
                left -= count;
                set(name, HUNDRED.multiply(BigDecimal.valueOf(count)), base);
                set(name + " count", BigDecimal.valueOf(count), 1);
                report = report.withShare(name, base, print(name, random.nextInt(2)));
            }
            report = report.withWhole("age", names.toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areNeverFoundImpossible(Rounding rule) {
        int narrowed = 0;
        for (int seed = 0; seed < REPORTS; seed++) {
            Truth truth = new Truth(new SplittableRandom(seed), rule);
            Verification verification = truth.report.verify();
            assertThat(verification.findings(Verdict.IMPOSSIBLE))
                    .as("seed %s", seed)
                    .isEmpty();
            narrowed += verification.findings(Verdict.NARROWED).size();
            int number = seed;
            truth.multiples.forEach((figure, multiple) -> {
                String where = figure + " of seed " + number;
                BigDecimal divisor = BigDecimal.valueOf(truth.divisors.get(figure));
                if (verification.ranges().containsKey(figure)) {
                    assertThat(verification.range(figure).times(divisor).contains(multiple))
                            .as("%s, %s / %s in %s", where, multiple, divisor, verification.range(figure))
                            .isTrue();
                }
                verification.findings().stream()
                        .filter(finding -> finding.ranges().containsKey(figure))
                        .forEach(finding -> assertThat(finding.ranges()
                                        .get(figure)
                                        .times(divisor)
                                        .contains(multiple))
                                .as("%s by %s", where, finding)
                                .isTrue());
            });
        }
        assertThat(narrowed).isGreaterThan(REPORTS);
    }

    /** A section's score printed with one decimal and moved by 0.2 is farther from its questions than any rounding. */
    @ParameterizedTest
    @MethodSource("rules")
    void aMovedSectionIsFound(Rounding rule) {
        for (int seed = 0; seed < REPORTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = random.nextInt(1, 6);
            PublishedReport report = PublishedReport.of("moved").withRounding(rule);
            String[] questions = new String[size];
            long sum = 0;
            for (int i = 0; i < size; i++) {
                long tenths = random.nextLong(10, 90);
                sum += tenths;
                questions[i] = "Q" + i;
                report = report.withScore(
                        questions[i], BigDecimal.valueOf(tenths, 1).toPlainString());
            }
            BigDecimal mean = BigDecimal.valueOf(sum, 1).divide(BigDecimal.valueOf(size), 1, RoundingMode.HALF_UP);
            BigDecimal moved = mean.add(new BigDecimal(random.nextBoolean() ? "0.2" : "-0.2"));
            Verification verification = report.withSection("S", questions)
                    .withScore("S", moved.toPlainString())
                    .verify();
            assertThat(verification.findings(Verdict.IMPOSSIBLE))
                    .as("seed %s", seed)
                    .extracting(Finding::check)
                    .containsExactly("S mean");
        }
    }
}
