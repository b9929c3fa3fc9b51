package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;

/** The report is well-formed and complete whatever the shape of the survey. */
class ReportSoundnessTest {
    private static final int LARGEST = 1_500_000;

    private static ParsedPage report(SurveyResults data, String unit) {
        return ParsedPage.of(UnitReport.of(data, unit).toHtml()).isSound().hasNothingLeftOver();
    }

    private static ParsedPage index(SurveyResults data) {
        return ParsedPage.of(ReportSet.of(data).index()).isSound().hasNothingLeftOver();
    }

    private static ParsedPage national(SurveyResults data) {
        return ParsedPage.of(ReportSet.of(data).national()).isSound().hasNothingLeftOver();
    }

    private static Questionnaire plainQuestionnaire() {
        return InventedSurvey.plain().questionnaire();
    }

    @Test
    void bundledSurvey() {
        ParsedPage.of(CmhReports.RT5).isSound().hasNothingLeftOver().isComplete(28, 12);
        assertThat(CmhReports.RT5.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X02", "X05"})
    void unitWithSuppressedQuestions(String unit) {
        ParsedPage page = report(CmhReports.DATA, unit).isComplete(28, 12);
        List<String> empty = page.all("table.figures [data-figure=score]").stream()
                .filter(cell -> cell.attr("data-value").isEmpty())
                .map(cell -> cell.text())
                .toList();
        assertThat(empty).isNotEmpty().containsOnly("–");
        assertThat(page.all("p.band.none")).hasSize(empty.size());
    }

    @Test
    void whereTheDataComeFromIsOnEveryPage() {
        String provenance = CmhReports.DATA.benchmark().questionnaire().survey().provenance();
        assertThat(provenance).isNotBlank();
        ParsedPage.of(CmhReports.RT5).states(provenance);
        index(CmhReports.DATA).states(provenance);
        national(CmhReports.DATA).states(provenance);
        SurveyResults without = InventedSurvey.plain()
                .with(plainQuestionnaire().withSurvey(SurveyInfo.of("title", 2021)))
                .data();
        report(without, "A").states("");
        index(without).states("");
        national(without).states("");
    }

    @Test
    void oneYearOnly() {
        ParsedPage page = report(InventedSurvey.plain().alone(), "A").isComplete(2, 1);
        assertThat(page.all("#change article, #headlines .tiles")).isEmpty();
        assertThat(page.one("#change").text()).contains("2021");
        assertThat(page.all("#summary").text()).contains("contact");
    }

    @Test
    void twoYears() {
        ParsedPage page = report(InventedSurvey.plain().data(), "A").isComplete(2, 1);
        assertThat(page.all("#change article")).hasSize(2);
        assertThat(page.one("[data-figure=invited]").text()).isEqualTo("260");
    }

    @Test
    void withoutRouting() {
        report(InventedSurvey.plain().withoutRoute().data(), "B").isComplete(2, 1);
    }

    @Test
    void withoutSections() {
        InventedSurvey survey = InventedSurvey.plain().with(plainQuestionnaire().withSections());
        ParsedPage page = report(survey.data(), "A").isComplete(2, 0);
        assertThat(page.all("#other article")).hasSize(2);
        index(survey.data());
        assertThat(national(survey.data()).all("table.regions tbody tr")).isEmpty();
    }

    @Test
    void sectionOfOneQuestionAndOneQuestionInNone() {
        Questionnaire one = plainQuestionnaire().withSections(Section.of("x", "One", "Q2"));
        ParsedPage page = report(InventedSurvey.plain().with(one).data(), "A").isComplete(2, 1);
        assertThat(page.all("#section-x article").eachAttr("id")).containsExactly("question-Q2");
        assertThat(page.all("#other article").eachAttr("id")).containsExactly("question-Q1");
    }

    @Test
    void questionInTwoSections() {
        Questionnaire twice = plainQuestionnaire()
                .withSections(Section.of("x", "Both", "Q1", "Q2"), Section.of("y", "One of them", "Q2"));
        ParsedPage page = report(InventedSurvey.plain().with(twice).data(), "A").isComplete(2, 2);
        assertThat(page.one("#section-y").select("a[href=#question-Q2]")).hasSize(1);
    }

    @Test
    void withoutStrata() {
        Questionnaire without = plainQuestionnaire().withLayout(ResponseLayout.of("unit"));
        report(InventedSurvey.plain().with(without).data(), "A").isComplete(2, 1);
    }

    /** Ids of questions may hold points and look like the names of other parts of the page. */
    @Test
    void idsOfQuestionsDoNotMeetOthers() {
        List<String> ids = List.of("Q.1", "Q_1", "Q_.1", "of-Q_1", "title", "content", "Q_1-title", "Q_1-desc");
        SingleChoice[] questions = ids.stream()
                .map(id -> InventedSurvey.scored(QuestionInfo.of(id, id).comparedWith(2020, id), text -> text))
                .toArray(SingleChoice[]::new);
        Questionnaire odd = Questionnaire.of(SurveyInfo.of("ids", 2021), ResponseLayout.of("unit"), questions)
                .withSections(Section.of("of", "Some", "Q.1", "title"));
        report(OddAnswers.data(odd), "A").isComplete(ids.size(), 1);
    }

    @Test
    void nothingIsScored() {
        Questionnaire none = Questionnaire.of(
                SurveyInfo.of("none", 2021),
                ResponseLayout.of("unit"),
                SingleChoice.of(
                        QuestionInfo.of("Q1", "Any?").asDemographic(),
                        AnswerOption.of(1, "yes"),
                        AnswerOption.of(2, "no")));
        ParsedPage page = report(OddAnswers.data(none), "A");
        assertThat(page.all("table.figures, table.example")).isEmpty();
        index(OddAnswers.data(none));
        national(OddAnswers.data(none));
    }

    @Test
    void oneUnit() {
        InventedSurvey one = InventedSurvey.plain().withUnits("only");
        report(one.data(), "only").isComplete(2, 1);
        assertThat(index(one.data()).all("tbody tr")).hasSize(1);
        national(one.data());
    }

    @Test
    void fiveHundredUnits() {
        String[] codes = IntStream.range(0, 500).mapToObj(i -> "U" + i).toArray(String[]::new);
        SurveyResults data = InventedSurvey.plain().withUnits(codes).data();
        report(data, "U250").isComplete(2, 1);
        assertThat(index(data).all("tbody tr")).hasSize(500);
        national(data);
    }

    /** Codes that are one name on some file systems, that are no file names, and that are too long for one. */
    @Test
    void filesOfUnitsHaveNamesOfTheirOwn(@TempDir Path folder) throws IOException {
        String[] codes = {
            "a",
            "A",
            "a/b",
            "a_b",
            "../../x",
            "..",
            "CON",
            "é",
            "e\u0301",
            "a b",
            "a%20b",
            "<b>",
            "\"",
            "?x=1#y",
            "وحدة",
            "x".repeat(400),
            "x".repeat(400) + "y",
            "index",
            "national"
        };
        SurveyResults data = InventedSurvey.plain().withUnits(codes).data();
        ReportSet.of(data).write(folder);
        List<String> links = index(data).all("tr[data-unit] a").eachAttr("href");
        assertThat(links).hasSize(codes.length);
        assertThat(links.stream().map(link -> link.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        TreeSet<String> written = new TreeSet<>(links);
        written.addAll(List.of("index.html", "national.html"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(written);
        }
        for (UnitBenchmark unit : data.benchmark().units()) {
            String link = index(data).all("tr[data-unit]").stream()
                    .filter(row -> row.attr("data-unit").equals(unit.code()))
                    .map(row -> row.select("a").attr("href"))
                    .findFirst()
                    .orElseThrow();
            assertThat(folder.resolve(link))
                    .hasContent(UnitReport.of(data, unit.code()).toHtml());
        }
    }
}
