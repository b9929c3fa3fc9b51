package org.surveystats.io.report;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.io.file.FreshFile;
import org.surveystats.io.report.page.ReportData;
import org.surveystats.io.report.page.ReportTexts;
import org.surveystats.io.report.page.UnitPage;
import org.surveystats.io.report.template.JteunitGenerated;

/**
 * The benchmark report of one unit: one HTML file with everything in it, charts included, that needs no script and
 * fetches nothing. Every text from the questionnaire and the data is escaped. What is suppressed is not in it, in no
 * form. The same data give the same bytes.
 *
 * <pre>{@code
 * UnitReport.of(SurveyResults.of(benchmark), "RT5").write(Path.of("report.html"));
 * }</pre>
 */
public final class UnitReport {
    /** Control characters, halves of pairs and other code points that HTML forbids. */
    private static final Pattern NOT_IN_HTML = Pattern.compile(
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\p{Cs}\\x{fdd0}-\\x{fdef}\\x{fffe}\\x{ffff}]");

    private final UnitPage page;

    private UnitReport(UnitPage page) {
        this.page = page;
    }

    /**
     * The report of a unit.
     *
     * @param results what the report is made from
     * @param unit the unit's code
     * @return the report
     * @throws IllegalArgumentException if the benchmark has no such unit; the message lists those it has
     */
    public static UnitReport of(SurveyResults results, String unit) {
        return of(ReportData.of(results), unit);
    }

    /** With date and locale. */
    static UnitReport of(ReportData data, String unit) {
        UnitBenchmark benchmark = data.benchmark().unit(unit);
        return new UnitReport(new UnitPage(data, benchmark, ReportTexts.of(data)));
    }

    /**
     * The same with a date, without which the report says none.
     *
     * @param date as it is to be printed
     * @return a copy
     */
    public UnitReport withDate(String date) {
        return of(page.data().withDate(date), page.unit().code());
    }

    /**
     * The same in another language, where the report has words in it; otherwise in English. The words of the
     * questionnaire stay as they are.
     *
     * @param locale the language
     * @return a copy
     */
    public UnitReport withLocale(Locale locale) {
        return of(page.data().withLocale(locale), page.unit().code());
    }

    /**
     * The report as a page.
     *
     * @return HTML, to be written as UTF-8
     */
    public String toHtml() {
        return html(output -> JteunitGenerated.render(output, null, page));
    }

    /**
     * Writes the report.
     *
     * @param file the file, replaced if it is there once all is written
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        FreshFile.write(file, toHtml());
    }

    @Override
    public String toString() {
        return "Report of " + page.unit().code() + "; write(Path) makes the file";
    }

    /**
     * What a template writes. The templates are called as the classes that the build makes of them: found by name, as
     * jte's engine does, they would have to be open to jte's module.
     */
    static String html(Consumer<HtmlTemplateOutput> template) {
        StringOutput output = new StringOutput(1 << 20);
        template.accept(new OwaspHtmlTemplateOutput(output));
        return NOT_IN_HTML.matcher(output.toString()).replaceAll("\ufffd");
    }
}
