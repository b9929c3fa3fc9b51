package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.RowProblem;

/** The pages pass every check of the browser; pictures of them are left in target/browser. */
@Tag("browser")
@Execution(ExecutionMode.SAME_THREAD)
class ReportBrowserTest {
    private static void passes(String name, String html, String... words) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/browser/" + name));
        Path file = Files.writeString(folder.resolve(name + ".html"), html);
        BrowserCheck check = BrowserCheck.of(file, folder, words);
        assertThat(check.output()).startsWith("good: ");
        assertThat(check.status()).isZero();
    }

    @Test
    void reportOfTheBundledSurvey() throws Exception {
        passes(
                "rt5",
                CmhReports.RT5,
                "Leicestershire Partnership NHS Trust",
                "Background and key terms",
                "Headline results",
                "Change over time",
                "363",
                "Crisis care contact");
    }

    @Test
    void index() throws Exception {
        passes("index", ReportSet.of(CmhReports.DATA).index(), "Leicestershire", "Results of all trusts");
    }

    @Test
    void national() throws Exception {
        passes(
                "national",
                ReportSet.of(CmhReports.DATA).national(),
                "Results of all trusts",
                "Crisis",
                "Sections by region");
    }

    /** Among other things, a term of eight letters is not broken in the print. */
    @Test
    void groupOfHospitals() throws Exception {
        SurveyResults data = HospitalGroup.plain().data();
        SurveyResults rows = HospitalGroup.withRows(data, Map.of(RowProblem.UNKNOWN_CODE, 2L), 3, 5);
        passes(
                "group",
                UnitReport.of(rows, "H1").toHtml(),
                "This hospital",
                "Group average",
                "1,704 inpatients",
                "Not usable: an unknown code");
        passes("group-index", ReportSet.of(data).index(), "Hospital A", "1,240");
        passes("group-national", ReportSet.of(data).national(), "Results of all hospitals");
    }

    @Test
    void longAndArabicTexts() throws Exception {
        String four = (ReportOfAnyTextTest.ARABIC + " ").repeat(20).substring(0, 399) + "x";
        SurveyResults data = InventedSurvey.of(text -> text + " " + four).data();
        passes("arabic", UnitReport.of(data, "A").toHtml(), "name of A", "question Q1", "المكتبة");
        passes(
                "unbreakable",
                UnitReport.of(
                                InventedSurvey.of(text -> text + "x".repeat(400 - text.length()))
                                        .data(),
                                "A")
                        .toHtml(),
                "xxxxxxxxxx");
    }
}
