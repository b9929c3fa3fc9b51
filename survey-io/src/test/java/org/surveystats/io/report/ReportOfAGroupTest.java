package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Terms;

/** What the report says of a survey that is not of a nation, and has neither summaries nor regions nor years. */
class ReportOfAGroupTest {
    private static final ParsedPage WORST = report(HospitalGroup.plain().data(), "H1");

    private static ParsedPage report(SurveyResults data, String unit) {
        return ParsedPage.of(UnitReport.of(data, unit).toHtml()).isSound().hasNothingLeftOver();
    }

    private static ParsedPage index(SurveyResults data) {
        return ParsedPage.of(ReportSet.of(data).index()).isSound().hasNothingLeftOver();
    }

    private static ParsedPage national(SurveyResults data) {
        return ParsedPage.of(ReportSet.of(data).national()).isSound().hasNothingLeftOver();
    }

    @Test
    void theAverageIsNotANations() {
        SurveyResults data = HospitalGroup.plain().data();
        for (ParsedPage page : List.of(WORST, report(data, "H8"), index(data), national(data))) {
            assertThat(page.document().text())
                    .doesNotContainIgnoringCase("national")
                    .doesNotContain("units");
            assertThat(page.all("svg title, svg desc").text()).doesNotContainIgnoringCase("national");
        }
        assertThat(WORST.one("#bands-title").text()).isNotBlank();
        assertThat(WORST.all(".figures th").eachText()).contains("Group average", "This hospital");
        assertThat(WORST.all("svg text").eachText())
                .contains("0 is the group average")
                .anyMatch(text -> text.startsWith("Group average "));
        assertThat(ParsedPage.of(CmhReports.RT5).all(".figures th").eachText())
                .contains("National average", "This trust");
    }

    @Test
    void termsHaveNoArticleThatDoesNotFit() {
        Questionnaire asked = HospitalGroup.QUESTIONNAIRE;
        Terms terms = new Terms("organisation", "organisations", "users", "average of all organisations");
        SurveyResults data = HospitalGroup.plain()
                .with(asked.withSurvey(asked.survey().withTerms(terms)))
                .data();
        for (ParsedPage page : List.of(report(data, "H1"), index(data), national(data))) {
            assertThat(page.document().text()).doesNotContainPattern("\\b[Aa] (organisation|average)");
        }
    }

    @Test
    void countsOfReadersAreGroupedThoseOfProgramsAreNot() {
        assertThat(WORST.one("#background > p:first-of-type").text())
                .contains("1,704 inpatients of 8 hospitals took part");
        ParsedPage largest = report(HospitalGroup.plain().data(), "H3");
        assertThat(largest.one("#headlines > p:first-of-type").text())
                .isEqualTo("1,240 inpatients of this hospital took part.");
        assertThat(largest.all("[data-figure=respondents]").eachText()).contains("1,240");
        assertThat(largest.all("[data-figure=respondents]").eachAttr("data-value"))
                .contains("1240");
        assertThat(index(HospitalGroup.plain().data())
                        .all("td[data-value=1240]")
                        .text())
                .isEqualTo("1,240");
    }

    @Test
    void oneIsNotPlural() {
        HospitalGroup one =
                HospitalGroup.plain().ofSizes(1).with(BenchmarkMethod.nhs2021().withMinimumRespondents(1));
        SurveyResults data = one.data();
        for (ParsedPage page : List.of(report(data, "H1"), index(data), national(data))) {
            assertThat(page.document().text())
                    .doesNotContainPattern("(?<![0-9.,])1 (inpatients|hospitals|questions|people|respondents)\\b");
        }
        assertThat(report(data, "H1").one("#background > p:first-of-type").text())
                .contains("one of the inpatients of 1 hospital took part");
    }

    @Test
    void withoutSummaryTheQuestionStandsInTheList() {
        assertThat(WORST.all("#summary li").eachText()).hasSize(6).contains("Q1: Was the ward clean?");
        assertThat(WORST.document().text()).doesNotContain("None.");
    }

    @Test
    void unequalScoresAreNotSaidToBeEqual() {
        assertThat(WORST.one("table.example").text()).contains("Fairly clean 8");
        assertThat(WORST.document().text()).doesNotContain("equally spaced");
        assertThat(report(InventedSurvey.plain().data(), "A").document().text()).contains("equally spaced");
    }

    @Test
    void standardisationIsBySomethingOrNotAtAll() {
        assertThat(ParsedPage.of(CmhReports.RT5).document().text()).contains("of all who took part, by age and sex.");
        assertThat(WORST.document().text())
                .contains("The scores are not standardised")
                .doesNotContain("weight");
    }

    @Test
    void regionsHaveAColumnWhereThereAreAny() {
        HospitalGroup group = HospitalGroup.plain();
        assertThat(index(group.data()).all("thead th").eachText()).doesNotContain("Region");
        ParsedPage some = index(group.in("N", "N", "N", "S", "S", "S", "S", "").data());
        assertThat(some.all("thead th").eachText()).contains("Region");
        assertThat(some.all("tbody tr").stream().map(row -> row.child(1).text()))
                .containsExactly("N", "N", "N", "S", "S", "S", "S", "–");
    }

    @Test
    void anOptionThatIsAsInThePresetIsNotListed() {
        HospitalGroup group = HospitalGroup.plain();
        BenchmarkMethod same = BenchmarkMethod.nhs2021().with("changeConfidence", "0.95");
        assertThat(report(group.with(same).data(), "H1").all("table.options")).isEmpty();
        assertThat(report(group.with(same.with("minimumUnits", "4")).data(), "H1")
                        .all("table.options tr")
                        .eachText())
                .containsExactly("minimumUnits 4");
    }

    @Test
    void listsOfBandsAreThoseThatHoldSomething() {
        for (int hospital = 1; hospital <= 8; hospital++) {
            ParsedPage page = report(HospitalGroup.plain().data(), "H" + hospital);
            assertThat(page.all("#appendix > h4")).hasSameSizeAs(page.all("#appendix > ul[data-band]"));
        }
    }
}
