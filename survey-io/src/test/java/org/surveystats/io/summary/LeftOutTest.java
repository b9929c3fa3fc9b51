package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.tally.GroupBy;

final class LeftOutTest {
    @Test
    void ofAFileThatIsUsedAltogetherNothingIsLeftOut() {
        LeftOut leftOut = LeftOut.of(Visits.read(2024, Visits.HEADER, Visits.respondents("A")));

        assertThat(leftOut.isEmpty()).isTrue();
        assertThat(leftOut.year()).isEqualTo(2024);
        assertThat(leftOut).hasToString("Left out of 2024: nothing");
    }

    @Test
    void eachKindIsCounted() {
        LeftOut leftOut = LeftOut.of(
                Visits.read(2024, Visits.HEADER + ",colour", """
                A,1,2,1,red
                A,,1,1,red
                C,1,1,1,red
                C,2,1,2,red
                B,2,1,2,red
                """, GroupBy.unitsTo(Map.of("A", "north", "B", "north"))));

        assertThat(leftOut.parts())
                .containsExactly(
                        "1 answer of 1 respondent whom the routes did not lead there (Q1 1)",
                        "1 of 3 respondents from weighted figures, as their stratum is unknown",
                        "2 respondents without unit",
                        "columns that the questionnaire does not know: colour");
        assertThat(leftOut.toString().lines())
                .first()
                .isEqualTo("Left out of 2024: 1 answer of 1 respondent whom the routes did not lead there");
        assertThat(leftOut.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void ofManyColumnsTheFirstAreNamed() {
        String columns = IntStream.rangeClosed(1, 11).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        LeftOut leftOut = LeftOut.of(Visits.read(2024, Visits.HEADER + "," + columns, "A,1,1,1" + ",x".repeat(11)));

        assertThat(leftOut.parts())
                .containsExactly(
                        "columns that the questionnaire does not know: c1, c2, c3, c4, c5, c6, c7, c8 and 3 more");
    }
}
