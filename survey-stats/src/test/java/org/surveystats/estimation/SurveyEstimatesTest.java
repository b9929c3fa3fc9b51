package org.surveystats.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;

final class SurveyEstimatesTest {
    private static final QuestionId Q1 = QuestionId.of("Q1");
    private static final QuestionId Q2 = QuestionId.of("Q2");
    private static final Estimate FIVE = new Estimate(5, 3, 50);
    private static final Estimate SEVEN = new Estimate(7, 4, 60);

    private static final UnitEstimates BOTH =
            new UnitEstimates("A", 70, false, Map.of(Q1, FIVE, Q2, SEVEN), Map.of(new ItemPair(Q1, Q2), 5.5));
    private static final UnitEstimates ONE = new UnitEstimates("B", 80, true, Map.of(Q1, SEVEN), Map.of());
    private static final UnitEstimates APART = new UnitEstimates("C", 90, false, Map.of(Q1, FIVE, Q2, SEVEN), Map.of());

    private static final SurveyEstimates ALL = SurveyEstimates.of(List.of(BOTH, ONE, APART));

    @Test
    void rowsAreTheUnitsAgain() {
        assertThat(ALL.rows()).containsExactly(BOTH, ONE, APART);
        assertThat(ALL.units()).containsExactly("A", "B", "C");
        assertThat(ALL.respondents(1)).isEqualTo(80);
        assertThat(ALL.lacksStratum(1)).isTrue();
        assertThat(ALL.lacksStratum(2)).isFalse();
        assertThat(ALL).hasToString("SurveyEstimates of 2 items, 3 units");
    }

    @Test
    void whatIsNotKnownIsEmptyOrNaN() {
        assertThat(ALL.item(Q2)).containsExactly(Optional.of(SEVEN), Optional.empty(), Optional.of(SEVEN));
        assertThat(ALL.item(QuestionId.of("Q3"))).containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(ALL.covariance(Q2, Q1, 0)).isEqualTo(5.5);
        assertThat(ALL.covariance(Q1, Q2, 2)).isNaN();
        assertThat(ALL.covariance(Q1, QuestionId.of("Q3"), 0)).isNaN();
        assertThat(ALL.hasFewJoint(Section.of("1", "Care", "Q1", "Q2"), 0, Integer.MAX_VALUE))
                .isFalse();
    }

    /** Variance 9 + 16 + 2 x 5.5 = 36, so the standard error of the mean of two is 6 / 2. */
    @Test
    void aSectionNeedsAllItsItemsAndTheirCovariances() {
        Section section = Section.of("1", "Care", "Q2", "Q1");

        assertThat(ALL.section(section).apply(0)).contains(new Estimate(6, 3, 50));
        assertThat(ALL.section(section).apply(1)).isEmpty();
        assertThat(ALL.section(section).apply(2)).contains(new Estimate(6, Double.NaN, 50));
        assertThat(ALL.section(Section.of("2", "Other", "Q3")).apply(0)).isEmpty();
        assertThat(SectionScore.of(section, BOTH))
                .isEqualTo(ALL.section(section).apply(0));
    }
}
