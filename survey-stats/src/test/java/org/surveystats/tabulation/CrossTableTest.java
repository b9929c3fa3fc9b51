package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;

/** What tables print, and what they refuse. */
final class CrossTableTest {
    private static final Published<Double> HIDDEN = Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS);

    private static AnswerTable table(String group, long base, double yes) {
        return new AnswerTable(
                group,
                "Q1",
                "Well?",
                2,
                Published.shown(base),
                List.of(
                        new AnswerTable.AnswerPercentage(1, "Yes", Published.shown(yes), Published.shown(yes + 1)),
                        new AnswerTable.AnswerPercentage(2, "No", Published.shown(100 - yes), HIDDEN)));
    }

    private static AnswerTable hidden(String group) {
        return new AnswerTable(
                group,
                "Q1",
                "Well?",
                2,
                Published.hidden(HiddenReason.TOO_FEW_RESPONDENTS),
                List.of(new AnswerTable.AnswerPercentage(1, "Yes", HIDDEN, HIDDEN)));
    }

    private static CrossTable crossed(String group) {
        return new CrossTable(
                group,
                "Q1",
                List.of(table("men", 31, 62.55), hidden("women")),
                table("", 61, 50),
                List.of(),
                Published.shown(0L));
    }

    private static CrossTable without(String part, Published<Long> leftOut) {
        return new CrossTable("", "Q1", List.of(table("men", 31, 62.55)), table("", 61, 50), List.of(part), leftOut);
    }

    @Test
    void aLineForEachAnswerOfEachPartThenTheTotal() {
        assertThat(crossed("RT5")
                        .toString()
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .containsExactly(
                        "Q1, RT5, 2 parts",
                        "part groups base code answer % weighted %",
                        "men 2 31 1 Yes 62.6 63.6",
                        "men 2 31 2 No 37.5 -",
                        "women - - 1 Yes - -",
                        "total 2 61 1 Yes 50.0 51.0",
                        "total 2 61 2 No 50.0 -");
        assertThat(crossed("").toString()).startsWith("Q1, pooled, 2 parts\n");
    }

    @Test
    void theHeadlineSaysWhoIsLeftOutAndHowMany() {
        assertThat(without("women", Published.shown(30L)).toString())
                .startsWith("Q1, pooled, 1 part, 30 left out: women, no part\n");
        assertThat(without("women", Published.hidden(HiddenReason.HIDDEN_WITH_OTHERS))
                        .toString())
                .startsWith("Q1, pooled, 1 part, left out: women, no part\n");
        assertThat(without("those who prefer not to say which sex they are", Published.shown(30L))
                        .toString()
                        .lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void partsAreFoundByTheirLabel() {
        assertThat(crossed("RT5").part("men").base().orElseThrow()).isEqualTo(31);
        assertThatThrownBy(() -> crossed("RT5").part("children"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("part must be one of [men, women]: children");
    }

    @Test
    void answersAreFoundByTheirCode() {
        AnswerTable table = table("men", 31, 62.5);

        assertThat(table.answer(2).unweighted().orElseThrow()).isEqualTo(37.5);
        assertThatThrownBy(() -> table.answer(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code must be one of [1, 2]: 3");
    }

    @Test
    void theHeadlineOfATableSaysWhoAnswered() {
        assertThat(table("men", 31, 62.5).toString()).startsWith("Q1, men, 2 groups, 31 answered\n");
        assertThat(table("", 61, 50).toString()).startsWith("Q1, 2 groups, 61 answered\n");
        assertThat(hidden("women").toString()).startsWith("Q1, women, not shown\n");
        assertThat(hidden("").toString()).startsWith("Q1, all groups, not shown\n");
    }

    @Test
    void nonResponseSaysHowManyOfThoseAskedLeftItBlank() {
        Published<Long> hidden = Published.hidden(HiddenReason.QUESTION_NOT_SHOWN);

        assertThat(new ItemNonResponse("RT5", "Q1", 1, Published.shown(40L), Published.shown(37L), Published.shown(3L)))
                .hasToString("Q1, RT5: 3 of 40 blank, 7.5 %");
        assertThat(new ItemNonResponse("", "Q1", 1, Published.shown(40L), Published.shown(37L), Published.shown(3L)))
                .hasToString("Q1, 1 group: 3 of 40 blank, 7.5 %");
        assertThat(new ItemNonResponse("", "Q1", 0, hidden, Published.shown(37L), hidden))
                .hasToString("Q1, all groups: not shown");
    }
}
