package org.surveystats.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.weighting.UnknownStratum;

/**
 * Weighted tables by hand. Of 200 people of known age half are young. A has 60 young and 20 old, so its weights are
 * (1/2) / (3/4) = 2/3 and (1/2) / (1/4) = 2; B has 40 young and 80 old, so its weights are 3/2 and 3/4. In A another 10
 * did not state their age and all say Yes.
 */
final class WeightedTablesTest {
    private static CountedSurvey survey() {
        return CountedSurvey.of()
                .with(45, "A", "1", "1", "1", "1")
                .with(15, "A", "1", "2", "2", "1", "1")
                .with(5, "A", "2", "1", "1", "2")
                .with(15, "A", "2", "2", "2", "2")
                .with(10, "A", "", "3", "1", "1")
                .with(10, "B", "1", "1", "1", "1")
                .with(30, "B", "1", "2", "2", "1;2", "2")
                .with(64, "B", "2", "1", "1", "2")
                .with(16, "B", "2", "2", "2", "2", "1");
    }

    private static final BenchmarkMethod WITH_UNKNOWN =
            BenchmarkMethod.nhs2021().with(MethodOption.UNKNOWN_STRATUM, UnknownStratum.WEIGHT_ONE);

    private static double weighted(AnswerTable table, int code) {
        return table.answer(code).weighted().orElseThrow();
    }

    @Test
    void eachAnswerCountsWithTheWeightOfItsStratum() {
        AnswerTable table = survey().tables().table("A", "Q1");

        assertThat(table.base().orElseThrow()).isEqualTo(90);
        assertThat(table.answer(1).unweighted().orElseThrow()).isEqualTo(100.0 * 60 / 90);
        assertThat(weighted(table, 1)).isCloseTo(100 * (45 * 2 / 3.0 + 5 * 2) / 80, within(1e-12));
        assertThat(weighted(table, 2)).isCloseTo(100 * (15 * 2 / 3.0 + 15 * 2) / 80, within(1e-12));
        assertThat(weighted(table, 8)).isZero();
    }

    @Test
    void peopleOfUnknownStratumCountOnceWhereTheMethodSaysSo() {
        AnswerTable table = survey().tables(WITH_UNKNOWN).table("A", "Q1");

        assertThat(weighted(table, 1)).isCloseTo(100 * (40 + 10) / 90.0, within(1e-12));
        assertThat(weighted(table, 2)).isCloseTo(100 * 40 / 90.0, within(1e-12));
    }

    @Test
    void weightsAreCappedAsTheMethodSays() {
        AnswerTable table = survey().tables(
                        BenchmarkMethod.nhs2021().with(MethodOption.WEIGHT_CAP, OptionalDouble.of(1)))
                .table("A", "Q1");

        assertThat(weighted(table, 1)).isCloseTo(100 * (45 * 2 / 3.0 + 5) / 60, within(1e-12));
    }

    @Test
    void pooledAnswersKeepTheWeightsOfTheirGroup() {
        AnswerTable pooled = survey().tables().national("Q1");

        assertThat(pooled.groups()).isEqualTo(2);
        assertThat(pooled.base().orElseThrow()).isEqualTo(210);
        assertThat(pooled.answer(1).unweighted().orElseThrow()).isEqualTo(100.0 * (60 + 74) / 210);
        assertThat(weighted(pooled, 1)).isCloseTo(100 * (40 + 10 * 1.5 + 64 * 0.75) / 200, within(1e-12));
    }

    @Test
    void partsKeepTheWeightsOfTheirGroup() {
        CountedSurvey survey = survey();
        AnswerTable books =
                survey.tables().crossTable("A", "Q2_1", survey.byUnitAnd("Q1")).part("Yes");

        assertThat(books.base().orElseThrow()).isEqualTo(60);
        assertThat(weighted(books, 1)).isCloseTo(100 * 30 / 40.0, within(1e-12));
    }

    @Test
    void whoTookPartIsNotWeighted() {
        Tabulation tables = survey().tables();

        for (String item : new String[] {"sex", "age"}) {
            AnswerTable table = tables.table("A", item);
            assertThat(table.answer(1).weighted().hiddenReason()).contains(HiddenReason.UNWEIGHTED_ONLY);
        }
        assertThat(tables.table("A", "sex").answer(1).unweighted().orElseThrow())
                .isEqualTo(100.0 * 50 / 90);
        assertThat(tables.table("A", "age").answer(1).unweighted().orElseThrow())
                .isEqualTo(100.0 * 60 / 80);
    }

    @Test
    void nonResponseIsCountedAmongThoseWhoWereAsked() {
        Tabulation tables = CountedSurvey.of()
                .with(31, "A", "1", "1", "2", "", "1")
                .with(5, "A", "2", "1", "2", "")
                .with(3, "A", "", "1", "2", "")
                .with(40, "A", "2", "1", "1", "")
                .with(35, "B", "2", "1", "2", "", "1")
                .with(7, "B", "1", "1", "2", "")
                .tables();

        assertThat(tables.nonResponse("A", "Q3")).hasToString("Q3, A: 8 of 39 blank, 20.5 %");
        assertThat(tables.nonResponse("Q3")).hasToString("Q3, 2 groups: 15 of 81 blank, 18.5 %");
        assertThat(tables.nonResponse("A", "Q3").answered().orElseThrow()).isEqualTo(31);
        assertThat(tables.nonResponse("A", "Q3").groups()).isEqualTo(1);
        assertThat(tables.nonResponse("Q3").groups()).isEqualTo(2);
    }

    @Test
    void anOptionOfSeveralIsNamedAfterItsQuestion() {
        Tabulation tables = survey().tables();

        assertThat(tables.table("A", "Q2_2").label()).isEqualTo("Which? Music");
        assertThat(tables.table("A", "Q1").label()).isEqualTo("Well?");
        assertThat(tables.items()).containsExactly("age", "sex", "Q1", "Q2_1", "Q2_2", "Q3");
        assertThat(tables).hasToString("Tables of 6 items in 2 groups, counted 2024");
    }
}
