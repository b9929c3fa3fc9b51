package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.Item;
import org.surveystats.tally.Cells;

/** Counts add up: a whole less a part is the rest. */
final class AnswerCountsTest {
    private static final Item WELL = CountedSurvey.QUESTIONNAIRE.items().stream()
            .filter(item -> item.id().value().equals("Q1"))
            .findFirst()
            .orElseThrow();

    /** Young, old and of unknown age: blank, Yes, No, don't know. */
    private final AnswerCounts whole = AnswerCounts.of(
            Cells.counts(WELL, new long[] {1, 10, 20, 5, 0}, new long[] {2, 7, 3, 4, 0}, new long[] {3, 6, 8, 9, 0}),
            List.of(0.5, 2.0, 0.0));

    private final AnswerCounts part = AnswerCounts.of(
            Cells.counts(WELL, new long[] {1, 4, 6, 2, 0}, new long[] {0, 1, 3, 0, 0}, new long[] {1, 2, 2, 5, 0}),
            List.of(0.5, 2.0, 0.0));

    @Test
    void onlyThoseWithAWeightTakePartInWeightedFigures() {
        assertThat(whole.counts()).containsExactly(23, 31, 18);
        assertThat(whole.base()).isEqualTo(72);
        assertThat(whole.blank()).isEqualTo(6);
        assertThat(whole.weighted(0)).isEqualTo(10 * 0.5 + 7 * 2);
        assertThat(whole.weightedBase()).isEqualTo(35 * 0.5 + 14 * 2);
        assertThat(whole.weighable()).isEqualTo(35 + 14);
        assertThat(whole.scored()).isEqualTo(30 + 10);
    }

    @Test
    void aWholeLessAPartIsTheRest() {
        AnswerCounts rest = whole.minus(part);

        assertThat(rest.counts()).containsExactly(16, 20, 11);
        assertThat(rest.blank()).isEqualTo(4);
        assertThat(rest.weightedBase()).isEqualTo(45.5 - (12 * 0.5 + 4 * 2));
        assertThat(rest.weighted(0)).isEqualTo(19 - (4 * 0.5 + 1 * 2));
        assertThat(rest.weighable()).isEqualTo(49 - 16);
        assertThat(rest.scored()).isEqualTo(40 - 14);
        assertThat(rest.plus(part)).usingRecursiveComparison().isEqualTo(whole);
    }

    @Test
    void aWholeThatIsLessThanItsPartIsNegative() {
        assertThat(whole.minus(part).negative()).isFalse();
        assertThat(whole.minus(whole).negative()).isFalse();
        assertThat(part.minus(whole).negative()).isTrue();
        AnswerCounts oneMoreBlank =
                AnswerCounts.of(Cells.counts(WELL, new long[] {1, 0, 0, 0, 0}, new long[5]), List.of(1.0));
        assertThat(whole.minus(whole).minus(oneMoreBlank).negative()).isTrue();
    }

    @Test
    void aRestIsSpreadIfEnoughAreOnEveryAnswerOfTheWholeAndAmongTheBlanks() {
        assertThat(part.spread(whole, 2)).isTrue();
        assertThat(part.spread(whole, 3)).as("2 blanks").isFalse();
        AnswerCounts rest = AnswerCounts.of(Cells.counts(WELL, new long[] {3, 2, 3, 0, 0}, new long[5]), List.of(1.0));
        assertThat(rest.spread(whole, 2)).as("nobody of 18").isFalse();
        assertThat(rest.spread(rest, 2)).as("nobody of nobody").isTrue();
        assertThat(rest.spread(rest, 3)).as("2 of 2").isFalse();
        AnswerCounts nobodyBlank =
                AnswerCounts.of(Cells.counts(WELL, new long[] {0, 2, 3, 0, 0}, new long[5]), List.of(1.0));
        assertThat(nobodyBlank.spread(nobodyBlank, 2)).isTrue();
        assertThat(nobodyBlank.spread(rest, 2)).isFalse();
    }
}
