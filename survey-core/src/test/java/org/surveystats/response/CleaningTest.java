package org.surveystats.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.decoding.ResponsesBuilder;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;

final class CleaningTest {
    private static final int BLANK = 0;
    private static final int YES = 1;
    private static final int OUT = 3;

    private static QuestionInfo info(String id) {
        return QuestionInfo.of(id, "Words of " + id);
    }

    /** 1 yes, 2 no; states 0 blank, 1 yes, 2 no, 3 routed out. */
    private static SingleChoice yesNo(QuestionInfo info) {
        return SingleChoice.of(info, AnswerOption.of(1, "Yes"), AnswerOption.of(2, "No"));
    }

    private static SingleChoice yesNo(String id) {
        return yesNo(info(id));
    }

    private static SingleChoice yesNo(String id, Route route) {
        return yesNo(info(id).withRoute(route));
    }

    private static Questionnaire survey(Question... questions) {
        return Questionnaire.of(SurveyInfo.of("test", 2021), ResponseLayout.of("trust"), questions);
    }

    /** A questionnaire whose method says what to do behind a blank question. */
    private static Questionnaire survey(String blankParent, Question... questions) {
        Questionnaire plain = survey(questions);
        return new Questionnaire(
                plain.survey(),
                plain.scale(),
                plain.questions(),
                plain.sections(),
                plain.layout(),
                Map.of("blankParent", blankParent),
                Set.of());
    }

    private static Responses rows(Questionnaire questionnaire, List<Map<String, String>> cells) {
        ResponsesBuilder builder = ResponsesBuilder.of(questionnaire);
        cells.forEach(row -> builder.add("RT5", row));
        return builder.build();
    }

    private static int state(Responses responses, String question) {
        return ((CodedColumn) responses.column(QuestionId.of(question))).state(0);
    }

    private static CleaningReport report(Responses responses) {
        return responses.cleaning().orElseThrow();
    }

    private static Map.Entry<QuestionId, CleaningReport.Dropped> dropped(String id, long offRoute, long blankParent) {
        return entry(QuestionId.of(id), new CleaningReport.Dropped(offRoute, blankParent));
    }

    @ParameterizedTest(name = "parent {0}, answer {1}, {2}: state {3}, off route {4}, blank parent {5}")
    @CsvSource({
        "1, 1, DROP, 1, 0, 0",
        "1, '', DROP, 0, 0, 0",
        "2, 1, DROP, 3, 1, 0",
        "2, '', DROP, 3, 0, 0",
        "'', 1, DROP, 3, 0, 1",
        "'', '', DROP, 3, 0, 0",
        "1, 1, KEEP, 1, 0, 0",
        "1, '', KEEP, 0, 0, 0",
        "2, 1, KEEP, 3, 1, 0",
        "2, '', KEEP, 3, 0, 0",
        "'', 1, KEEP, 1, 0, 0",
        "'', '', KEEP, 0, 0, 0"
    })
    void aRouteLeadsOnlyThoseWithItsCodes(
            String parent, String answer, BlankParent blankParent, int state, long offRoute, long behindBlank) {
        Questionnaire questionnaire = survey(yesNo("Q1"), yesNo("Q2", Route.answered("Q1", 1)));
        Responses batch = rows(questionnaire, List.of(Map.of("Q1", parent, "Q2", answer)));

        Responses clean = Cleaning.of(questionnaire, blankParent).clean(batch);

        assertThat(state(clean, "Q2")).isEqualTo(state);
        assertThat(report(clean).respondents()).isEqualTo(offRoute + behindBlank);
        if (offRoute + behindBlank > 0) {
            assertThat(report(clean).dropped()).containsExactly(dropped("Q2", offRoute, behindBlank));
        } else {
            assertThat(report(clean)).isEqualTo(new CleaningReport(Map.of(), 0, Optional.of(blankParent)));
            assertThat(report(clean)).hasToString("Cleaning dropped no answer");
        }
    }

    /**
     * Kleene's three-valued logic: y leads on, n does not, b is blank; the answer to Q3 is kept or dropped for a
     * reason.
     */
    @ParameterizedTest(name = "{0} and {1}: all {2}, any {3}")
    @CsvSource({
        "y, y, kept, kept",
        "y, n, off, kept",
        "y, b, blank, kept",
        "n, y, off, kept",
        "n, n, off, off",
        "n, b, off, blank",
        "b, y, blank, kept",
        "b, n, off, blank",
        "b, b, blank, blank"
    })
    void partsCombineInThreeValuedLogic(char first, char second, String all, String any) {
        List<Route> parts = List.of(Route.answered("Q1", 1), Route.answered("Q2", 1));

        assertThat(fate(new Route.AllOf(parts), first, second)).isEqualTo(all);
        assertThat(fate(new Route.AnyOf(parts), first, second)).isEqualTo(any);
        assertThat(fate(new Route.AnyOf(List.of(new Route.AllOf(parts))), first, second))
                .isEqualTo(all);
        assertThat(fate(new Route.AllOf(List.of(new Route.AnyOf(parts))), first, second))
                .isEqualTo(any);
    }

    private static String fate(Route route, char first, char second) {
        Questionnaire questionnaire = survey(yesNo("Q1"), yesNo("Q2"), yesNo("Q3", route));
        Map<String, String> cells = Map.of("Q1", cell(first), "Q2", cell(second), "Q3", "1");
        Responses batch = rows(questionnaire, List.of(cells));
        Responses kept = Cleaning.of(questionnaire, BlankParent.KEEP).clean(batch);
        Responses clean = Cleaning.of(questionnaire).clean(batch);
        CleaningReport.Dropped dropped =
                report(clean).dropped().getOrDefault(QuestionId.of("Q3"), new CleaningReport.Dropped(0, 0));
        String fate = dropped.offRoute() == 1 ? "off" : dropped.blankParent() == 1 ? "blank" : "kept";
        assertThat(state(clean, "Q3")).isEqualTo(fate.equals("kept") ? YES : OUT);
        assertThat(state(kept, "Q3")).isEqualTo(fate.equals("off") ? OUT : YES);
        return fate;
    }

    private static String cell(char answer) {
        return answer == 'y' ? "1" : answer == 'n' ? "2" : "";
    }

    @Test
    void aDroppedAnswerLeadsNobodyOn() {
        Questionnaire questionnaire = survey(
                yesNo("Q1"),
                yesNo("Q2", Route.answered("Q1", 1)),
                yesNo("Q3", Route.answered("Q2", 1)),
                yesNo("Q4", Route.answered("Q3", 1)));
        Responses batch = rows(
                questionnaire,
                List.of(
                        Map.of("Q1", "2", "Q2", "1", "Q3", "1", "Q4", "1"),
                        Map.of("Q1", "", "Q2", "1", "Q3", "1", "Q4", ""),
                        Map.of("Q1", "1", "Q2", "1", "Q3", "1", "Q4", "1")));

        CleaningReport report = report(Cleaning.of(questionnaire).clean(batch));

        assertThat(report.dropped()).containsExactly(dropped("Q2", 1, 1), dropped("Q3", 2, 0), dropped("Q4", 1, 0));
        assertThat(report.respondents()).isEqualTo(2);
        assertThat(report.answers()).isEqualTo(5);
    }

    @Test
    void conditionsOnQuestionsNotAskedAreIgnored() {
        Question[] questions = {
            yesNo("Q1"),
            yesNo("Q2"),
            yesNo("Q3", Route.answered("Q1", 1)),
            yesNo("Q4", new Route.AllOf(List.of(Route.answered("Q1", 1), Route.answered("Q2", 1)))),
            yesNo("Q5", new Route.AnyOf(List.of(Route.answered("Q1", 1), Route.answered("Q2", 1))))
        };
        Questionnaire questionnaire =
                survey(questions).withLayout(ResponseLayout.of("trust").withNotAsked("Q1"));
        Responses batch = rows(
                questionnaire,
                List.of(
                        Map.of("Q2", "1", "Q3", "1", "Q4", "1", "Q5", "1"),
                        Map.of("Q2", "2", "Q3", "1", "Q4", "1", "Q5", "1")));

        Responses clean = Cleaning.of(questionnaire).clean(batch);

        assertThat(report(clean).dropped()).containsExactly(dropped("Q4", 1, 0), dropped("Q5", 1, 0));
        assertThat(clean.column(QuestionId.of("Q1"))).isInstanceOf(NotAskedColumn.class);
    }

    @Test
    void aRoutedQuestionThatWasNotAskedStaysSo() {
        Questionnaire questionnaire = survey(yesNo("Q1"), yesNo("Q2", Route.answered("Q1", 1)))
                .withLayout(ResponseLayout.of("trust").withNotAsked("Q2"));
        Responses batch = rows(questionnaire, List.of(Map.of("Q1", "2")));

        assertThat(Cleaning.of(questionnaire).clean(batch).column(QuestionId.of("Q2")))
                .isEqualTo(new NotAskedColumn(1));
    }

    @Test
    void aMultipleChoiceParentLeadsOnByItsTicks() {
        MultipleChoice parent = MultipleChoice.of(
                info("Q1"), TickOption.of(1, "A"), TickOption.of(2, "B"), TickOption.excluding(8, "?", "don't know"));
        Questionnaire questionnaire = survey(parent, yesNo("Q2", Route.answered("Q1", 2, 8)))
                .withLayout(ResponseLayout.of("trust").withColumns("Q1", QuestionColumns.delimited("Q1", ";")));
        Responses batch = rows(
                questionnaire,
                List.of(
                        Map.of("Q1", "1;2", "Q2", "1"),
                        Map.of("Q1", "8", "Q2", "1"),
                        Map.of("Q1", "1", "Q2", "1"),
                        Map.of("Q1", "", "Q2", "1")));

        Responses clean = Cleaning.of(questionnaire).clean(batch);

        CodedColumn answers = (CodedColumn) clean.column(QuestionId.of("Q2"));
        assertThat(IntStream.range(0, 4).map(answers::state)).containsExactly(YES, YES, OUT, OUT);
        assertThat(report(clean).dropped()).containsExactly(dropped("Q2", 1, 1));
    }

    @Test
    void everyFormOfAnswerCanBeRoutedOut() {
        Route route = Route.answered("Q1", 1);
        Questionnaire questionnaire = survey(
                yesNo("Q1"),
                MultipleChoice.of(info("Q2").withRoute(route), TickOption.of(1, "A"), TickOption.of(2, "B")),
                new NumericQuestion(info("Q3").withRoute(route), 0, 10, false),
                new TextQuestion(info("Q4").withRoute(route)),
                yesNo("Q5", Route.answered("Q2", 1)));
        Map<String, String> answers = Map.of("Q2_1", "1", "Q3", "2.5", "Q4", "words", "Q5", "1");
        Responses batch = rows(questionnaire, List.of(with(answers, "Q1", "2"), with(answers, "Q1", "1")));

        Responses clean = Cleaning.of(questionnaire).clean(batch);

        MultiCodedColumn ticks = (MultiCodedColumn) clean.column(QuestionId.of("Q2"));
        NumericColumn numbers = (NumericColumn) clean.column(QuestionId.of("Q3"));
        CodedColumn words = (CodedColumn) clean.column(QuestionId.of("Q4"));
        assertThat(List.of(ticks.routedOut(0), ticks.routedOut(1))).containsExactly(true, false);
        assertThat(List.of(ticks.answered(0), ticks.answered(1))).containsExactly(false, true);
        assertThat(ticks.ticks(0)).isZero();
        assertThat(List.of(ticks.state(0, 0), ticks.state(1, 0), ticks.state(1, 1)))
                .containsExactly(3, 2, 1);
        assertThat(List.of(numbers.value(0), numbers.value(1))).containsExactly(Double.NaN, 2.5);
        assertThat(List.of(numbers.routedOut(0), numbers.routedOut(1))).containsExactly(true, false);
        assertThat(List.of(words.state(0), words.state(1))).containsExactly(words.routedOut(), 1);
        assertThat(report(clean).dropped())
                .containsExactly(dropped("Q2", 1, 0), dropped("Q3", 1, 0), dropped("Q4", 1, 0), dropped("Q5", 1, 0));
        assertThat(report(clean).respondents()).isEqualTo(1);
        // The batch itself is as it was.
        assertThat(((NumericColumn) batch.column(QuestionId.of("Q3"))).value(0)).isEqualTo(2.5);
        assertThat(((MultiCodedColumn) batch.column(QuestionId.of("Q2"))).answered(0))
                .isTrue();
    }

    private static Map<String, String> with(Map<String, String> cells, String column, String cell) {
        Map<String, String> more = new HashMap<>(cells);
        more.put(column, cell);
        return more;
    }

    @Test
    void noCleaningKeepsEverything() {
        Questionnaire questionnaire = survey(yesNo("Q1"), yesNo("Q2", Route.answered("Q1", 1)));
        Responses batch = rows(questionnaire, List.of(Map.of("Q1", "2", "Q2", "1"), Map.of("Q1", "2")));

        Responses clean = Cleaning.none(questionnaire).clean(batch);

        assertThat(report(clean)).isEqualTo(CleaningReport.NOTHING);
        assertThat(state(clean, "Q2")).isEqualTo(YES);
        assertThat(((CodedColumn) clean.column(QuestionId.of("Q2"))).state(1)).isEqualTo(BLANK);
    }

    @Test
    void cleaningRefusesWhatItWasNotMadeFor() {
        Questionnaire questionnaire = survey(yesNo("Q1"));
        Responses batch = rows(questionnaire, List.of(Map.of("Q1", "1")));
        Cleaning cleaning = Cleaning.of(questionnaire);
        Responses clean = cleaning.clean(batch);

        assertThatThrownBy(() -> cleaning.clean(clean))
                .hasMessage("batch must not be cleaned twice: Responses of 1 respondents, 1 questions, cleaned");
        assertThatThrownBy(() -> Cleaning.of(survey(yesNo("Q2"))).clean(batch))
                .hasMessageStartingWith("batch must have the questionnaire of the cleaning: ");
        assertThat(Cleaning.of(survey(yesNo("Q1"))).clean(batch).size()).isEqualTo(1);
    }

    @Test
    void reportsAddUp() {
        CleaningReport first = new CleaningReport(
                Map.of(
                        QuestionId.of("Q2"),
                        new CleaningReport.Dropped(3, 1),
                        QuestionId.of("Q3"),
                        new CleaningReport.Dropped(0, 2)),
                5,
                Optional.of(BlankParent.DROP));
        CleaningReport second = new CleaningReport(
                Map.of(
                        QuestionId.of("Q4"),
                        new CleaningReport.Dropped(1, 0),
                        QuestionId.of("Q2"),
                        new CleaningReport.Dropped(10, 20)),
                25,
                Optional.of(BlankParent.DROP));

        CleaningReport sum = first.plus(second);

        assertThat(sum.dropped()).containsExactly(dropped("Q2", 13, 21), dropped("Q3", 0, 2), dropped("Q4", 1, 0));
        assertThat(sum.respondents()).isEqualTo(30);
        assertThat(sum.answers()).isEqualTo(37);
        assertThat(second.plus(first)).isEqualTo(sum);
        assertThat(sum.blankParent()).contains(BlankParent.DROP);
        assertThat(first.plus(CleaningReport.NOTHING)).isEqualTo(first);
        assertThat(CleaningReport.NOTHING.plus(first)).isEqualTo(first);
        assertThat(first).hasToString("""
                Cleaning dropped 6 answers of 5 respondents
                question  off route  blank parent
                Q2                3             1
                Q3                0             2""");
        assertThat(CleaningReport.NOTHING).hasToString("Cleaning dropped no answer");
    }

    @Test
    void reportsOfDifferentRulesDoNotAddUp() {
        CleaningReport dropping = new CleaningReport(Map.of(), 0, Optional.of(BlankParent.DROP));
        CleaningReport keeping = new CleaningReport(Map.of(), 0, Optional.of(BlankParent.KEEP));

        assertThatThrownBy(() -> dropping.plus(keeping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reports must be of cleaning by the same rule: DROP, KEEP");
        assertThat(keeping.plus(keeping)).isEqualTo(keeping);
    }

    @Test
    void theReportNamesTheRuleWhenRoutesWereFollowed() {
        Questionnaire questionnaire = survey(yesNo("Q1"), yesNo("Q2", Route.answered("Q1", 1)));
        Responses batch = rows(questionnaire, List.of(Map.of("Q1", "", "Q2", "1")));

        assertThat(report(Cleaning.of(questionnaire).clean(batch)).blankParent())
                .contains(BlankParent.DROP);
        assertThat(report(Cleaning.of(questionnaire, BlankParent.KEEP).clean(batch))
                        .blankParent())
                .contains(BlankParent.KEEP);
        assertThat(report(Cleaning.none(questionnaire).clean(batch)).blankParent())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"keep, KEEP", "' Keep ', KEEP", "drop, DROP", "DROP, DROP"})
    void theQuestionnairesMethodSaysWhatToDoBehindABlankQuestion(String value, BlankParent rule) {
        Questionnaire questionnaire = survey(value, yesNo("Q1"), yesNo("Q2", Route.answered("Q1", 1)));
        Responses batch = rows(questionnaire, List.of(Map.of("Q1", "", "Q2", "1")));

        Responses clean = Cleaning.of(questionnaire).clean(batch);

        assertThat(BlankParent.of(questionnaire)).isEqualTo(rule);
        assertThat(report(clean).blankParent()).contains(rule);
        assertThat(state(clean, "Q2")).isEqualTo(rule == BlankParent.KEEP ? YES : OUT);
    }

    @Test
    void anotherRuleIsRefused() {
        Questionnaire questionnaire = survey("guess", yesNo("Q1"));

        assertThatThrownBy(() -> Cleaning.of(questionnaire))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("blankParent must be one of drop, keep: guess");
    }
}
