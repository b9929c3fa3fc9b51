package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;

final class HistoryCsvTest {
    private static PublishedHistory read(String rows) throws IOException {
        String text = "unit,measure,year,standard_error\n" + rows;
        return HistoryCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "h.csv");
    }

    @Test
    void everyBadRowIsNamedOnceAllAreRead() {
        assertThatThrownBy(() -> read("A,Q1,2020,-0.5\nA,Q1,2020,0.5\nA,Q1,2020,0.5\nA,Q1,2021,-1e-300\n"))
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        refused -> assertThat(refused.errors().stream().map(RowError::toString))
                                .containsExactly(
                                        "h.csv line 2, column standard_error: \"-0.5\" must be a number in [0, 1000000000]",
                                        "h.csv line 4, column year: \"2020\" must be used once only for a unit and measure",
                                        "h.csv line 5, column standard_error: \"-1e-300\" must be a number in [0, 1000000000]"));
    }

    @Test
    void aStandardErrorOfZeroIsOne() throws IOException {
        assertThat(read("A,Q1,2020,0\nA,Q1,2021,\n").of("A", "Q1"))
                .extracting(entry -> entry.standardError().isPresent())
                .containsExactly(true, false);
    }
}
