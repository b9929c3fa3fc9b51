package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderedCsvTest {
    private static <T> List<T> read(String text, Function<CsvRow, T> reading) throws IOException {
        return HeaderedCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "t.csv",
                CsvLimits.TABLES,
                List.of("a"),
                reading);
    }

    @Test
    void cellsAreAskedForByColumn() throws IOException {
        String text = "b,a\n\" two\nlines \", 1 \n,-7\n";

        assertThat(read(text, row -> row.text("b"))).containsExactly("two\nlines", "");
        assertThat(read(text, row -> row.text("nothing"))).containsExactly("", "");
        assertThat(read(text, row -> row.requiredWhole("a", -10, 10))).containsExactly(1L, -7L);
        assertThat(read(text, row -> row.whole("c", 0, 1))).containsOnly(OptionalLong.empty());
        assertThat(read(text, CsvRow::line)).containsExactly(2L, 4L);
        assertThat(read(text, CsvRow::columns)).containsOnly(List.of("b", "a"));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "-.5, -0.5", "1E+23, 1e23", "5.684341886080802E-14, 5.684341886080802E-14", "7, 7", "+2., 2"
    })
    void decimalsAreRead(String cell, double value) throws IOException {
        assertThat(read("a\n" + cell + "\n", row -> row.decimal("a", -1e30, 1e30)))
                .containsExactly(OptionalDouble.of(value));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "'\"1,5\"'", "0x1p3", "1d", "ten", "1e"})
    void otherDecimalsAreRefused(String cell) {
        assertThatThrownBy(() -> read("a\n" + cell + "\n", row -> row.decimal("a", -1e30, 1e30)))
                .hasMessage("t.csv: 1 error\n  t.csv line 2, column a: \"" + cell.replace("\"", "")
                        + "\" must be a number such as 6.25"
                        + (cell.contains(",") ? "\n  hint: decimals are separated by a point, not a comma" : ""));
    }

    @ParameterizedTest
    @CsvSource({"1e999", "-1e999", "2.5", "-0.5"})
    void decimalsOutsideTheRangeAreRefused(String cell) {
        assertThatThrownBy(() -> read("a\n" + cell + "\n", row -> row.decimal("a", 0, 2)))
                .hasMessage("t.csv: 1 error\n  t.csv line 2, column a: \"" + cell + "\" must be a number in [0, 2]");
    }

    @Test
    void blankDecimalsAreAbsent() throws IOException {
        assertThat(read("a,b\n,1\n", row -> row.decimal("a", -1e30, 1e30))).containsExactly(OptionalDouble.empty());
    }

    @Test
    void otherExceptionsOfTheCallerComeThrough() {
        IllegalStateException own = new IllegalStateException("own");
        assertThatThrownBy(() -> read("a\n1\n", row -> {
                    throw own;
                }))
                .isSameAs(own);
    }
}
