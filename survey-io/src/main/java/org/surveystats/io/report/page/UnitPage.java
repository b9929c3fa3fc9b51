package org.surveystats.io.report.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;

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
     * @return for example {@code age and sex}; not to be asked for where there are none
     */
    public String standardisedBy() {
        return texts.list(questionnaire().layout().strata().stream()
                .map(StratumVariable::name)
                .toList());
    }

    /**
     * What sentences of the report depend on.
     *
     * @return what is true of this survey and unit
     */
    public Conditions is() {
        return new Conditions(data, unit);
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
     * The charts.
     *
     * @return each made when it is asked for
     */
    public UnitCharts charts() {
        return new UnitCharts(data, unit, words());
    }

    /**
     * The results in words.
     *
     * @return titles, bands, verdicts
     */
    public UnitWords words() {
        return new UnitWords(data, unit, texts);
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
}
