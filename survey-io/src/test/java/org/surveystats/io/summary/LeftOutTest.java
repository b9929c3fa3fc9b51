package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.plan.GroupBy;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.tally.Ledger;

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
                        "2 respondents without unit",
                        "1 answer to questions that the routes did not lead to (Q1 1)",
                        "columns that the questionnaire does not know: colour");
        assertThat(leftOut.notices())
                .containsExactly(
                        "1 of 3 respondents without an answer to a scored question (north 1); rows of people who never"
                                + " answered can be left out by layout.rows, such as {\"column\": \"outcome\","
                                + " \"values\": [\"1\"]}",
                        "1 of 3 respondents of unknown stratum, who are in no score unless the method's unknownStratum"
                                + " says otherwise");
        assertThat(leftOut.toString().lines())
                .contains(
                        "Left out of 2024: 2 respondents without unit; 1 answer to questions that the",
                        "To look at in 2024: 1 of 3 respondents without an answer to a scored question");
        assertThat(leftOut.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void refusedAndFilteredRowsAreCounted() {
        Questionnaire questionnaire = Visits.questionnaire(2024);
        Questionnaire filtered =
                questionnaire.withLayout(questionnaire.layout().withRows(RowCondition.in("status", "0", "")));
        LeftOut leftOut =
                LeftOut.of(Visits.read(filtered, Strictness.LENIENT, Visits.HEADER + ",status", """
                A,1,1,1,0
                A,1,1,.,
                A,1,1,.,1
                A,1,1,1,1
                A,1,1,9,0
                A,2,1,x,0
                """, GroupBy.units()));

        assertThat(leftOut.parts())
                .containsExactly(
                        "3 of 6 rows refused, with errors by column: Q1 not a whole number 2, such as \".\" (if \".\" means"
                                + " that there is no answer, list it in layout.missingCodes), Q1 an unknown code 1, such as"
                                + " \"9\"",
                        "2 rows that layout.rows does not take (status is 0 or blank)");
        assertThat(leftOut.notices()).isEmpty();
    }

    /**
     * Respondents who tick "none of these" beside another, or alone; the columns are those of the options 1, 2 and 9.
     */
    @Test
    void contradictoryTicksAreTold() {
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("Ticks", 2024),
                ResponseLayout.of("site"),
                MultipleChoice.of(
                        QuestionInfo.of("Q3", "What did you find?"),
                        TickOption.scored(1, "a book", 10, 0),
                        TickOption.scored(2, "a seat", 10, 0),
                        TickOption.of(9, "none of these").asExclusive()));
        ReadTally read = Visits.read(
                questionnaire,
                Strictness.STRICT,
                "site,Q3_1,Q3_2,Q3_9",
                "A,1,0,1\nA,1,1,0\nA,0,0,1\nA,1,1,1\nA,,,\n",
                GroupBy.units());

        Ledger.Answers answers = read.ledger().answers().get(QuestionId.of("Q3"));
        assertThat(answers.contradictory()).isEqualTo(2);
        assertThat(answers.counted()).as("they count as before").isEqualTo(4);
        assertThat(answers.blank()).isEqualTo(1);
        assertThat(LeftOut.of(read).notices())
                .contains("2 answers with an exclusive option ticked beside another (Q3 2)");
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
