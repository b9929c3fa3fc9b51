package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ConsistencyTest {
    private static final ResponseLayout LAYOUT = ResponseLayout.of("trust");

    private static QuestionInfo info(String id) {
        return QuestionInfo.of(id, "Words of " + id);
    }

    private static SingleChoice choice(String id) {
        return SingleChoice.of(info(id), AnswerOption.scored(1, "Yes", 10), AnswerOption.scored(2, "No", 0));
    }

    private static SingleChoice routed(String id, Route route) {
        return SingleChoice.of(info(id).withRoute(route), AnswerOption.of(1, "Yes"));
    }

    private static MultipleChoice ticks(String id) {
        return MultipleChoice.of(info(id), TickOption.scored(1, "A", 10, 0), TickOption.of(2, "B"));
    }

    private static NumericQuestion age() {
        return new NumericQuestion(info("age"), 0, 120, true);
    }

    private static Questionnaire survey(ResponseLayout layout, Question... questions) {
        return Questionnaire.of(SurveyInfo.of("test", 2021), layout, questions);
    }

    private static Supplier<Questionnaire> of(Question... questions) {
        return () -> survey(LAYOUT, questions);
    }

    private static Supplier<Questionnaire> laid(ResponseLayout layout) {
        return () -> survey(layout, choice("Q1"), ticks("Q2"), age());
    }

    private static ResponseLayout missing(String... codes) {
        return ResponseLayout.of("trust").withMissingCodes(codes);
    }

    private static Supplier<Questionnaire> ticking(ResponseLayout layout) {
        return () -> survey(layout, ticks("Q2"));
    }

    private static Supplier<Questionnaire> sections(Section... sections) {
        return () ->
                survey(LAYOUT, choice("Q1"), ticks("Q2"), age(), choice("S4")).withSections(sections);
    }

    private static StratumVariable coded(String question, int code) {
        return new StratumVariable.Coded(
                "sex",
                QuestionId.of(question),
                List.of(new StratumVariable.CodeCategory("one", new TreeSet<>(List.of(code)))));
    }

    private static StratumVariable cut(String question) {
        return new StratumVariable.Cut(
                "age",
                QuestionId.of(question),
                List.of(new StratumVariable.RangeCategory("all", 0, OptionalDouble.empty())));
    }

    private static ResponseLayout labelled(GroupingColumn... groupings) {
        return LAYOUT.withGroupings(groupings)
                .withStrata(new StratumVariable.Labelled("region", "region", List.of("North", "South")));
    }

    /** Variables of a hundred categories each, and a last one. */
    private static ResponseLayout hundreds(int variables, int last) {
        List<GroupingColumn> groupings = new ArrayList<>();
        List<StratumVariable> strata = new ArrayList<>();
        for (int v = 0; v <= variables; v++) {
            groupings.add(GroupingColumn.of("g" + v));
            List<String> labels = IntStream.range(0, v < variables ? 100 : last)
                    .mapToObj(String::valueOf)
                    .toList();
            strata.add(new StratumVariable.Labelled("v" + v, "g" + v, labels));
        }
        return LAYOUT.withGroupings(groupings.toArray(GroupingColumn[]::new))
                .withStrata(strata.toArray(StratumVariable[]::new));
    }

    @Test
    void thereAreAtMostTenThousandStrata() {
        assertThat(survey(hundreds(2, 1), choice("Q1")).layout().strata()).hasSize(3);
        assertThat(survey(hundreds(1, 99), choice("Q1")).layout().strata()).hasSize(2);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments("", "$.questions", "must hold at least one question", of()),
                arguments(
                        "question Q1",
                        "$.questions[1].id",
                        "must be used once only: Q1",
                        of(choice("Q1"), choice("Q1"))),
                arguments(
                        "question Q2",
                        "$.questions[1].id",
                        "gives an option the name of another question: Q2_1",
                        of(choice("Q2_1"), ticks("Q2"))),
                arguments(
                        "question Q2_1",
                        "$.questions[1].id",
                        "must be used once only: Q2_1",
                        of(ticks("Q2"), choice("Q2_1"))),
                arguments(
                        "question Q2",
                        "$.questions[1].route.question",
                        "must be an earlier question, one of [Q1]: Q3, which comes later",
                        of(choice("Q1"), routed("Q2", Route.answered("Q3", 1)), choice("Q3"))),
                arguments(
                        "question Q1",
                        "$.questions[0].route.question",
                        "must be an earlier question, one of []: Q1, which is the question itself",
                        of(routed("Q1", Route.answered("Q1", 1)))),
                arguments(
                        "question Q2",
                        "$.questions[1].route.codes",
                        "must be codes of Q1, [1, 2]: 3",
                        of(choice("Q1"), routed("Q2", Route.answered("Q1", 1, 3)))),
                arguments(
                        "question Q2",
                        "$.questions[1].route.codes",
                        "must be codes of Q1, [1, 2]: 9",
                        of(ticks("Q1"), routed("Q2", Route.answered("Q1", 9)))),
                arguments(
                        "question Q2",
                        "$.questions[1].route.all[1].any[0].codes",
                        "must be codes of Q1, [1, 2]: 3",
                        of(
                                choice("Q1"),
                                routed(
                                        "Q2",
                                        new Route.AllOf(List.of(
                                                Route.answered("Q1", 1),
                                                new Route.AnyOf(List.of(Route.answered("Q1", 3)))))))),
                arguments(
                        "question Q2",
                        "$.questions[1].route.question",
                        "must be a single or multiple choice question: age",
                        of(age(), routed("Q2", Route.answered("age", 1)))),
                arguments(
                        "",
                        "$.layout.missingCodes",
                        "must not be an answer to a question, as to Q1; that of single questions is set in layout.answersTo: 2",
                        laid(missing("2"))),
                arguments(
                        "",
                        "$.layout.missingCodes",
                        "must not be an answer to a question, as to Q2; that of single questions is set in layout.answersTo: 1",
                        ticking(missing("1"))),
                arguments(
                        "",
                        "$.layout.missingCodes",
                        "must not be an answer to a question, as to age; that of single questions is set in layout.answersTo: 99.0",
                        laid(missing("-1", "99.0"))),
                arguments(
                        "question Q1",
                        "$.questions[0].options[1].score",
                        "must be on the scale [0, 10], unless the questionnaire is given another scale: 10.5",
                        of(SingleChoice.of(
                                info("Q1"), AnswerOption.excluded(1, "a", "why"), AnswerOption.scored(2, "b", 10.5)))),
                arguments(
                        "question Q1",
                        "$.questions[0].options[0].ticked",
                        "must be on the scale [0, 10], unless the questionnaire is given another scale: -1",
                        of(MultipleChoice.of(info("Q1"), TickOption.scored(1, "a", -1, 0)))),
                arguments(
                        "question Q1",
                        "$.questions[0].options[0].notTicked",
                        "must be on the scale [0, 10], unless the questionnaire is given another scale: 11",
                        of(MultipleChoice.of(info("Q1"), TickOption.scored(1, "a", 0, 11)))),
                arguments(
                        "section 1",
                        "$.sections[1].id",
                        "must be used once only: 1",
                        sections(Section.of("1", "One", "Q1"), Section.of("1", "Two", "Q2_1"))),
                arguments(
                        "section 4",
                        "$.sections[0].id",
                        "gives the section the name of a question: S4",
                        sections(Section.of("4", "Four", "Q1"))),
                arguments(
                        "section 1",
                        "$.sections[0].items[1]",
                        "must be a known scored question: Q9",
                        sections(Section.of("1", "One", "Q1", "Q9"))),
                arguments(
                        "section 1",
                        "$.sections[0].items[0]",
                        "must be a scored question, this one has no score: Q2_2",
                        sections(Section.of("1", "One", "Q2_2"))),
                arguments(
                        "section 1",
                        "$.sections[0].items[0]",
                        "must be a known scored question: age",
                        sections(Section.of("1", "One", "age"))),
                arguments(
                        "",
                        "$.layout.notAsked",
                        "must be a question, one of [Q1, Q2, age]: Q7",
                        laid(LAYOUT.withNotAsked("Q7"))),
                arguments(
                        "",
                        "$.layout.columns.Q7",
                        "must be a question, one of [Q1, Q2, age]: Q7",
                        laid(LAYOUT.withColumns("Q7", QuestionColumns.of("seven")))),
                arguments(
                        "",
                        "$.layout.columns.Q2",
                        "must name 2 columns: [ticks]",
                        laid(LAYOUT.withColumns("Q2", QuestionColumns.of("ticks")))),
                arguments(
                        "",
                        "$.layout.columns.Q1",
                        "must name 1 columns: [a, b]",
                        laid(LAYOUT.withColumns("Q1", QuestionColumns.of("a", "b")))),
                arguments(
                        "",
                        "$.layout.columns.Q1",
                        "only a multiple choice question can have a delimiter: Q1",
                        laid(LAYOUT.withColumns("Q1", QuestionColumns.delimited("a", ";")))),
                arguments(
                        "",
                        "$.layout.strata[0].question",
                        "must be a single choice question: age",
                        laid(LAYOUT.withStrata(coded("age", 1)))),
                arguments(
                        "",
                        "$.layout.strata[0].question",
                        "must be a question, one of [Q1, Q2, age]: sex",
                        laid(LAYOUT.withStrata(coded("sex", 1)))),
                arguments(
                        "",
                        "$.layout.strata[1].categories",
                        "must be codes of Q1, [1, 2]: [3]",
                        laid(LAYOUT.withStrata(cut("age"), coded("Q1", 3)))),
                arguments(
                        "",
                        "$.layout.strata[0].question",
                        "must be a numeric question: Q1",
                        laid(LAYOUT.withStrata(cut("Q1")))),
                arguments(
                        "",
                        "$.layout.strata[0].question",
                        "must be a question that was asked, not one of layout.notAsked: age",
                        laid(LAYOUT.withStrata(cut("age")).withNotAsked("age"))),
                arguments(
                        "",
                        "$.layout.strata[0].grouping",
                        "must be one of the groupings [site]: region",
                        laid(labelled(GroupingColumn.of("site")))),
                arguments(
                        "",
                        "$.layout.strata[0].labels",
                        "must be values of region, [North]: [North, South]",
                        laid(labelled(new GroupingColumn("region", "region", Map.of("North", "The North"))))),
                arguments(
                        "",
                        "$.layout.strata",
                        "must make at most 10000 strata, every combination of the categories of the variables:"
                                + " 100 x 100 x 2",
                        laid(hundreds(2, 2))),
                arguments(
                        "",
                        "$.layout.strata",
                        "must make at most 10000 strata, every combination of the categories of the variables:"
                                + " 100 x 100 x 100 x 100 x 100 x 1",
                        laid(hundreds(5, 1))),
                arguments(
                        "",
                        "$.layout.respondentColumn",
                        "uses a column that something else uses: trust",
                        laid(LAYOUT.withRespondents("trust"))),
                arguments(
                        "question Q2",
                        "$.questions[1]",
                        "uses a column that something else uses: Q1",
                        laid(LAYOUT.withColumns("Q2", QuestionColumns.of("Q1", "Q2_2")))),
                arguments(
                        "question Q1",
                        "$.questions[0]",
                        "uses a column that something else uses: trust",
                        laid(LAYOUT.withColumns("Q1", QuestionColumns.of("trust")))));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("contradictions")
    void namesThePartAndWhatIsAllowed(String part, String path, String problem, Supplier<Questionnaire> broken) {
        String id = part.substring(part.indexOf(' ') + 1);
        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(broken::get)
                .withMessage((part.isEmpty() ? "" : part + ", ") + path + ": " + problem)
                .satisfies(exception -> assertThat(exception.path()).isEqualTo(path))
                .satisfies(exception -> assertThat(exception.problems())
                        .containsExactly(new QuestionnaireProblem(path, id, OptionalInt.empty(), problem)));
    }

    @Test
    void eachOptionOfAScoredQuestionHasAScoreOrAnExclusion() {
        SingleChoice forgotten = SingleChoice.of(
                info("Q1"),
                AnswerOption.scored(1, "Yes", 10),
                AnswerOption.of(2, "No"),
                AnswerOption.excluded(3, "Don't know", "don't know"),
                AnswerOption.excluded(4, "Other", ""));

        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(() -> survey(LAYOUT, forgotten))
                .satisfies(exception -> assertThat(exception.problems())
                        .extracting(QuestionnaireProblem::path, QuestionnaireProblem::id)
                        .containsExactly(
                                tuple("$.questions[0].options[1]", "Q1"), tuple("$.questions[0].options[3]", "Q1")))
                .withMessageContaining("must have a score or an exclusion")
                .withMessageContaining(": 2 No");
        SingleChoice unscored = SingleChoice.of(info("Q1"), AnswerOption.of(1, "Yes"), AnswerOption.of(2, "No"));
        assertThat(survey(LAYOUT, unscored, ticks("Q2")).scoredItems()).hasSize(1);
    }

    /** And nothing that only follows from another problem. */
    @Test
    void allProblemsAreTold() {
        ResponseLayout layout = LAYOUT.withStrata(coded("sex", 1), cut("Q2"))
                .withNotAsked("Q8")
                .withColumns("Q1", QuestionColumns.of("a", "b"))
                .withColumns("Q2", QuestionColumns.of("trust"));
        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(() -> new Questionnaire(
                        SurveyInfo.of("test", 2021),
                        ScoreScale.ZERO_TO_TEN,
                        List.of(
                                routed("Q1", Route.answered("Q2", 1)),
                                routed(
                                        "Q2",
                                        new Route.AnyOf(List.of(
                                                Route.answered("q1", 1),
                                                Route.answered("Q1", 4, 5),
                                                Route.answered("Q1", 1)))),
                                choice("Q1"),
                                ticks("Q1")),
                        List.of(Section.of("1", "One", "Q1", "Q3"), Section.of("1", "Two", "Q1_1")),
                        layout,
                        Map.of(),
                        Set.of()))
                .satisfies(exception -> {
                    assertThat(exception.total()).isEqualTo(15);
                    assertThat(exception.problems())
                            .extracting(problem -> problem.path() + ": " + problem.problem())
                            .containsExactly(
                                    "$.questions[0].route.question: must be an earlier question, one of []: Q2, which"
                                            + " comes later",
                                    "$.questions[1].route.any[0].question: must be an earlier question, one of [Q1]: q1"
                                            + " (did you mean Q1?)",
                                    "$.questions[1].route.any[1].codes: must be codes of Q1, [1]: 4",
                                    "$.questions[1].route.any[1].codes: must be codes of Q1, [1]: 5",
                                    "$.questions[2].id: must be used once only: Q1",
                                    "$.questions[3].id: must be used once only: Q1",
                                    "$.sections[0].items[0]: must be a scored question, this one has no score: Q1",
                                    "$.sections[0].items[1]: must be a known scored question: Q3",
                                    "$.sections[1].id: must be used once only: 1",
                                    "$.sections[1].items[0]: must be a known scored question: Q1_1",
                                    "$.layout.notAsked: must be a question, one of [Q1, Q2]: Q8",
                                    "$.layout.columns.Q1: must name 1 columns: [a, b]",
                                    "$.layout.strata[0].question: must be a question, one of [Q1, Q2]: sex",
                                    "$.layout.strata[1].question: must be a numeric question: Q2",
                                    "$.questions[1]: uses a column that something else uses: trust");
                })
                .withMessageStartingWith("15 errors\n  question Q1, $.questions[0].route.question: must be");
    }

    @Test
    void ofManyProblemsTheFirstTwentyArePrintedAndTheOthersCounted() {
        Question[] same = IntStream.range(0, 150).mapToObj(i -> choice("Q1")).toArray(Question[]::new);

        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(() -> survey(LAYOUT, same))
                .satisfies(exception -> {
                    assertThat(exception.problems()).hasSize(100);
                    assertThat(exception.total()).isEqualTo(149);
                    assertThat(exception.getMessage().lines()).hasSize(22);
                })
                .withMessageEndingWith("\n  and 129 more");
    }

    /** Questions of which little could be made are neither unknown nor judged by what is missing. */
    @Test
    void whatRefersToAMissingPartIsNotJudged() {
        QuestionPart bare = new QuestionPart(Optional.of(QuestionId.of("Q1")), Optional.empty(), Optional.empty());
        QuestionPart routed = QuestionPart.of(routed("Q2", Route.answered("Q1", 9)));
        Section section = Section.of("1", "One", "Q1", "Q1_7");
        LayoutParts layout = new LayoutParts(
                Optional.empty(),
                Optional.empty(),
                List.of(Optional.empty(), Optional.of(coded("Q1", 3)), Optional.of(labelledBy("size"))),
                List.of(Optional.empty()),
                Set.of("7"),
                Map.of(QuestionId.of("Q1"), QuestionColumns.of("a", "b")),
                Set.of(),
                AnswerForm.EMPTY,
                Map.of());

        draft(layout, List.of(bare, routed), section).check();
        draft(layout, List.of(QuestionPart.UNKNOWN, routed), Section.of("1", "One", "Q9", "Q9_1"))
                .check();
        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(() -> draft(LayoutParts.UNKNOWN, List.of(routed, bare), section)
                        .check())
                .withMessage(
                        "question Q2, $.questions[0].route.question: must be an earlier question, one of []: Q1, which"
                                + " comes later");
    }

    private static StratumVariable labelledBy(String grouping) {
        return new StratumVariable.Labelled(grouping, grouping, List.of("small"));
    }

    private static QuestionnaireParts draft(LayoutParts layout, List<QuestionPart> questions, Section section) {
        return new QuestionnaireParts(
                Optional.empty(), questions, List.of(SectionPart.of(section), SectionPart.UNKNOWN), layout);
    }

    @Test
    void acceptsWhatFitsTogether() {
        Questionnaire questionnaire = survey(
                        labelled(GroupingColumn.of("region"))
                                .withRespondents("id")
                                .withNotAsked("Q3")
                                .withColumns("Q2", QuestionColumns.delimited("ticks", ";")),
                        choice("Q1"),
                        ticks("Q2"),
                        age(),
                        routed("Q3", Route.answered("Q2", 2)))
                .withSections(Section.of("1", "One", "Q1", "Q2_1"));

        assertThat(questionnaire.scoredItems())
                .extracting(item -> item.id().value())
                .containsExactly("Q1", "Q2_1");
        assertThat(questionnaire.items())
                .extracting(item -> item.id().value())
                .containsExactly("Q1", "Q2_1", "Q2_2", "Q3");
        assertThat(questionnaire.asked(QuestionId.of("Q3"))).isFalse();
        assertThat(questionnaire.asked(QuestionId.of("Q1"))).isTrue();
        assertThat(questionnaire.questionOf(questionnaire.items().get(1)).id()).isEqualTo(QuestionId.of("Q2"));
    }

    @Test
    void scoresMayLieOnAnyScaleFromTheStart() {
        ScoreScale hundred = new ScoreScale(0, 100);
        SingleChoice question = SingleChoice.of(
                QuestionInfo.of("Q1", "Question Q1?"),
                AnswerOption.scored(1, "Yes", 100),
                AnswerOption.scored(2, "No", 0));
        SurveyInfo info = SurveyInfo.of("Scale", 2024);

        Questionnaire questionnaire = Questionnaire.of(info, hundred, LAYOUT, question);

        assertThat(questionnaire.scale()).isEqualTo(hundred);
        assertThat(questionnaire.withScale(new ScoreScale(-100, 100)).questions())
                .containsExactly(question);
        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(() -> Questionnaire.of(info, LAYOUT, question))
                .withMessageEndingWith("$.questions[0].options[0].score: must be on the scale [0, 10], unless the"
                        + " questionnaire is given another scale: 100");
        assertThatExceptionOfType(QuestionnaireException.class)
                .isThrownBy(() -> questionnaire.withScale(ScoreScale.ZERO_TO_TEN))
                .withMessageContaining("must be on the scale [0, 10]");
    }

    @Test
    void aDraftCopiesItsParts() {
        List<QuestionPart> questions = new ArrayList<>(List.of(QuestionPart.of(choice("Q1"))));
        List<Optional<QuestionId>> items = new ArrayList<>(List.of(Optional.of(QuestionId.of("Q1"))));
        SectionPart section = new SectionPart(Optional.of("1"), items);
        List<SectionPart> sections = new ArrayList<>(List.of(section));
        Set<String> codes = new LinkedHashSet<>(List.of("z", "a"));
        LayoutParts layout = new LayoutParts(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                codes,
                Map.of(),
                Set.of(),
                AnswerForm.EMPTY,
                Map.of());
        QuestionnaireParts draft = new QuestionnaireParts(Optional.empty(), questions, sections, layout);

        questions.clear();
        items.clear();
        sections.clear();
        codes.clear();

        assertThat(draft.questions()).hasSize(1);
        assertThat(draft.sections()).containsExactly(section);
        assertThat(section.items()).hasSize(1);
        assertThat(layout.missingCodes()).containsExactly("z", "a");
    }

    @Test
    void aQuestionNotAskedMayShareItsColumn() {
        ResponseLayout layout = LAYOUT.withNotAsked("Q2").withColumns("Q2", QuestionColumns.of("Q1"));

        assertThat(survey(layout, choice("Q1"), choice("Q2")).asked(QuestionId.of("Q2")))
                .isFalse();
    }

    @Test
    void anUnknownQuestionListsTheKnownOnes() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> survey(LAYOUT, choice("Q1"), age()).question("Q2"))
                .withMessage("question must be one of [Q1, age]: Q2");
    }

    @Test
    void missingCodesThatAreNoAnswerAreAccepted() {
        ResponseLayout layout = missing("-9", "-1", "121", "999", "n/a", "NaN");

        assertThat(survey(layout, choice("Q1"), ticks("Q2"), age(), new TextQuestion(info("Q3")))
                        .layout()
                        .missingCodes())
                .hasSize(6);
    }
}
