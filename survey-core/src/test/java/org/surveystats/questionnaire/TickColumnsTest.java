package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TickColumnsTest {
    private static final MultipleChoice QUESTION = MultipleChoice.of(
            QuestionInfo.of("Q3", "Which?"),
            TickOption.of(1, "Book"),
            TickOption.of(2, "Seat"),
            TickOption.of(9, "Nothing"));

    private static QuestionColumns inOrder(String... names) {
        return TickColumns.inOrder(QUESTION, QuestionColumns.of(names));
    }

    @Test
    void namesThatEndInCodesAreOfTheseCodes() {
        assertThat(inOrder("Q3/9", "Q3/1", "Q3/2")).isEqualTo(QuestionColumns.of("Q3/1", "Q3/2", "Q3/9"));
        assertThat(inOrder("Q3[SQ009]", "Q3[SQ001]", "Q3[SQ002]"))
                .isEqualTo(QuestionColumns.of("Q3[SQ001]", "Q3[SQ002]", "Q3[SQ009]"));
    }

    @Test
    void namesWithoutDigitsAndPositionsGoByIndex() {
        QuestionColumns words = QuestionColumns.of("find_book", "ask_staff", "nothing");
        QuestionColumns positions = QuestionColumns.of("#9", "#1", "#2");
        assertThat(TickColumns.inOrder(QUESTION, words)).isSameAs(words);
        assertThat(TickColumns.inOrder(QUESTION, positions)).isSameAs(positions);
        assertThat(TickColumns.areUnclear(QUESTION, List.of("find_book", "ask_staff", "nothing")))
                .isFalse();
        assertThat(TickColumns.areUnclear(QUESTION, List.of("#9", "#1", "#2"))).isFalse();
    }

    @Test
    void anythingBetweenIsUnclear() {
        for (List<String> names : List.of(
                List.of("Q3_1", "Q3_2", "Q3_3"),
                List.of("Q3_1", "Q3_1b", "Q3_9"),
                List.of("Q3_1", "Q3_2", "nothing"),
                List.of("Q3_1", "Q3_2"),
                List.of("Q3_1", "Q3_2", "Q3_9999999999"))) {
            assertThat(TickColumns.areUnclear(QUESTION, names)).as("%s", names).isTrue();
            assertThat(inOrder(names.toArray(String[]::new))).isEqualTo(new QuestionColumns.Listed(names));
        }
    }

    @Test
    void aMapByCodeIsInTheOrderOfTheOptions() {
        QuestionColumns.ByCode whole = new QuestionColumns.ByCode(Map.of(9, "c", 1, "a", 2, "b"));
        QuestionColumns.ByCode other = new QuestionColumns.ByCode(Map.of(3, "c", 1, "a", 2, "b"));
        QuestionColumns cell = QuestionColumns.delimited("Q3", ";");
        assertThat(TickColumns.inOrder(QUESTION, whole)).isEqualTo(QuestionColumns.of("a", "b", "c"));
        assertThat(TickColumns.inOrder(QUESTION, other)).isSameAs(other);
        assertThat(TickColumns.inOrder(QUESTION, cell)).isSameAs(cell);
    }
}
