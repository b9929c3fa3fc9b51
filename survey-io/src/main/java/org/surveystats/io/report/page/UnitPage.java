package org.surveystats.io.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.io.chart.BandCountsChart;
import org.surveystats.io.chart.ChangeCountsChart;
import org.surveystats.io.chart.Chart;
import org.surveystats.io.chart.DifferenceChart;
import org.surveystats.io.chart.ExpectedRangeChart;
import org.surveystats.io.chart.RankChart;
import org.surveystats.io.chart.SharesChart;
import org.surveystats.io.chart.TrendChart;
import org.surveystats.io.report.ReportData;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.Wording;

/**
 * The report of one unit, in the order in which it is read.
 *
 * @param data what it is made from
 * @param unit the unit's results
 * @param texts the report's own words
 */
public record UnitPage(ReportData data, UnitBenchmark unit, ReportTexts texts) {
    /**
     * The survey.
     *
     * @return its metadata
     */
    public SurveyInfo survey() {
        return questionnaire().survey();
    }

    /**
     * The questionnaire.
     *
     * @return its questions and sections
     */
    public Questionnaire questionnaire() {
        return data.benchmark().questionnaire();
    }

    /**
     * The variables of the standardisation as words.
     *
     * @return for example {@code age, sex}; empty for none
     */
    public String standardisedBy() {
        return questionnaire().layout().strata().stream()
                .map(StratumVariable::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * Who took part: a chart for each demographic question that somebody answered.
     *
     * @return the charts
     */
    public List<Chart> demographics() {
        return unit.demographics().stream()
                .filter(shares -> shares.base().orElse(0L) > 0)
                .map(shares -> chart(SharesChart.of(shares), "who-" + inChartId(shares.question())))
                .toList();
    }

    /**
     * The shares behind a chart of who took part.
     *
     * @return as many as there are charts
     */
    public List<AnswerShares> shares() {
        return unit.demographics().stream()
                .filter(shares -> shares.base().orElse(0L) > 0)
                .toList();
    }

    /**
     * The unit's best and worst questions and its bands.
     *
     * @return the headlines
     */
    public Headlines headlines() {
        return data.benchmark().headlines(unit.code());
    }

    /**
     * How many questions are in which band.
     *
     * @return the chart
     */
    public Chart bandCounts() {
        return chart(BandCountsChart.of(headlines().bands()), "bands");
    }

    /**
     * How many questions changed, for each earlier survey.
     *
     * @return the charts, the latest survey first
     */
    public List<Chart> changeCounts() {
        return data.changes().stream()
                .map(change -> chart(
                        ChangeCountsChart.of(change.counts(unit.code()), change.previousYear()),
                        "changes-" + change.previousYear()))
                .toList();
    }

    /**
     * The best questions against the national average.
     *
     * @return the chart
     */
    public Chart best() {
        return chart(DifferenceChart.best(headlines()), "best");
    }

    /**
     * The worst questions against the national average.
     *
     * @return the chart
     */
    public Chart worst() {
        return chart(DifferenceChart.worst(headlines()), "worst");
    }

    /**
     * The result of a section.
     *
     * @param section a section
     * @return its result
     */
    public MeasureResult result(Section section) {
        return unit.measure(section.measure());
    }

    /**
     * The results of a section's questions, without those that an earlier section has shown.
     *
     * @param section a section
     * @return in the order of the section
     */
    public List<MeasureResult> questions(Section section) {
        return results(section, false);
    }

    /**
     * The results of a section's questions that an earlier section has shown.
     *
     * @param section a section
     * @return in the order of the section; mostly none
     */
    public List<MeasureResult> questionsShownBefore(Section section) {
        return results(section, true);
    }

    private List<MeasureResult> results(Section section, boolean shownBefore) {
        List<Section> sections = questionnaire().sections();
        Set<QuestionId> before = sections.subList(0, sections.indexOf(section)).stream()
                .flatMap(earlier -> earlier.items().stream())
                .collect(Collectors.toSet());
        return section.items().stream()
                .filter(item -> before.contains(item) == shownBefore)
                .map(item -> unit.question(item.value()))
                .toList();
    }

    /**
     * The results of questions that are in no section.
     *
     * @return possibly none
     */
    public List<MeasureResult> questionsWithoutSection() {
        return unit.questions().stream()
                .filter(result -> result.measure().section().isEmpty())
                .toList();
    }

    /**
     * All units in order of their score in a section.
     *
     * @param section a section
     * @return the chart
     */
    public Chart rank(Section section) {
        return chart(
                RankChart.of(data.benchmark(), section.measure(), unit.code())
                        .withoutHeading()
                        .withoutKey(),
                "rank-" + section.measure());
    }

    /**
     * A question's score in its expected range.
     *
     * @param result the unit's result
     * @return the chart
     */
    public Chart range(MeasureResult result) {
        return chart(
                ExpectedRangeChart.of(result, questionnaire().scale(), unit.name())
                        .withoutHeading()
                        .withoutKey(),
                "range-" + inChartId(result.measure().id()));
    }

    /**
     * A question over the years.
     *
     * @param trend what is known by year
     * @return the chart
     */
    public Chart line(Trend trend) {
        // Earlier years of which nothing but the respondents is known would be an empty stretch of the axis.
        List<TrendChart.Point> points = trend.years().stream()
                .dropWhile(year -> !year.score().isShown() && !year.average().isShown())
                .map(year -> new TrendChart.Point(year.year(), year.score(), year.average()))
                .toList();
        Measure measure = trend.result().measure();
        return chart(
                TrendChart.of(
                                title(measure),
                                unit.name(),
                                points,
                                questionnaire().scale())
                        .withoutHeading(),
                "trend-" + inChartId(measure.id()));
    }

    private Chart chart(Chart chart, String id) {
        return texts.inTerms(chart.withId(id));
    }

    /** A question's id for the end of a chart's, which takes no points and adds names of its own behind hyphens. */
    private static String inChartId(String question) {
        return question.replace("_", "__").replace("-", "_h").replace(".", "_p");
    }

    /**
     * What a question is called above its chart.
     *
     * @param measure the question
     * @return id and text
     */
    public String title(Measure measure) {
        return measure.id() + ". " + measure.label();
    }

    /**
     * The words of a question.
     *
     * @param measure a question
     * @return its words
     */
    public Wording wording(Measure measure) {
        QuestionId question = measure.question().orElseThrow();
        return questionnaire().question(question.value()).info().wording();
    }

    /**
     * The name of a band for style sheets.
     *
     * @param result a result
     * @return for example {@code much-worse}; {@code none} when there is no band
     */
    public String bandClass(MeasureResult result) {
        return result.band().map(this::bandClass).orElse("none");
    }

    /**
     * A result's band in words, or why there is none.
     *
     * @param result a result
     * @return the words
     */
    public String bandWords(MeasureResult result) {
        return result.band()
                .map(band -> texts.get("band." + band.code()))
                .orElse(texts.get(
                        result.score().isShown() ? "band.none" : "score.none",
                        texts.get("reason."
                                + result.band().hiddenReason().map(Enum::name).orElse(""))));
    }

    /**
     * The name of a band for style sheets.
     *
     * @param band a band
     * @return for example {@code much-worse}
     */
    public String bandClass(Band band) {
        return band.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A question in two or three words.
     *
     * @param measure a question
     * @return its theme, its id when it has none
     */
    public String theme(Measure measure) {
        return measure.theme().isEmpty() ? measure.id() : measure.theme();
    }

    /**
     * Who took part.
     *
     * @return response of the unit and of all
     */
    public Participation participation() {
        return new Participation(data, unit);
    }

    /**
     * The questions over the years.
     *
     * @return those with a line, and those without
     */
    public OverTime overTime() {
        return new OverTime(data, unit, texts);
    }

    /**
     * What the appendix tells of the method and its result.
     *
     * @return lists, an example of scoring, options
     */
    public Appendix appendix() {
        return new Appendix(data, unit);
    }

    /**
     * The result in a sentence.
     *
     * @return how many questions are better, about the same and worse
     */
    public String verdict() {
        int[] sides = new int[3];
        headlines()
                .bands()
                .forEach((band, questions) ->
                        sides[1 + Integer.signum(band.code() - Band.ABOUT_THE_SAME.code())] += questions);
        return texts.get("verdict", sides[0] + sides[1] + sides[2], sides[2], sides[1], sides[0]);
    }

    /**
     * The change against the latest earlier survey in a sentence.
     *
     * @return empty when there is none
     */
    public Optional<String> changeVerdict() {
        return data.changes().stream().findFirst().map(change -> {
            Map<Change, Integer> counts = change.counts(unit.code());
            return texts.get(
                    "verdict.change",
                    change.previousYear(),
                    counts.getOrDefault(Change.INCREASE, 0),
                    counts.getOrDefault(Change.DECREASE, 0),
                    counts.getOrDefault(Change.NO_CHANGE, 0));
        });
    }
}
