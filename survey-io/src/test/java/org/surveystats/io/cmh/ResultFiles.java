package org.surveystats.io.cmh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.json.BenchmarkJson;

/**
 * Writes the result files of the bundled survey, five of CSV and one of JSON, into the folder that the argument names;
 * also a program of its own.
 */
final class ResultFiles {
    static final List<String> NAMES =
            List.of("questions.csv", "sections.csv", "national.csv", "changes.csv", "response.csv", "benchmark.json");

    private ResultFiles() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        Benchmark now = CommunityMentalHealth.benchmark(2021);
        List<ChangeOverTime> changes = List.of(
                ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2019)),
                ChangeOverTime.between(now, CommunityMentalHealth.benchmark(2020)));
        Map<Integer, ResponseRates> rates = new TreeMap<>();
        for (int year : List.of(2020, 2021)) {
            try (InputStream in = CommunityMentalHealth.outcomes(year)) {
                rates.put(year, ResponseRates.of(OutcomesCsv.read(in, "outcomes-" + year + ".csv")));
            }
        }
        SurveyResults results = SurveyResults.of(now).withChanges(changes).withRates(rates);
        BenchmarkCsv.write(folder, results);
        BenchmarkJson.write(results, folder.resolve("benchmark.json"));
    }
}
