package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void onlyOneIsInTheSingular() {
        assertThat(Counted.of(1, "respondent")).isEqualTo("1 respondent");
        assertThat(Counted.of(0, "respondent")).isEqualTo("0 respondents");
        assertThat(Counted.of(2, "unit")).isEqualTo("2 units");
        assertThat(Counted.of(17_322, "respondent")).isEqualTo("17,322 respondents");
    }
}
