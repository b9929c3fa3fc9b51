package org.surveystats.io.properties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.BenchmarkJson;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.io.report.ReportSet;
import org.surveystats.io.table.BenchmarkWorkbook;
import org.surveystats.io.table.TabulationCsv;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tabulation.Tabulation;
import org.surveystats.tally.AnswerTally;

/** A small survey from whose published figures something hidden was recovered, and all that is published of it. */
final class AttackedSurvey {
    private AttackedSurvey() {}

    static Path file(String name) {
        return SharedData.file("attacks/" + name);
    }

    /** d10b is another questionnaire of the responses of d10. */
    static Path responses(String name) {
        return file((name.equals("d10b") ? "d10" : name) + ".csv");
    }

    static AnswerTally tally(String questionnaire, Path responses) throws IOException {
        Questionnaire of = QuestionnaireJson.read(file(questionnaire));
        return ResponsesCsv.of(of).tally(responses).tally();
    }

    static AnswerTally tally(String name) throws IOException {
        return tally(name + ".json", responses(name));
    }

    /** Every file that is written of a benchmark, by its path in the folder. */
    static Map<String, byte[]> files(AnswerTally tally, BenchmarkMethod method, Path folder) throws IOException {
        Benchmark benchmark = Benchmark.of(tally, method);
        Tabulation tables = Tabulation.of(tally, method);
        BenchmarkCsv.write(folder.resolve("csv"), SurveyResults.of(benchmark));
        TabulationCsv.write(folder.resolve("tables"), tables);
        BenchmarkJson.write(SurveyResults.of(benchmark), folder.resolve("benchmark.json"));
        BenchmarkWorkbook.of(SurveyResults.of(benchmark)).withTables(tables).write(folder.resolve("benchmark.xlsx"));
        ReportSet.of(SurveyResults.of(benchmark)).write(folder.resolve("report"));
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
