package org.surveystats.io.report.page;

import java.util.List;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.MeasureResults;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;
import org.surveystats.expectedrange.Side;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.suppression.Published;

/**
 * What is true of a survey and a unit as far as sentences of the report depend on it.
 *
 * @param data what the report is made from
 * @param unit the unit's results
 */
public record Conditions(ReportData data, UnitBenchmark unit) {
    /**
     * Whether anything is scored.
     *
     * @return false when the report has no charts of questions
     */
    public boolean scored() {
        return !unit.questions().list().isEmpty();
    }

    /**
     * Whether there are sections.
     *
     * @return false when no question is in a section
     */
    public boolean sections() {
        return !data.benchmark().questionnaire().sections().isEmpty();
    }

    /**
     * Whether any of some results has a score that is shown.
     *
     * @param results the unit's questions or sections
     * @return false when all scores are hidden
     */
    public boolean shown(MeasureResults results) {
        return results.stream().anyMatch(result -> result.score().isShown());
    }

    /**
     * Whether any measure has an expected range.
     *
     * @return false when there are too few units for one
     */
    public boolean ranges() {
        return ranges(data.benchmark());
    }

    static boolean ranges(Benchmark benchmark) {
        return benchmark.measures().stream()
                .map(Measure::id)
                .anyMatch(measure -> benchmark.national(measure).expectedRange().isShown());
    }

    /**
     * Whether bands are told apart by how far a score is from what is expected.
     *
     * @return false when there is one better and one worse
     */
    public boolean steps() {
        return data.benchmark().method().get(MethodOption.BANDS).cuts().size() > 1;
    }

    /**
     * Whether a question of the unit has zones.
     *
     * @return false when no question of the unit is compared with what is expected
     */
    public boolean zones() {
        return !classified().isEmpty();
    }

    /**
     * Whether all units are within the expected range of the unit in a question, whose chart has one zone then.
     *
     * @return false when every chart with zones has several
     */
    public boolean plainZones() {
        return classified().stream().anyMatch(this::isPlain);
    }

    private List<MeasureResult> classified() {
        return unit.questions().stream()
                .filter(result -> result.classification().isShown())
                .toList();
    }

    private boolean isPlain(MeasureResult result) {
        Limits limits = result.classification().map(Classification::limits).orElseThrow();
        double lowest = lowest(result.national());
        double highest = highest(result.national());
        ConfidenceLevel innermost =
                data.benchmark().method().get(MethodOption.BANDS).innermost();
        return limits.lower(innermost) <= lowest && highest <= limits.upper(innermost);
    }

    private static double lowest(NationalResult national) {
        return national.lowest().map(NationalResult.Extreme::score).orElse(Double.NaN);
    }

    private static double highest(NationalResult national) {
        return national.highest().map(NationalResult.Extreme::score).orElse(Double.NaN);
    }

    /**
     * Whether answers are weighted.
     *
     * @return false when the survey has no variable of standardisation
     */
    public boolean standardised() {
        return !data.benchmark().questionnaire().layout().strata().isEmpty();
    }

    /**
     * Whether there are questions without score that do not ask who the respondents are.
     *
     * @return false when all others are scored
     */
    public boolean unscoredQuestions() {
        return data.benchmark().questionnaire().questions().stream()
                .anyMatch(question -> !question.scored() && !question.info().demographic());
    }

    /**
     * Whether a scored question has answers that have no score.
     *
     * @return false when all answers have one
     */
    public boolean answersWithoutScore() {
        return data.benchmark().questionnaire().questions().stream()
                .filter(Question::scored)
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast)
                .flatMap(question -> question.options().stream())
                .anyMatch(option -> option.score().isEmpty());
    }

    /**
     * Whether scores of few respondents are not shown.
     *
     * @return false when one respondent is enough
     */
    public boolean suppressed() {
        return data.benchmark().method().get(MethodOption.MINIMUM_RESPONDENTS) > 1;
    }

    /**
     * Whether a question is as expected.
     *
     * @return false when all are in other bands, or in none
     */
    public boolean aboutTheSame() {
        return unit.questions().sides().getOrDefault(Side.SAME, 0) > 0;
    }

    /**
     * Whether a question is not compared with an earlier survey that there is.
     *
     * @return false when all are compared with all, or there is none
     */
    public boolean notCompared() {
        return data.changes().stream()
                .flatMap(change -> change.unit(unit.code()).stream())
                .anyMatch(change -> !change.change().isShown());
    }

    /**
     * Whether a question is compared with an earlier survey.
     *
     * @return false when none is
     */
    public boolean changesTested() {
        return data.changes().stream()
                .flatMap(change -> change.unit(unit.code()).stream())
                .map(change -> change.change())
                .anyMatch(Published::isShown);
    }
}
