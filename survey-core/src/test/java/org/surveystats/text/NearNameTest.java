package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearNameTest {
    private static final List<String> KNOWN =
            List.of("options", "label", "text", "minimumRespondents", "minimumUnits", "Q1", "Q10", "Q3_1", "id");

    @ParameterizedTest
    @CsvSource({
        "option, options",
        "optoins, options",
        "optoin, options",
        "lable, label",
        "txt, text",
        "TEXT, text",
        "minimumRespondants, minimumRespondents",
        "minimum_Respondents, minimumRespondents",
        "minimumunits, minimumUnits",
        "q10, Q10",
        "Q3-1, Q3_1"
    })
    void aSlipOfTheKeyboardIsNear(String written, String meant) {
        assertThat(NearName.of(written, KNOWN)).contains(meant);
        assertThat(NearName.asked(written, KNOWN)).isEqualTo(" (did you mean " + meant + "?)");
    }

    @ParameterizedTest
    @CsvSource({"Q11", "Q2", "Q3_2", "cap", "''", "ix", "theme", "optionals are", "options"})
    void anotherNameIsNot(String written) {
        assertThat(NearName.of(written, KNOWN)).isEmpty();
        assertThat(NearName.asked(written, KNOWN)).isEmpty();
    }

    @Test
    void theNearestIsTakenAndTheFirstOfSeveral() {
        assertThat(NearName.of("minimumCells", List.of("minimumBells", "minimumCell")))
                .contains("minimumBells");
        assertThat(NearName.of("weightCaps", List.of("weightTap", "weightCap"))).contains("weightCap");
        assertThat(NearName.of("x".repeat(65), List.of("x".repeat(64)))).isEmpty();
        assertThat(NearName.of("x".repeat(64), List.of("x".repeat(65), "x".repeat(63))))
                .contains("x".repeat(63));
    }
}
