package org.surveystats.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TickOption;

final class CellSuppressionTest {
    private static final Question SEVERAL =
            MultipleChoice.of(QuestionInfo.of("Q1", "Which?"), TickOption.of(1, "Books"), TickOption.of(2, "Music"));
    private static final Question OR_NOT = MultipleChoice.of(
            QuestionInfo.of("Q1", "Which?"),
            TickOption.of(1, "Books"),
            TickOption.of(2, "Music"),
            TickOption.excluding(3, "Don't know", "don't know"));

    private static void hides(int minimum, long[] counts, boolean... hidden) {
        assertThat(CellSuppression.hidden(counts, minimum)).containsExactly(hidden);
        boolean any = false;
        for (boolean one : hidden) {
            any |= one;
        }
        assertThat(CellSuppression.hidesAny(counts, minimum)).isEqualTo(any);
    }

    @Test
    void aCellOfTheMinimumOrOfNobodyIsShown() {
        hides(5, new long[] {5, 0, 7}, false, false, false);
        hides(0, new long[] {1, 2}, false, false);
        hides(1, new long[] {1, 2}, false, false);
        hides(5, new long[] {0, 0}, false, false);
    }

    @Test
    void smallCellsAreHiddenWithTheSmallestOfTheOthers() {
        hides(5, new long[] {9, 4, 7, 6}, false, true, false, true);
        hides(5, new long[] {1, 3, 20, 30}, true, true, true, false);
        hides(5, new long[] {4, 1, 20}, true, true, true);
    }

    @Test
    void cellsAsSmallAsThatOneAreHiddenToo() {
        hides(5, new long[] {9, 4, 6, 6}, false, true, true, true);
    }

    @Test
    void cellsOfNobodyHideNothingAndAreShown() {
        hides(5, new long[] {0, 4, 0, 6}, false, true, false, true);
    }

    @Test
    void withoutALargerCellAllAreHiddenAndTheBaseToo() {
        hides(5, new long[] {4, 0, 2}, true, true, true);
        assertThat(CellSuppression.showsBase(new long[] {4, 0, 2}, 5)).isFalse();
        assertThat(CellSuppression.showsBase(new long[] {4, 0, 5}, 5)).isTrue();
        assertThat(CellSuppression.showsBase(new long[] {1, 1}, 2)).isFalse();
        assertThat(CellSuppression.showsBase(new long[] {0, 1}, 1)).isTrue();
        assertThat(CellSuppression.showsBase(new long[] {0, 0}, 0)).isTrue();
    }

    /** All vectors of so many counts, each up to the most. */
    private static List<long[]> worlds(int cells, int most) {
        List<long[]> worlds = List.of(new long[0]);
        for (int cell = 0; cell < cells; cell++) {
            List<long[]> longer = new ArrayList<>();
            for (long[] world : worlds) {
                for (long count = 0; count <= most; count++) {
                    long[] with = Arrays.copyOf(world, world.length + 1);
                    with[world.length] = count;
                    longer.add(with);
                }
            }
            worlds = longer;
        }
        return worlds;
    }

    /** The base and the cells that are shown; which cells are hidden is seen too. */
    private static String published(long[] counts, int minimum) {
        if (!CellSuppression.showsBase(counts, minimum)) {
            return "nothing";
        }
        boolean[] hidden = CellSuppression.hidden(counts, minimum);
        StringBuilder published =
                new StringBuilder("of " + Arrays.stream(counts).sum());
        for (int cell = 0; cell < counts.length; cell++) {
            published.append(' ').append(hidden[cell] ? "-" : String.valueOf(counts[cell]));
        }
        return published.toString();
    }

    /** Whoever knows the rule asks which counts would have been published so: of each hidden cell there are several. */
    @ParameterizedTest
    @CsvSource({"1, 2", "1, 5", "2, 2", "2, 3", "2, 5", "3, 2", "3, 3", "3, 4", "3, 5", "4, 2", "4, 3", "4, 4", "4, 5"})
    void noHiddenCountFollows(int cells, int minimum) {
        Map<String, List<long[]>> alike = new HashMap<>();
        for (long[] world : worlds(cells, 8)) {
            alike.computeIfAbsent(published(world, minimum), key -> new ArrayList<>())
                    .add(world);
        }
        int hiding = 0;
        for (Map.Entry<String, List<long[]>> picture : alike.entrySet()) {
            long[] any = picture.getValue().get(0);
            boolean[] hidden = CellSuppression.hidden(any, minimum);
            boolean nothing = picture.getKey().equals("nothing");
            for (int i = 0; i < cells; i++) {
                int cell = i;
                if (nothing || hidden[cell]) {
                    assertThat(picture.getValue().stream()
                                    .map(world -> world[cell])
                                    .distinct())
                            .as("cell %s of %s under %s", cell, picture.getKey(), minimum)
                            .hasSizeGreaterThan(1);
                    hiding++;
                } else {
                    assertThat(any[cell]).matches(count -> count == 0 || count >= minimum);
                }
            }
        }
        assertThat(hiding).isPositive();
    }

    private static List<String> cells(Question question, int minimum, long[]... counts) {
        return CellSuppression.hidden(question, List.of(counts), minimum).stream()
                .map(item -> {
                    StringBuilder cells = new StringBuilder();
                    for (boolean hidden : item) {
                        cells.append(hidden ? '-' : '+');
                    }
                    return cells.toString();
                })
                .toList();
    }

    @Test
    void optionsAreTablesOfTheirOwn() {
        assertThat(cells(SEVERAL, 5, new long[] {56, 4}, new long[] {50, 10})).containsExactly("--", "++");
        Question single = SingleChoice.of(
                QuestionInfo.of("Q1", "Well?"),
                AnswerOption.of(1, "Yes"),
                AnswerOption.of(2, "No"),
                AnswerOption.of(3, "Maybe"));
        assertThat(cells(single, 5, new long[] {4, 10, 60})).containsExactly("--+");
    }

    @Test
    void thoseWhoTickedAnExcludingAnswerAreShownWithEveryOptionOrWithNone() {
        assertThat(cells(OR_NOT, 5, new long[] {46, 4, 10}, new long[] {20, 30, 10}, new long[] {50, 10, 0}))
                .containsExactly("--+", "+++", "+++");
        assertThat(cells(OR_NOT, 5, new long[] {46, 10, 4}, new long[] {20, 36, 4}, new long[] {56, 4, 0}))
                .containsExactly("---", "---", "---");
        assertThat(cells(OR_NOT, 5, new long[] {0, 0, 60}, new long[] {0, 0, 60}, new long[] {0, 60, 0}))
                .containsExactly("+++", "+++", "+++");
    }

    @Test
    void whereFewTickedAnythingElseNoOptionIsShown() {
        assertThat(cells(OR_NOT, 5, new long[] {3, 3, 54}, new long[] {1, 5, 54}, new long[] {6, 54, 0}))
                .containsExactly("---", "---", "---");
        assertThat(cells(OR_NOT, 5, new long[] {0, 4, 56}, new long[] {0, 4, 56}, new long[] {4, 56, 0}))
                .containsExactly("---", "---", "---");
    }

    /** Two excluding answers: without those who ticked one of them the other's would be the difference. */
    @Test
    void anExcludingAnswerOfAFewHidesAllOptions() {
        Question question = MultipleChoice.of(
                QuestionInfo.of("Q1", "Which?"),
                TickOption.of(1, "Books"),
                TickOption.excluding(2, "None", "none"),
                TickOption.excluding(3, "Don't know", "don't know"));
        assertThat(cells(question, 5, new long[] {20, 30, 12}, new long[] {50, 9, 3}, new long[] {50, 3, 9}))
                .containsExactly("---", "---", "---");
        assertThat(cells(question, 2, new long[] {20, 30, 12}, new long[] {50, 9, 3}, new long[] {50, 3, 9}))
                .containsExactly("+++", "+++", "+++");
    }

    /** Who ticked neither of the first two has ticked "none", and nobody both: of 100 people 60 and 36, so 4. */
    @Test
    void aSmallCellBesideAnExclusiveOptionHidesAllOptions() {
        Question question = MultipleChoice.of(
                QuestionInfo.of("Q1", "What happened?"),
                TickOption.of(1, "Hit"),
                TickOption.of(2, "Shouted at"),
                new TickOption(3, "None of these", OptionalDouble.empty(), OptionalDouble.empty(), "", true));
        List<long[]> counts = List.of(new long[] {40, 60}, new long[] {64, 36}, new long[] {96, 4});

        assertThat(CellSuppression.hidden(question, counts, 5))
                .containsExactly(new boolean[] {true, true}, new boolean[] {true, true}, new boolean[] {true, true});
        assertThat(CellSuppression.hidden(question, counts, 4))
                .containsExactly(new boolean[2], new boolean[2], new boolean[2]);
    }

    /** Everybody ticked books, music, both or that they do not know: all surveys of up to 16 people. */
    @ParameterizedTest
    @CsvSource({"3", "4", "5"})
    void noHiddenCountOfAnOptionFollows(int minimum) {
        Map<List<String>, List<long[]>> alike = new HashMap<>();
        for (long[] world : worlds(4, 16)) {
            long one = world[0];
            long other = world[1];
            long both = world[2];
            long unknown = world[3];
            List<long[]> options = List.of(
                    new long[] {other, one + both, unknown},
                    new long[] {one, other + both, unknown},
                    new long[] {one + other + both, unknown, 0});
            if (Arrays.stream(world).sum() <= 16
                    && options.stream().allMatch(option -> CellSuppression.showsBase(option, minimum))) {
                alike.computeIfAbsent(published(options, minimum), key -> new ArrayList<>())
                        .add(options.stream().flatMapToLong(Arrays::stream).toArray());
            }
        }
        alike.forEach((picture, possible) -> {
            // The last cell is of those who ticked another excluding answer, which there is none of.
            for (int i = 0; i < picture.size() - 2; i++) {
                int cell = i;
                if (picture.get(cell).equals("-")) {
                    assertThat(possible.stream().map(counts -> counts[cell]).distinct())
                            .as("cell %s of %s under %s", cell, picture, minimum)
                            .hasSizeGreaterThan(1);
                }
            }
        });
        assertThat(alike).hasSizeGreaterThan(100);
    }

    /** The cells of all options, then the base. */
    private static List<String> published(List<long[]> options, int minimum) {
        List<boolean[]> hidden = CellSuppression.hidden(OR_NOT, options, minimum);
        List<String> published = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            for (int level = 0; level < options.get(option).length; level++) {
                published.add(hidden.get(option)[level] ? "-" : String.valueOf(options.get(option)[level]));
            }
        }
        published.add("of " + Arrays.stream(options.get(0)).sum());
        return published;
    }
}
