package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.surveystats.example.ColumnSurvey;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/** What happens where 32 bits end. */
final class CountersTest {
    private static final TallyPlan PLAN = TallyPlan.of(ColumnSurvey.questionnaire());
    private static final Responses BATCH = Cleaning.none(PLAN.questionnaire())
            .clean(ColumnSurvey.random(
                    RandomGeneratorFactory.of("L64X128MixRandom").create(3), 300, 2, 1));

    @Test
    void countsGoOnBehindTheLargestInt() {
        Counters counters = new Counters(4);
        counters.grow(2);
        counters.recent()[5] = Integer.MAX_VALUE;
        counters.spill();
        counters.recent()[5] = Integer.MAX_VALUE;

        assertThat(counters.at(1, 1)).isEqualTo(2L * Integer.MAX_VALUE);
        counters.spill();
        assertThat(counters.at(1, 1)).isEqualTo(2L * Integer.MAX_VALUE);
        assertThat(counters.at(0, 1)).isZero();
        assertThat(counters.at(7, 3)).as("a cell that nobody has made room for").isZero();
    }

    @Test
    void addingTakesBothParts() {
        Counters first = new Counters(2);
        Counters second = new Counters(2);
        second.grow(3);
        second.recent()[4] = Integer.MAX_VALUE;
        second.spill();
        second.recent()[4] = 5;
        first.grow(1);
        first.add(0, second, 2);

        assertThat(first.at(0, 0)).isEqualTo(5L + Integer.MAX_VALUE);
        assertThat(first.at(0, 1)).isZero();
    }

    /** Counters that are full, as after 2^31 - 1 respondents of one cell. */
    private static AnswerTally full(int cell) {
        AnswerTally tally = new AnswerTally(PLAN).add(BATCH);
        tally.counts().expect(Integer.MAX_VALUE - BATCH.size());
        tally.counts().respondents().recent()[cell] = Integer.MAX_VALUE;
        return tally;
    }

    @Test
    void aTallyOfFullCountersGoesOnInSixtyFourBits() {
        AnswerTally once = new AnswerTally(PLAN).add(BATCH);
        int cell = once.counts().cell(0, 0);
        long inCell = once.counts().respondents().at(cell, 0);
        AnswerTally added = full(cell).add(BATCH);
        AnswerTally merged = full(cell).merge(full(cell));

        assertThat(inCell).isPositive();
        assertThat(added.counts().respondents().at(cell, 0)).isEqualTo(Integer.MAX_VALUE + inCell);
        assertThat(merged.counts().respondents().at(cell, 0)).isEqualTo(2L * Integer.MAX_VALUE);
        assertThat(added.copy()).isEqualTo(added);
    }

    /** The same batch, with the counters told in between that they are nearly full. */
    @Test
    void aTallyThatSpillsCountsTheSame() {
        AnswerTally plain = AnswerTally.of(PLAN, List.of(BATCH, BATCH, BATCH));
        AnswerTally spilling = new AnswerTally(PLAN).add(BATCH);
        spilling.counts().expect(Integer.MAX_VALUE);
        spilling.add(BATCH);
        AnswerTally other = new AnswerTally(PLAN);
        other.counts().expect(Integer.MAX_VALUE);
        other.add(BATCH);
        spilling.merge(other);

        assertThat(spilling).isEqualTo(plain);
        assertThat(spilling.copy()).isEqualTo(plain);
        assertThat(spilling.group("U0").item(QuestionId.of("Q5")))
                .isEqualTo(plain.group("U0").item(QuestionId.of("Q5")));
    }

    @Test
    void moreGroupsThanCanBeNumberedAreRefused() {
        AnswerTally tally = new AnswerTally(PLAN.withMostGroups(Integer.MAX_VALUE));

        assertThatThrownBy(() -> tally.counts().makeRoom(300_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("groups must number at most \\d+ in 6 strata, and more were met.*");
        tally.counts().makeRoom(100);
    }

    @Test
    void groupsThatComeOneByOneDoNotCopyAllCountersEachTime() {
        Counters counters = new Counters(1);
        int copies = 0;
        counters.grow(1);
        for (int cells = 2; cells < 10_000; cells++) {
            int[] before = counters.recent();
            counters.grow(cells);
            copies += counters.recent() == before ? 0 : 1;
        }

        assertThat(copies).isLessThan(30);
    }

    @Test
    void cellsBehindTheLastAreEmpty() {
        Counters one = new Counters(2);
        one.grow(1);
        one.recent()[1] = 3;
        one.spill();
        Counters two = new Counters(2);
        two.grow(2);
        two.add(1, one, 1);
        two.add(1, one, 0);

        assertThat(one.at(1, 0)).isZero();
        assertThat(two.at(1, 0)).isZero();
        assertThat(two.at(1, 1)).isEqualTo(3);
    }

    @Test
    void aCopyThatHasGrownAddsToSpilledCountsOfItsOwn() {
        Counters original = new Counters(1);
        original.grow(1);
        original.recent()[0] = 3;
        original.spill();
        Counters copy = original.copy();
        copy.grow(5);
        copy.add(0, original, 0);

        assertThat(copy.at(0, 0)).isEqualTo(6);
        assertThat(original.at(0, 0)).isEqualTo(3);
    }

    @Test
    void aCopyAndItsOriginalCountOnByThemselvesWhereThereIsRoom() {
        Counters shared = new Counters(1);
        shared.grow(2);
        shared.recent()[1] = 3;
        Counters counted = shared.copy();
        counted.recent()[1]++;
        Counters spilled = shared.copy();
        spilled.spill();
        Counters added = shared.copy();
        added.add(1, counted, 1);

        assertThat(shared.at(1, 0)).isEqualTo(3);
        assertThat(counted.at(1, 0)).isEqualTo(4);
        assertThat(spilled.at(1, 0)).isEqualTo(3);
        assertThat(added.at(1, 0)).isEqualTo(7);
    }

    @Test
    void aCopyAndItsOriginalCountOnByThemselves() {
        Counters shared = new Counters(1);
        shared.grow(2);
        Counters copy = shared.copy();
        copy.grow(100);
        copy.recent()[1] = 7;
        shared.recent()[1] = 5;

        assertThat(shared.at(1, 0)).isEqualTo(5);
        assertThat(copy.at(1, 0)).isEqualTo(7);
    }
}
