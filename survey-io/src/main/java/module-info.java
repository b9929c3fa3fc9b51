import org.jspecify.annotations.NullMarked;

/**
 * Questionnaires, responses and results in and out. Start at {@link org.surveystats.io.json.QuestionnaireJson} for the
 * questionnaire, {@link org.surveystats.io.csv.ResponsesCsv} for the responses and
 * {@link org.surveystats.io.csv.BenchmarkCsv} for the results. {@link org.surveystats.io.cmh.CommunityMentalHealth} is
 * a survey to try them on.
 *
 * <pre>{@code
 * Questionnaire questionnaire = QuestionnaireJson.read(Path.of("questionnaire.json"));
 * ReadTally read = ResponsesCsv.of(questionnaire).tally(Path.of("responses.csv"));
 * BenchmarkCsv.write(Path.of("results"), SurveyResults.of(Benchmark.of(read.tally())));
 * }</pre>
 */
@NullMarked
module org.surveystats.io {
    requires static org.jspecify;
    requires transitive org.surveystats.stats;
    requires tools.jackson.core;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires org.dhatim.fastexcel;

    exports org.surveystats.io.chart;
    exports org.surveystats.io.check;
    exports org.surveystats.io.cmh;
    exports org.surveystats.io.codebook;
    exports org.surveystats.io.csv;
    exports org.surveystats.io.draft;
    exports org.surveystats.io.json;
    exports org.surveystats.io.report;
    exports org.surveystats.io.responses;
    exports org.surveystats.io.summary;
    exports org.surveystats.io.table;
}
