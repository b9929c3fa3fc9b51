import java.nio.file.Path;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.report.UnitReport;

/** Writes the report of one unit of the bundled survey: OneReport UNIT FILE. */
class OneReport {
    public static void main(String[] args) throws Exception {
        Benchmark benchmark = CommunityMentalHealth.benchmark(2021);
        UnitReport.of(SurveyResults.of(benchmark), args[0]).write(Path.of(args[1]));
    }
}
