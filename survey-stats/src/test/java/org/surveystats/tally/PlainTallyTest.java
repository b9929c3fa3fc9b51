package org.surveystats.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.example.ColumnSurvey;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.response.CodedColumn;
import org.surveystats.response.Responses;

/** The tally against the plain way of counting. */
final class PlainTallyTest {
    private static final Questionnaire QUESTIONNAIRE = ColumnSurvey.questionnaire();
    private static final TallyPlan PLAN = TallyPlan.of(QUESTIONNAIRE);

    private static Responses batch(RandomGenerator random, int rows, int units) {
        return Cleaning.none(QUESTIONNAIRE).clean(ColumnSurvey.random(random, rows, units, 4));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 4095, 4096, 4097, 9001})
    void everyCountIsThatOfThePlainWay(int rows) {
        Responses batch = batch(random(rows), rows, 2);

        new PlainTally().add(batch, (of, row) -> of.units().label(row)).assertSame(new AnswerTally(PLAN).add(batch));
    }

    @Test
    void filteredAndWithoutGroup() {
        Responses batch = batch(random(1), 5000, 3);
        TallyPlan plan = PLAN.groupedBy(GroupBy.column("site").with(GroupBy.units()))
                .where(RowFilter.answered("sex", 1, 3))
                .withoutPairs();

        new PlainTally().add(batch, PlainTallyTest::menAndOthersBySite).assertSame(new AnswerTally(plan).add(batch));
    }

    private static String menAndOthersBySite(Responses batch, int row) {
        int sex = ((CodedColumn) batch.column(QuestionId.of("sex"))).state(row);
        String site = batch.grouping("site").label(row);
        boolean takesPart = sex == 1 || sex == 3;
        return takesPart && !site.isEmpty() ? site + " / " + batch.units().label(row) : null;
    }

    @Test
    void batchesOfAnySizesThatMeetGroupsOneByOne() {
        RandomGenerator random = random(2);
        List<Responses> batches = new ArrayList<>();
        for (int units = 1; units < 6; units++) {
            batches.add(batch(random, 1 + random.nextInt(900), units));
        }
        PlainTally plain = new PlainTally();
        batches.forEach(batch -> plain.add(batch, (of, row) -> of.units().label(row)));

        plain.assertSame(AnswerTally.of(PLAN, batches));
    }
}
