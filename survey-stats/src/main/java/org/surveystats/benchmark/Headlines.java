package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.method.HeadlineTies;
import org.surveystats.method.MethodOption;
import org.surveystats.text.Decimals;
import org.surveystats.text.TextTable;

/**
 * What the first page of a unit's report shows: the questions in which it is best and worst against the national
 * average, ranked before rounding, and how many of its questions are in which band.
 *
 * @param unit the unit's code
 * @param best the questions farthest above the national average (or least below), best first
 * @param worst the questions farthest below (or least above), worst first
 * @param scheme the bands there are
 * @param bands how many questions are in which band, from worst to best; bands without question are there with 0
 */
public record Headlines(
        String unit, List<Headline> best, List<Headline> worst, BandScheme scheme, Map<Band, Integer> bands) {
    private static final int FIVE = 5;

    /**
     * A question against the national average.
     *
     * @param measure the question
     * @param score the unit's score
     * @param average the national average
     */
    public record Headline(Measure measure, double score, double average) {
        /**
         * Checks the scores.
         *
         * @throws IllegalArgumentException if a score is NaN or infinite
         */
        public Headline {
            Objects.requireNonNull(measure, "measure must not be null");
            Argument.finite("score", score);
            Argument.finite("average", average);
        }

        /**
         * How far the unit is from the national average.
         *
         * @return score minus average, unrounded
         */
        public double difference() {
            return score - average;
        }

        @Override
        public String toString() {
            return measure.heading() + ": " + Decimals.rounded(score, 1) + ", average " + Decimals.rounded(average, 1);
        }
    }

    /**
     * Copies the parts and checks that the bands are those of the scheme.
     *
     * @throws IllegalArgumentException if a band is not one of the scheme
     */
    public Headlines {
        Objects.requireNonNull(scheme, "scheme must not be null");
        best = List.copyOf(best);
        worst = List.copyOf(worst);
        bands.keySet().forEach(scheme::steps);
        Map<Band, Integer> all = new LinkedHashMap<>();
        for (Band band : scheme.bands()) {
            all.put(band, bands.getOrDefault(band, 0));
        }
        bands = Collections.unmodifiableMap(all);
    }

    static Headlines of(Benchmark benchmark, String code) {
        List<MeasureResult> shown = benchmark.unit(code).questions().stream()
                .filter(result -> result.score().isShown())
                .toList();
        Map<Band, Integer> bands = new HashMap<>();
        shown.forEach(result -> result.band().ifShown(band -> bands.merge(band, 1, Integer::sum)));
        HeadlineTies ties = benchmark.method().get(MethodOption.HEADLINE_TIES);
        Comparator<MeasureResult> ascending =
                Comparator.comparingDouble(result -> headline(result).difference());
        return new Headlines(
                code,
                first(shown, broken(ascending.reversed(), ties)),
                first(shown, broken(ascending, ties)),
                benchmark.method().get(MethodOption.BANDS),
                bands);
    }

    private static Comparator<MeasureResult> broken(Comparator<MeasureResult> order, HeadlineTies ties) {
        return switch (ties) {
            case QUESTIONNAIRE_ORDER -> order;
            case MORE_RESPONDENTS ->
                order.thenComparing(result -> result.respondents().orElse(0L), Comparator.reverseOrder());
        };
    }

    /** The sort is stable, so questions that compare equal stay in the order of the questionnaire. */
    private static List<Headline> first(List<MeasureResult> results, Comparator<MeasureResult> order) {
        List<MeasureResult> sorted = new ArrayList<>(results);
        sorted.sort(order);
        return sorted.stream().limit(FIVE).map(Headlines::headline).toList();
    }

    private static Headline headline(MeasureResult result) {
        return new Headline(
                result.measure(),
                result.score().orElseThrow(),
                result.national().average().orElseThrow());
    }

    /** The table and the bands; an empty part is a sentence instead. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (best.isEmpty()) {
            text.append("Headlines of ").append(unit).append(": no question has a score that is shown");
        } else {
            TextTable table = TextTable.of("Headlines of " + unit, "", "question", " score", " average", " difference");
            for (Headline headline : best) {
                table = row(table, "best", headline);
            }
            for (Headline headline : worst) {
                table = row(table, "worst", headline);
            }
            text.append(table);
        }
        if (best.stream().anyMatch(worst::contains)) {
            text.append("\nFewer than 10 questions are shown, so some are among the best and the worst");
        }
        if (!best.isEmpty() && bands.values().stream().allMatch(questions -> questions == 0)) {
            return text.append("\nNo question has a band").toString();
        }
        if (!best.isEmpty()) {
            bands.forEach((band, questions) ->
                    text.append('\n').append(band).append(": ").append(questions));
        }
        return text.toString();
    }

    private static TextTable row(TextTable table, String side, Headline headline) {
        return table.with(
                side,
                headline.measure().heading(),
                Decimals.rounded(headline.score(), 1),
                Decimals.rounded(headline.average(), 1),
                Decimals.rounded(headline.difference(), 2));
    }
}
