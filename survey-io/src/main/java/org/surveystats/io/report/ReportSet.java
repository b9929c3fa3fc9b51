package org.surveystats.io.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.io.file.FreshDirectory;
import org.surveystats.io.report.page.NationalPage;
import org.surveystats.io.report.page.ReportData;
import org.surveystats.io.report.page.ReportTexts;
import org.surveystats.io.report.template.JteindexGenerated;
import org.surveystats.io.report.template.JtenationalGenerated;
import org.surveystats.text.Counted;

/** The reports of all units of a survey, with an index of the units and a page of national results. */
public final class ReportSet {
    private static final String INDEX = "index.html";
    private static final String NATIONAL = "national.html";

    private final ReportData data;

    private ReportSet(ReportData data) {
        this.data = data;
    }

    /**
     * The reports of all units.
     *
     * @param results what the reports are made from
     * @return the set
     */
    public static ReportSet of(SurveyResults results) {
        return new ReportSet(ReportData.of(results));
    }

    /**
     * The same with a date, without which the reports say none.
     *
     * @param date as it is to be printed
     * @return a copy
     */
    public ReportSet withDate(String date) {
        return new ReportSet(data.withDate(date));
    }

    /**
     * The same in another language, where the reports have words in it; otherwise in English. The words of the
     * questionnaire stay as they are.
     *
     * @param locale the language
     * @return a copy
     */
    public ReportSet withLocale(Locale locale) {
        return new ReportSet(data.withLocale(locale));
    }

    /**
     * The index of the units from A to Z, with their bands.
     *
     * @return HTML that links to the units' reports beside it
     */
    public String index() {
        return UnitReport.html(output -> JteindexGenerated.render(output, null, page()));
    }

    /**
     * The national results: averages, spread of the units, regions.
     *
     * @return HTML
     */
    public String national() {
        return UnitReport.html(output -> JtenationalGenerated.render(output, null, page()));
    }

    private NationalPage page() {
        return new NationalPage(data, ReportTexts.of(data));
    }

    /**
     * Writes {@code index.html}, {@code national.html} and a report for each unit, as {@link #write(Path, Executor)}
     * does, on as many threads as there are processors. The same data give the same bytes.
     *
     * @param directory where to; it is made when it is not there
     * @throws IOException if a file cannot be written
     */
    public void write(Path directory) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            write(directory, threads);
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Writes {@code index.html}, {@code national.html} and a report for each unit. All are made in a new directory
     * within the given one before any file there is touched, then moved into place, the index last. Nothing outside the
     * directory is written to. Reports of units that are not in the data, {@code unit-*.html} of an earlier run, are
     * deleted.
     *
     * @param directory where to; it is made when it is not there
     * @param executor runs the reports of the units, any of them or none: the calling thread takes its share; it is not
     *     shut down
     * @throws IOException if a file cannot be written; the message names the unit
     * @throws IllegalStateException if a report cannot be made; the message names the unit
     */
    public void write(Path directory, Executor executor) throws IOException {
        Files.createDirectories(directory);
        Path target = directory.toRealPath();
        // Within the directory, because that is what may be written to.
        try (FreshDirectory fresh = FreshDirectory.in(target, "reports-")) {
            List<String> units =
                    data.benchmark().units().stream().map(UnitBenchmark::code).toList();
            new ReportWriting(data, fresh.path(), units).run(executor);
            Files.writeString(fresh.path().resolve(NATIONAL), national());
            Files.writeString(fresh.path().resolve(INDEX), index());
            Map<String, Path> reports = new HashMap<>();
            for (String unit : units) {
                String name = NationalPage.fileOf(unit);
                try {
                    fresh.move(name, target);
                } catch (IOException failed) {
                    throw new IOException(ReportWriting.failure(unit, failed), failed);
                }
                reports.put(name.toLowerCase(Locale.ROOT), target.resolve(name));
            }
            fresh.move(NATIONAL, target);
            fresh.move(INDEX, target);
            deleteOthers(target, reports);
        }
    }

    private static void deleteOthers(Path directory, Map<String, Path> reports) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "unit-*.html")) {
            for (Path file : files) {
                // Where a and A are the same, a new report may bear the name of an old one.
                Path same = reports.get(file.getFileName().toString().toLowerCase(Locale.ROOT));
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && (same == null || !Files.isSameFile(file, same))) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "Reports of " + Counted.of(data.benchmark().units().size(), "unit") + "; write(Path) makes the files";
    }
}
