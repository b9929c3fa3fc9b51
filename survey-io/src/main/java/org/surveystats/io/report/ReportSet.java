package org.surveystats.io.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.io.report.page.NationalPage;
import org.surveystats.io.report.page.ReportTexts;

/** The reports of all units of a survey, with an index of the units and a page of national results. */
public final class ReportSet {
    private final ReportData data;

    private ReportSet(ReportData data) {
        this.data = data;
    }

    /**
     * The reports of all units.
     *
     * @param data what the reports are made from
     * @return the set
     */
    public static ReportSet of(ReportData data) {
        return new ReportSet(Objects.requireNonNull(data, "data must not be null"));
    }

    /**
     * The index of the units from A to Z, with their bands.
     *
     * @return HTML that links to the units' reports beside it
     */
    public String index() {
        return UnitReport.render("index.jte", page());
    }

    /**
     * The national results: averages, spread of the units, regions.
     *
     * @return HTML
     */
    public String national() {
        return UnitReport.render("national.jte", page());
    }

    private NationalPage page() {
        return new NationalPage(data, ReportTexts.of(data));
    }

    /**
     * Writes {@code index.html}, {@code national.html} and a report for each unit, in parallel on the common pool. The same
     * data give the same bytes.
     *
     * @param directory where to; it is made when it is not there, files of these names are replaced
     * @throws IOException if a file cannot be written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("index.html"), index());
        Files.writeString(directory.resolve("national.html"), national());
        List<String> units =
                data.benchmark().units().stream().map(UnitBenchmark::code).toList();
        try {
            units.parallelStream().forEach(unit -> write(directory, unit));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(Path directory, String unit) {
        try {
            UnitReport.of(data, unit).write(directory.resolve(page().fileOf(unit)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return "Reports of " + data.benchmark().units().size() + " units; write(Path) makes the files";
    }
}
