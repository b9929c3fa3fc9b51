package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.TallyPlan;

final class AnswerSharesTest {
    private static AnswerShares shares(int minimumCell, long... counts) {
        List<Integer> codes = IntStream.rangeClosed(1, counts.length).boxed().toList();
        return AnswerShares.of(
                "Q1",
                "Question?",
                codes,
                codes.stream().map(code -> "answer " + code).toList(),
                counts,
                minimumCell);
    }

    private static List<String> rounded(AnswerShares shares) {
        return shares.shares().stream()
                .map(share -> share.rounded().map(String::valueOf).orElse("-"))
                .toList();
    }

    @Test
    void percentagesAreOfThoseWhoAnswered() {
        AnswerShares shares = shares(0, 1, 2, 5);

        assertThat(shares.base()).isEqualTo(8);
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
        assertThat(rounded(shares(5, 4, 0, 46, 50))).containsExactly("-", "0", "-", "50");
    }

    @Test
    void severalSmallCellsHideEachOther() {
        assertThat(rounded(shares(5, 3, 4, 93))).containsExactly("-", "-", "93");
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
        for (int i = 0; i < 20; i++) {
            respondents.add(respondent("A", "SEX", i < 13 ? "1" : i < 18 ? "2" : i < 19 ? "3" : ""));
        }
        AnswerTally tally = new AnswerTally(TallyPlan.of(WardSurvey.questionnaire()))
                .add(WardSurvey.clean(WardSurvey.questionnaire(), respondents));
        Benchmark all = Benchmark.of(tally);

        assertThat(all.unit("A").demographics()).hasSize(1);
        assertThat(all.unit("A").demographic("SEX").base()).isEqualTo(19);
        assertThat(rounded(all.unit("A").demographic("SEX"))).containsExactly("68", "26", "5");
        BenchmarkMethod three = all.method().with("minimumCell", "3");
        assertThat(rounded(all.under(three).unit("A").demographic("SEX"))).containsExactly("68", "-", "-");
        assertThatThrownBy(() -> all.unit("A").demographic("Q1"))
                .hasMessage("demographic question must be one of [SEX]: Q1");
    }
}
