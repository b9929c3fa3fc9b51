package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.sample.SampleOutcomes;

final class OutcomesCsvTest {
    private static final String COUNTS =
            "invited,outcome_1,outcome_2,outcome_3,outcome_4,outcome_5,outcome_6,outcome_7";
    private static final SampleOutcomes RT5 = SampleOutcomes.of("RT5", 363, 17, 7, 42, 16, 802, 3);

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SampleOutcomes> read(String text) throws IOException {
        return OutcomesCsv.read(stream(text), "o.csv");
    }

    @Test
    void theUnitStandsFirstOrInItsColumnOrWhereTheCallerSays(@TempDir Path folder) throws IOException {
        String first = "trust," + COUNTS + "\nRT5,1250,363,17,7,42,16,802,3\n";
        String named = COUNTS + ",unit\n1250,363,17,7,42,16,802,3,RT5\n";
        String said = "region,unit,trust," + COUNTS + "\nEast,other,RT5,1250,363,17,7,42,16,802,3\n";
        Path file = Files.writeString(folder.resolve("o.csv"), said);

        assertThat(read(first)).containsExactly(RT5);
        assertThat(read(named)).containsExactly(RT5);
        assertThat(OutcomesCsv.read(stream(said), "o.csv", "trust")).containsExactly(RT5);
        assertThat(OutcomesCsv.read(file, "trust")).containsExactly(RT5);
        assertThat(OutcomesCsv.read(file)).extracting(SampleOutcomes::unit).containsExactly("other");
        assertThatThrownBy(() -> OutcomesCsv.read(stream(first), "o.csv", "site"))
                .hasMessageStartingWith("o.csv: the header must have a column \"site\"; it has [invited, outcome_1, ");
        assertThatThrownBy(() -> OutcomesCsv.read(stream(first), "o.csv", " "))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unitColumn must be text that is not blank");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "RT5,1251,363,17,7,42,16,802,3 ! invited: \"1251\" must be the sum of the outcomes, 1250",
                "RT5,1250,-1,17,7,42,16,802,3 ! outcome_1: \"-1\" must be a whole number in [0, 1000000000]",
                "RT5,1250,363,,7,42,16,802,3 ! outcome_2: \"\" must be a whole number in [0, 1000000000]",
                "RT5,1250,363,17,7.0,42,16,802,3 ! outcome_3: \"7.0\" must be a whole number in [0, 1000000000]",
                "RT5,1250,363,17,7,x,16,802,3 ! outcome_4: \"x\" must be a whole number in [0, 1000000000]",
                "RT5,1250,363,17,7,42,16,1000000001,3 ! outcome_6: \"1000000001\" must be a whole number in [0, 1000000000]",
                "RT5,1250,363,17,7,42,16,9223372036854775808,3 ! "
                        + "outcome_6: \"9223372036854775808\" must be a whole number in [0, 1000000000]",
                "RT5,,363,17,7,42,16,802,3 ! invited: \"\" must be a whole number in [0, 1000000000]",
                "' ,1250,363,17,7,42,16,802,3' ! trust: \"\" must be text that is not blank",
                "X01,900,146,18,8,38,15,673,2 ! trust: \"X01\" must be used once only"
            })
    void refusesCountsThatCannotBe(String row, String error) {
        String text = "trust," + COUNTS + "\nX01,900,146,18,8,38,15,673,2\n" + row + "\n";

        assertThatThrownBy(() -> read(text))
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessage("o.csv: 1 error\n  o.csv line 3, column " + error
                        + (error.contains("7.0") ? "\n  hint: whole numbers are written without decimals" : ""));
    }

    @Test
    void everyOutcomeMustHaveItsColumn() {
        assertThatThrownBy(() -> read("trust," + COUNTS.replace(",outcome_7", "") + "\n"))
                .hasMessageStartingWith("o.csv: the header must have a column \"outcome_7\"; it has ");
        assertThatThrownBy(() -> read("trust," + COUNTS.replace("invited", "sampled") + "\n"))
                .hasMessageStartingWith("o.csv: the header must have a column \"invited\"; it has ");
    }

    /** Without a unit column the first one is taken, which must not be a count. */
    @Test
    void aFileWithoutUnitsIsRefused() {
        assertThatThrownBy(() -> read(COUNTS + "\n1250,363,17,7,42,16,802,3\n"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("o.csv: the header must have a column \"unit\" or begin with the unit's column");
    }
}
