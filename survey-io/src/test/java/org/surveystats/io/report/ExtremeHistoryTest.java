package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.HistoryCsv;

/** Earlier scores are bounded where they are read; those within the bound make a report, however far off the scale. */
final class ExtremeHistoryTest {
    private static PublishedHistory history(String score, String error, String average) throws IOException {
        String rows = "unit,measure,year,score,standard_error,national_average\n"
                + String.join(",", "RT5", "Q7", "2018", score, error, average) + "\n";
        return HistoryCsv.read(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), "h.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "1e300, 0.1, 5, score, 1e300, '[-1000000000, 1000000000]'",
        "-1e10, 0.1, 5, score, -1e10, '[-1000000000, 1000000000]'",
        "5, 1e300, 5, standard_error, 1e300, '[0, 1000000000]'",
        "5, -0.1, 5, standard_error, -0.1, '[0, 1000000000]'",
        "5, 0.1, 1e999, national_average, 1e999, '[-1000000000, 1000000000]'"
    })
    void figuresBeyondTheBoundAreRefused(
            String score, String error, String average, String column, String value, String range) {
        assertThatThrownBy(() -> history(score, error, average))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("h.csv: 1 error\n  h.csv line 2, column " + column + ": \"" + value
                        + "\" must be a number in " + range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "-1e9", "10.5", "-0.5", "1e-300", "11"})
    void figuresWithinTheBoundMakeAReport(String figure) throws IOException {
        SurveyResults data =
                SurveyResults.of(CommunityMentalHealth.benchmark(2021)).withHistory(history(figure, "0.1", figure));
        assertThat(UnitReport.of(data, "RT5").toHtml()).contains("<svg").contains("2018");
    }
}
