package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.tally.AnswerTally;

/** What is suppressed is in no page, in no form: neither as text nor as an attribute nor as the place of a mark. */
class ReportSuppressionTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.[0-9]{2,}");
    private static final BenchmarkMethod SHOWN = BenchmarkMethod.nhs2021();
    private static final BenchmarkMethod REVEALED = SHOWN.withMinimumRespondents(1);

    /** The figures of a unit that only a lower threshold shows. */
    private static List<Double> secrets(Benchmark shown, Benchmark revealed, String unit) {
        List<Double> secrets = new ArrayList<>();
        for (MeasureResult result : revealed.unit(unit).questions()) {
            if (!shown.unit(unit).question(result.measure().id()).score().isShown()) {
                result.score().ifShown(secrets::add);
                result.standardError().ifShown(secrets::add);
            }
        }
        for (MeasureResult result : revealed.unit(unit).sections()) {
            if (!shown.unit(unit).measure(result.measure().id()).score().isShown()) {
                result.score().ifShown(secrets::add);
                result.standardError().ifShown(secrets::add);
            }
        }
        return secrets;
    }

    /** Numbers in the page that are the figure rounded or cut to as many decimals as they have, five or more. */
    private static List<String> showing(String html, double figure) {
        return NUMBER.matcher(html)
                .results()
                .map(found -> found.group())
                .filter(number -> new BigDecimal(number).scale() >= 5)
                .filter(number -> Math.abs(Double.parseDouble(number) - figure)
                        <= 1.01 * Math.pow(10, -Math.min(12, new BigDecimal(number).scale())))
                .toList();
    }

    private static String pages(SurveyResults data, String unit) {
        return UnitReport.of(data, unit).toHtml()
                + ReportSet.of(data).index()
                + ReportSet.of(data).national();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X02", "X05"})
    void bundledSurvey(String unit) {
        Benchmark shown = CmhReports.DATA.benchmark();
        Benchmark revealed = CommunityMentalHealth.benchmark(2021, REVEALED);
        List<Double> secrets = secrets(shown, revealed, unit);
        assertThat(secrets).isNotEmpty();
        String html = pages(CmhReports.DATA, unit);
        String lower = pages(SurveyResults.of(revealed), unit);
        int found = 0;
        for (double secret : secrets) {
            assertThat(showing(html, secret)).as("figure %s", secret).isEmpty();
            found += showing(lower, secret).isEmpty() ? 0 : 1;
        }
        assertThat(found).as("the search finds scores that are shown").isPositive();
        ParsedPage page = ParsedPage.of(html);
        for (MeasureResult result : shown.unit(unit).questions()) {
            if (!result.score().isShown()) {
                String id = result.measure().id();
                assertThat(page.one("table[data-unit=" + unit + "][data-measure=" + id + "] [data-figure=score]")
                                .attr("data-value"))
                        .isEmpty();
                assertThat(page.one("table[data-unit=" + unit + "][data-measure=" + id + "] [data-figure=respondents]")
                                .text())
                        .isEqualTo("–");
            }
        }
    }

    private static Questionnaire questionnaire(int year) {
        return Questionnaire.of(
                        SurveyInfo.of("Hidden", year),
                        ResponseLayout.of("unit"),
                        InventedSurvey.scored(QuestionInfo.of("Q1", "First").comparedWith(2020, "Q1"), text -> text),
                        InventedSurvey.scored(QuestionInfo.of("Q2", "Second").comparedWith(2020, "Q2"), text -> text))
                .withSections(Section.of("A", "Both", "Q1", "Q2"), Section.of("B", "One", "Q1"));
    }

    /** In unit H the answers to Q1 are as given, few enough to be suppressed; all else is the same. */
    private static Benchmark benchmark(int year, BenchmarkMethod method, List<String> secretAnswers) {
        ResponsesBuilder rows = ResponsesBuilder.of(questionnaire(year));
        for (int i = 0; i < 70; i++) {
            String first = i < secretAnswers.size() ? secretAnswers.get(i) : "";
            rows.add("H", Map.of("Q1", first, "Q2", String.valueOf(1 + i % 3)));
        }
        for (int unit = 0; unit < 5; unit++) {
            for (int i = 0; i < 100 + 8 * unit; i++) {
                String answer = i < 40 + 5 * unit ? "1" : "3";
                rows.add("U" + unit, Map.of("Q1", answer, "Q2", answer));
            }
        }
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire(year)))
                .add(Cleaning.of(questionnaire(year)).clean(rows.build()));
        return Benchmark.of(tally, method);
    }

    private static String everything(BenchmarkMethod method, List<String> now, List<String> then) {
        Benchmark benchmark = benchmark(2021, method, now);
        SurveyResults data = SurveyResults.of(benchmark)
                .withChanges(List.of(ChangeOverTime.between(benchmark, benchmark(2020, method, then))));
        return data.benchmark().units().stream()
                .map(unit -> pages(data, unit.code()))
                .collect(Collectors.joining());
    }

    /**
     * Pages made from different secrets are the same, so nothing can be read off them; a lower threshold shows them.
     */
    @Test
    void pagesDoNotDependOnWhatIsSuppressed() {
        List<String> few = List.of("1", "1", "3");
        List<String> more = List.of(
                "3", "3", "2", "9", "3", "2", "1", "1", "3", "3", "2", "9", "3", "2", "1", "1", "3", "3", "2", "9");
        Set<String> shown = new TreeSet<>();
        Set<String> revealed = new TreeSet<>();
        for (List<List<String>> years : List.of(
                List.of(few, few),
                List.of(few, more),
                List.of(more, few),
                List.of(more, more),
                List.of(few, List.<String>of()))) {
            shown.add(everything(SHOWN, years.get(0), years.get(1)));
            revealed.add(everything(REVEALED, years.get(0), years.get(1)));
        }
        assertThat(shown).hasSize(1);
        assertThat(revealed).hasSize(5);
    }
}
