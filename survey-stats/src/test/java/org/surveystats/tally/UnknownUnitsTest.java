package org.surveystats.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.example.WardSurvey.respondent;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.example.WardSurvey;
import org.surveystats.example.WardSurvey.Respondent;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.UnknownUnits.UnknownUnit;

final class UnknownUnitsTest {
    private static final Questionnaire QUESTIONNAIRE = WardSurvey.questionnaire();

    private static AnswerTally tally(List<Respondent> respondents) {
        return new AnswerTally(TallyPlan.of(QUESTIONNAIRE)).add(WardSurvey.clean(QUESTIONNAIRE, respondents));
    }

    @Test
    void theyAreListedWithTheirRespondentsAndWhatMayBeMeant() {
        AnswerTally tally = tally(List.of(
                respondent("T03"), respondent("OLX"), respondent("t03"), respondent("t03"), respondent("WARD")));
        UnknownUnits unknown = UnknownUnits.of(tally, List.of("T03", "OLD", "OLE", "nobody"));

        assertThat(unknown.list())
                .containsExactly(
                        new UnknownUnit("t03", 2, List.of("T03")),
                        new UnknownUnit("OLX", 1, List.of("OLD", "OLE")),
                        new UnknownUnit("WARD", 1, List.of()));
        assertThatThrownBy(() -> unknown.requireNone("f.csv"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("f.csv: all units must be known, 3 are not"
                        + "\n  t03, 2 respondents (is T03 meant?)"
                        + "\n  OLX, 1 respondent (is OLD or OLE meant?)"
                        + "\n  WARD, 1 respondent");
    }

    @Test
    void whereAllAreKnownNothingIsRefused() {
        UnknownUnits none = UnknownUnits.of(tally(List.of(respondent("A"))), List.of("A", "B"));

        none.requireNone("f.csv");
        assertThat(none.list()).isEmpty();
        assertThat(none).hasToString("all units are known");
    }

    @Test
    void ofManyTheFirstAreListed() {
        List<Respondent> respondents =
                IntStream.range(10, 35).mapToObj(i -> respondent("U" + i)).toList();
        UnknownUnits unknown = UnknownUnits.of(tally(respondents), List.of());

        assertThat(unknown.list()).hasSize(25);
        assertThat(unknown.toString().lines()).hasSize(22).endsWith("  and 5 more");
    }
}
