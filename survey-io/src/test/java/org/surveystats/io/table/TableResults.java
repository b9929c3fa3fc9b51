package org.surveystats.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.tabulation.Tabulation;

/** The bundled results that the tests of tables share. */
final class TableResults {
    static final Benchmark BENCHMARK = CommunityMentalHealth.benchmark(2021);
    static final List<ChangeOverTime> CHANGES = List.of(
            ChangeOverTime.between(BENCHMARK, CommunityMentalHealth.benchmark(2019)),
            ChangeOverTime.between(BENCHMARK, CommunityMentalHealth.benchmark(2020)));
    static final Map<Integer, ResponseRates> RATES = Map.of(2020, rates(2020), 2021, rates(2021));
    static final PublishedHistory HISTORY = history();
    static final Tabulation TABLES = Tabulation.of(CommunityMentalHealth.tally(2021), BenchmarkMethod.nhs2021());

    private TableResults() {}

    private static ResponseRates rates(int year) {
        try (InputStream in = CommunityMentalHealth.outcomes(year)) {
            return ResponseRates.of(OutcomesCsv.read(in, "outcomes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedHistory history() {
        try (InputStream in = CommunityMentalHealth.history()) {
            return HistoryCsv.read(in, "history");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
