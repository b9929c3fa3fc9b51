package consumer;

import org.surveystats.benchmark.SurveyResults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.io.chart.ExpectedRangeChart;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.json.BenchmarkDocument;
import org.surveystats.io.json.BenchmarkJson;

/** Serves a unit's results as JSON and as a chart. */
@SpringBootApplication
@RestController
public class BenchmarkServer {
    private final Benchmark benchmark = CommunityMentalHealth.benchmark(2021);

    /** The library's own document, of one unit. */
    @GetMapping(path = "/{unit}/benchmark", produces = "application/json")
    String benchmark(@PathVariable("unit") String unit) {
        BenchmarkDocument all = BenchmarkDocument.of(SurveyResults.of(benchmark));
        return BenchmarkJson.text(new BenchmarkDocument(
                all.survey(),
                all.method(),
                all.scheme(),
                all.measures(),
                all.units().stream().filter(entry -> entry.code().equals(unit)).toList(),
                List.of(),
                List.of()));
    }

    /** Scores by question, which Spring's own Jackson writes. */
    @GetMapping("/{unit}/scores")
    Map<String, Double> scores(@PathVariable("unit") String unit) {
        Map<String, Double> scores = new LinkedHashMap<>();
        benchmark.unit(unit).questions().forEach(result ->
                result.score().ifShown(score -> scores.put(result.measure().id(), score)));
        return scores;
    }

    @GetMapping(path = "/{unit}/{question}/chart", produces = "image/svg+xml")
    String chart(@PathVariable("unit") String unit, @PathVariable("question") String question) {
        return ExpectedRangeChart.of(
                        benchmark.unit(unit).question(question),
                        benchmark.questionnaire().scale())
                .toSvg();
    }

    public static void main(String[] args) {
        var context = SpringApplication.run(BenchmarkServer.class, args);
        System.out.println("Listening on port " + context.getEnvironment().getProperty("local.server.port"));
    }
}
