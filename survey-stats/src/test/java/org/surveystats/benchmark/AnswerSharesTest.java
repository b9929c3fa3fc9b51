package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.TallyPlan;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;

final class AnswerSharesTest {
    private static AnswerShares shares(int minimumCell, long... counts) {
        return of(1, minimumCell, counts);
    }

    private static AnswerShares of(int minimumRespondents, int minimumCell, long... counts) {
        List<Integer> codes = IntStream.rangeClosed(1, counts.length).boxed().toList();
        return AnswerShares.of(
                "Q1",
                "Question?",
                codes,
                codes.stream().map(code -> "answer " + code).toList(),
                counts,
                CellSuppression.hidden(counts, minimumCell),
                HiddenReason.TOO_FEW_RESPONDENTS,
                BenchmarkMethod.nhs2021()
                        .withMinimumRespondents(minimumRespondents)
                        .with(MethodOption.MINIMUM_CELL, minimumCell));
    }

    private static List<String> rounded(AnswerShares shares) {
        return shares.shares().stream()
                .map(share -> share.rounded().map(String::valueOf).orElse("-"))
                .toList();
    }

    @Test
    void percentagesAreOfThoseWhoAnswered() {
        AnswerShares shares = shares(0, 1, 2, 5);

        assertThat(shares.base()).isEqualTo(Published.shown(8L));
        assertThat(shares.share(1).percentage().orElseThrow()).isEqualTo(12.5);
        assertThat(rounded(shares)).containsExactly("13", "25", "63");
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 1", "1, 201, 0", "29, 200, 15", "999, 1000, 100", "0, 7, 0", "3, 3, 100"})
    void halvesAreRoundedUp(long count, long base, int percent) {
        assertThat(shares(0, count, base - count).share(1).rounded().orElseThrow())
                .isEqualTo(percent);
    }

    @Test
    void aSingleSmallCellTakesTheNextSmallestWithIt() {
        assertThat(rounded(shares(5, 4, 46, 50))).containsExactly("-", "-", "50");
        assertThat(rounded(shares(5, 50, 4, 46))).containsExactly("50", "-", "-");
    }

    @Test
    void cellsOfTheMinimumAndEmptyOnesAreShown() {
        assertThat(rounded(shares(5, 5, 0, 95))).containsExactly("5", "0", "95");
    }

    @Test
    void severalSmallCellsHideALargerOneToo() {
        assertThat(rounded(shares(5, 3, 4, 13, 80))).containsExactly("-", "-", "-", "80");
    }

    /**
     * A cell of nobody protects nobody, so a larger one is hidden with the small ones, and all that are as small as it.
     */
    @Test
    void smallCellsAreHiddenWithTheSmallestOfTheLargerOnes() {
        assertThat(rounded(shares(5, 4, 0, 46, 50))).containsExactly("-", "0", "-", "50");
        assertThat(rounded(shares(5, 1, 1, 1, 97))).containsExactly("-", "-", "-", "-");
        assertThat(rounded(shares(5, 1, 1, 48, 50))).containsExactly("-", "-", "-", "50");
        assertThat(rounded(shares(5, 4, 48, 48))).containsExactly("-", "-", "-");
    }

    @Test
    void ofFewerPeopleThanTheMethodAsksNothingIsShown() {
        AnswerShares few = of(30, 0, 9, 20);

        assertThat(few.base().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(rounded(few)).containsExactly("-", "-");
        assertThat(few.share(1).percentage().hiddenReason()).contains(HiddenReason.TOO_FEW_RESPONDENTS);
        assertThat(few.toString()).doesNotContain("29", "20", "9 ");
        assertThat(of(30, 0, 10, 20).base()).isEqualTo(Published.shown(30L));
    }

    /** A base below the minimum of a cell is a small cell itself; of small cells alone it would tell too much. */
    @Test
    void aBaseWithoutACellOfTheMinimumIsHidden() {
        assertThat(of(1, 5, 4).base().isShown()).isFalse();
        assertThat(of(1, 5, 4, 0).base().isShown()).isFalse();
        assertThat(of(1, 5, 4, 4).base().isShown()).isFalse();
        assertThat(of(1, 5, 5, 1).base()).isEqualTo(Published.shown(6L));
    }

    /** Everything shown is taken together: the counts that a reader could not rule out leave each hidden cell open. */
    @ParameterizedTest(name = "{0} answers, at least {1} people, cells of {2}")
    @CsvSource({"1, 1, 3", "2, 1, 2", "2, 1, 5", "3, 1, 2", "3, 1, 3", "3, 4, 3", "3, 1, 5", "4, 1, 3", "4, 5, 4"})
    void noHiddenCellFollowsFromWhatIsShown(int answers, int minimumRespondents, int minimumCell) {
        List<long[]> vectors = new ArrayList<>();
        fill(new long[answers], 0, 9, vectors);
        for (long[] counts : vectors) {
            AnswerShares shown = of(minimumRespondents, minimumCell, counts);
            List<Set<Long>> possible = new ArrayList<>();
            for (int cell = 0; cell < answers; cell++) {
                possible.add(new HashSet<>());
            }
            long hidden = 0;
            for (long[] other : vectors) {
                for (int cell = 0; agrees(shown, other) && cell < answers; cell++) {
                    possible.get(cell).add(other[cell]);
                }
            }
            for (int cell = 0; cell < answers; cell++) {
                if (!shown.shares().get(cell).percentage().isShown()) {
                    hidden += counts[cell];
                    assertThat(possible.get(cell))
                            .as("cell %s of %s as %s", cell, Arrays.toString(counts), shown)
                            .hasSizeGreaterThan(1);
                } else {
                    assertThat(counts[cell] == 0 || counts[cell] >= minimumCell)
                            .as("cell %s of %s as %s", cell, Arrays.toString(counts), shown)
                            .isTrue();
                }
            }
            assertThat(shown.base().isShown() && hidden > 0 && hidden < minimumCell)
                    .as("what is hidden of %s as %s", Arrays.toString(counts), shown)
                    .isFalse();
        }
    }

    /** All counts that sum to the most or less. */
    private static void fill(long[] counts, int cell, long most, List<long[]> vectors) {
        if (cell == counts.length) {
            vectors.add(counts.clone());
            return;
        }
        for (long count = 0; count <= most; count++) {
            counts[cell] = count;
            fill(counts, cell + 1, most - count, vectors);
        }
    }

    private static boolean agrees(AnswerShares shown, long[] counts) {
        long base = Arrays.stream(counts).sum();
        boolean agrees = shown.base().map(n -> n == base).orElse(true);
        for (int cell = 0; cell < counts.length; cell++) {
            double percentage = 100.0 * counts[cell] / base;
            agrees &= shown.shares()
                    .get(cell)
                    .percentage()
                    .map(value -> Math.abs(value - percentage) < 1e-9)
                    .orElse(true);
        }
        return agrees;
    }

    @Test
    void withoutMinimumNothingIsHidden() {
        assertThat(rounded(shares(0, 1, 99))).containsExactly("1", "99");
    }

    @Test
    void whereNobodyAnsweredThereIsNoPercentage() {
        assertThat(rounded(shares(0, 0, 0))).containsExactly("-", "-");
    }

    @Test
    void unknownCodesAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> shares(0, 1, 2).share(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code must be one of [1, 2]: 3");
    }

    @Test
    void printsAsATable() {
        assertThat(shares(5, 4, 46, 50).toString().lines())
                .containsExactly("Q1, 100 answered", "answer     %", "answer 1   -", "answer 2   -", "answer 3  50");
    }

    /** Unknown strata count, blanks do not, preferring not to say is an answer; minimumCell comes from the method. */
    @Test
    void aBenchmarkTellsWhoTookPart() {
        List<Respondent> respondents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            respondents.add(respondent("A", "SEX", i < 26 ? "1" : i < 36 ? "2" : i < 38 ? "3" : ""));
        }
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()))
                .add(WardSurvey.clean(WardSurvey.questionnaire(), respondents));
        Benchmark all = Benchmark.of(tally);

        assertThat(all.unit("A").demographics()).hasSize(1);
        assertThat(all.unit("A").demographics().list())
                .containsExactly(all.unit("A").demographic("SEX"))
                .isEqualTo(all.unit("A").demographics().stream().toList());
        assertThat(all.unit("A").demographics().toString().lines())
                .first()
                .isEqualTo("A, 40 respondents: who took part");
        assertThat(all.unit("A").demographics().toString().lines().skip(1).map(line -> line.replaceAll(" +", " ")))
                .containsExactly("question answered answer %", "SEX 38 Man 68", " Woman 26", " Prefer not to say 5");
        assertThat(all.unit("A").demographic("SEX").base()).isEqualTo(Published.shown(38L));
        assertThat(rounded(all.unit("A").demographic("SEX"))).containsExactly("68", "26", "5");
        BenchmarkMethod three = all.method().with("minimumCell", "3");
        assertThat(rounded(Benchmark.of(tally, three).unit("A").demographic("SEX")))
                .containsExactly("68", "-", "-");
        assertThatThrownBy(() -> all.unit("A").demographic("Q1"))
                .hasMessage("demographic question must be one of [SEX]: Q1");
    }
}
