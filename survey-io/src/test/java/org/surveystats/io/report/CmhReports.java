package org.surveystats.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;

/** What the reports of the bundled survey are made from, with all that is known of earlier years, and one of them. */
final class CmhReports {
    static final SurveyResults DATA = data();
    static final String RT5 = UnitReport.of(DATA, "RT5").toHtml();

    private CmhReports() {}

    private static SurveyResults data() {
        Benchmark now = CommunityMentalHealth.benchmark(2021);
        try (InputStream history = CommunityMentalHealth.history()) {
            return SurveyResults.of(now)
                    .withChanges(List.of(
                            ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2019)),
                            ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2020))))
                    .withRates(Map.of(2020, rates(2020), 2021, rates(2021)))
                    .withHistory(HistoryCsv.read(history, "history.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseRates rates(int year) throws IOException {
        try (InputStream in = CommunityMentalHealth.outcomes(year)) {
            return ResponseRates.of(OutcomesCsv.read(in, "outcomes"));
        }
    }
}
