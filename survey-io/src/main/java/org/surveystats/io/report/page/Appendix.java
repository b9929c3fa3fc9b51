package org.surveystats.io.report.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.Side;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.text.Decimals;

/**
 * What the appendix tells of the method and its result.
 *
 * @param data what the report is made from
 * @param unit the unit's results
 */
public record Appendix(ReportData data, UnitBenchmark unit) {
    /**
     * The questions of a band.
     *
     * @param band a band
     * @return in the order of the questionnaire
     */
    public List<Measure> inBand(Band band) {
        return unit.questions().stream()
                .filter(result -> result.band().is(band))
                .map(MeasureResult::measure)
                .toList();
    }

    /**
     * The bands that lists are made of, from best to worst.
     *
     * @return those that hold a question of the unit, without the middle one
     */
    public List<Band> listedBands() {
        List<Band> bands = new ArrayList<>(bands());
        bands.removeIf(band -> band.side() == Side.SAME || inBand(band).isEmpty());
        Collections.reverse(bands);
        return bands;
    }

    /**
     * A question to show the scoring with: the first scored one that also has an answer without score, else the first.
     *
     * @return empty when no single choice question is scored
     */
    public Optional<SingleChoice> scoringExample() {
        List<SingleChoice> scored = data.benchmark().questionnaire().questions().stream()
                .filter(Question::scored)
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .toList();
        return scored.stream()
                .filter(question -> question.options().stream()
                        .anyMatch(option -> option.score().isEmpty()))
                .findFirst()
                .or(() -> scored.stream().findFirst());
    }

    /**
     * Whether the scores of a question's answers are as far from each other as the next, for a sentence that says so.
     *
     * @param question a scored question
     * @return false for fewer than three scored answers; a score that is rounded counts as what it is rounded from
     */
    public boolean equallySpaced(SingleChoice question) {
        double[] scores = question.options().stream()
                .map(AnswerOption::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        int steps = scores.length - 1;
        if (steps < 2 || scores[0] == scores[steps]) {
            return false;
        }
        for (int i = 1; i < steps; i++) {
            double even = scores[0] + i * (scores[steps] - scores[0]) / steps;
            int decimals = Math.max(0, Decimals.shortest(scores[i]).scale());
            if (Decimals.rounded(even, decimals).compareTo(Decimals.shortest(scores[i])) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The options of the method that differ in value from the method of the NHS surveys.
     *
     * @return by name
     */
    public Map<String, String> options() {
        return data.benchmark().method().changed();
    }

    /**
     * The worst score of the scale.
     *
     * @return as text
     */
    public String lowest() {
        return Decimals.full(data.benchmark().questionnaire().scale().lowest());
    }

    /**
     * The best score of the scale.
     *
     * @return as text
     */
    public String highest() {
        return Decimals.full(data.benchmark().questionnaire().scale().highest());
    }

    /**
     * The fewest respondents of a score that is shown.
     *
     * @return 1 or more
     */
    public int minimumRespondents() {
        return data.benchmark().method().get(MethodOption.MINIMUM_RESPONDENTS);
    }

    /**
     * The confidence at which a change is significant.
     *
     * @return in percent, as text
     */
    public String confidence() {
        double confidence = data.benchmark().method().get(MethodOption.CHANGE_CONFIDENCE);
        return Decimals.full(Decimals.shortest(confidence).movePointRight(2).doubleValue());
    }

    /**
     * The bands of the method from worst to best.
     *
     * @return those of its scheme
     */
    public List<Band> bands() {
        return data.benchmark().method().get(MethodOption.BANDS).bands();
    }

    /**
     * With how many decimals the score of an option is shown.
     *
     * @param option a scored option
     * @return 0 for whole scores, else 2
     */
    public int scoreDecimals(AnswerOption option) {
        double score = option.score().orElse(0);
        return score == Math.rint(score) ? 0 : 2;
    }
}
