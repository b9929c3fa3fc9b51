import java.nio.file.Path;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.json.QuestionnaireJson;

class FirstBenchmark {
    public static void main(String[] args) throws Exception {
        var read = ResponsesCsv.of(QuestionnaireJson.read(Path.of(args[0]))).tally(Path.of(args[1]));
        System.out.println(read.decoding());
        System.out.println(read.tally().cleaning());
        var benchmark = Benchmark.of(read.tally());
        var result = benchmark.unit("RT5").question("Q17");
        System.out.println(result.score() + " " + result.band());
        System.out.println(result.explain());
        BenchmarkCsv.write(Path.of("target", "benchmark"), SurveyResults.of(benchmark));
    }
}
