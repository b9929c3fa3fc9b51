package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionPartsTest {
    private static final QuestionInfo INFO = QuestionInfo.of("Q1", "How?");
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final OptionalDouble ONE = OptionalDouble.of(1);

    private static Arguments refused(String message, ThrowingCallable building) {
        return arguments(message, building);
    }

    private static AnswerOption[] options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> AnswerOption.of(code, "Option " + code))
                .toArray(AnswerOption[]::new);
    }

    private static TickOption[] ticks(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> TickOption.of(code, "Option " + code))
                .toArray(TickOption[]::new);
    }

    static Stream<Arguments> brokenParts() {
        return Stream.of(
                refused("label must be text that is not blank:  ", () -> AnswerOption.of(1, " ")),
                refused("score must be in (-inf, inf): NaN", () -> AnswerOption.scored(1, "a", Double.NaN)),
                refused(
                        "score must be in (-inf, inf): inf",
                        () -> AnswerOption.scored(1, "a", Double.POSITIVE_INFINITY)),
                refused(
                        "an option has a score or an exclusion, not both: code 1",
                        () -> new AnswerOption(1, "a", ONE, "does not apply")),
                refused(
                        "code must be in [-999999999, 999999999]: 1000000000",
                        () -> AnswerOption.of(1_000_000_000, "a")),
                refused(
                        "code must be in [-999999999, 999999999]: -2147483648",
                        () -> AnswerOption.of(Integer.MIN_VALUE, "a")),
                refused(
                        "both ticked and notTicked must be given, or none: code 1",
                        () -> new TickOption(1, "a", ONE, NONE, "", false)),
                refused(
                        "both ticked and notTicked must be given, or none: code 1",
                        () -> new TickOption(1, "a", NONE, ONE, "", false)),
                refused(
                        "an option has scores or an exclusion, not both: code 1",
                        () -> new TickOption(1, "a", ONE, ONE, "don't know", false)),
                refused("ticked must be in (-inf, inf): NaN", () -> TickOption.scored(1, "a", Double.NaN, 0)),
                refused(
                        "notTicked must be in (-inf, inf): -inf",
                        () -> TickOption.scored(1, "a", 0, Double.NEGATIVE_INFINITY)),
                refused("options must hold at least one option: question Q1", () -> SingleChoice.of(INFO)),
                refused("options must hold at least one option: question Q1", () -> MultipleChoice.of(INFO)),
                refused(
                        "codes must be distinct: question Q1 has code 1 twice",
                        () -> SingleChoice.of(INFO, AnswerOption.of(1, "a"), AnswerOption.of(1, "b"))),
                refused(
                        "codes must be distinct: question Q1 has code 1 twice",
                        () -> MultipleChoice.of(INFO, TickOption.of(1, "a"), TickOption.of(1, "b"))),
                refused(
                        "options must number 1 to 65533: question Q1 has 65534",
                        () -> SingleChoice.of(INFO, options(65_534))),
                refused("options must number 1 to 60: question Q1 has 61", () -> MultipleChoice.of(INFO, ticks(61))),
                refused(
                        "code must be in [0, 999999999]: -1 of question Q1",
                        () -> MultipleChoice.of(INFO, TickOption.of(-1, "a"))),
                refused("lowest must be in (-inf, inf): NaN", () -> new NumericQuestion(INFO, Double.NaN, 1, true)),
                refused(
                        "highest must be in (-inf, inf): inf",
                        () -> new NumericQuestion(INFO, 0, Double.POSITIVE_INFINITY, true)),
                refused("highest must be in (0, inf): 0", () -> new ScoreScale(0, 0)),
                refused("lowest must be in [-1000000000, 1000000000]: NaN", () -> new ScoreScale(Double.NaN, 1)),
                refused("section id must be 1 to 16 letters or digits: 1.2", () -> Section.of("1.2", "t", "Q1")),
                refused(
                        "items must be one or more distinct questions: section 1 has []",
                        () -> Section.of("1", "title")),
                refused(
                        "items must be one or more distinct questions: section 1 has [Q1, Q1]",
                        () -> Section.of("1", "title", "Q1", "Q1")),
                refused("codes must hold at least one code: route on Q1", () -> Route.answered("Q1")),
                refused("parts must hold at least one route: []", () -> new Route.AllOf(List.of())),
                refused("parts must hold at least one route: []", () -> new Route.AnyOf(List.of())),
                refused("names must hold at least one column: []", QuestionColumns::of),
                refused("column must be text that is not blank: ", () -> QuestionColumns.of("")),
                refused("delimiter must be text without digits: \"\"", () -> QuestionColumns.delimited("a", "")),
                refused("delimiter must be text without digits: \"|1\"", () -> QuestionColumns.delimited("a", "|1")),
                refused("reason must be text that is not blank: ", () -> new Comparability.NotComparable("")),
                refused(
                        "title must be text that is not blank: ",
                        () -> new SurveyInfo("p", "", 2021, "", "", "", "", "", Terms.GENERAL)),
                refused("average must be text that is not blank: ", () -> Terms.GENERAL.withAverage("")),
                refused("unitColumn must be text that is not blank: ", () -> ResponseLayout.of("")),
                refused(
                        "groupings must have distinct names: [a, a]",
                        () -> ResponseLayout.of("u").withGroupings(GroupingColumn.of("a"), GroupingColumn.of("a"))),
                refused(
                        "codes must be in one category only: 1 of sex",
                        () -> new StratumVariable.Coded(
                                "sex", QuestionId.of("Q1"), List.of(category("a", 1), category("b", 1)))),
                refused(
                        "categories must be one or more with distinct labels: sex has [a, a]",
                        () -> new StratumVariable.Coded(
                                "sex", QuestionId.of("Q1"), List.of(category("a", 1), category("a", 2)))),
                refused(
                        "categories must be one or more with distinct labels: sex has []",
                        () -> new StratumVariable.Labelled("sex", "sex", List.of())),
                refused("codes must hold at least one code: category a", () -> category("a")),
                refused(
                        "below must be in (18, inf): 18",
                        () -> new StratumVariable.RangeCategory("a", 18, OptionalDouble.of(18))),
                refused(
                        "below must be in (18, inf): NaN",
                        () -> new StratumVariable.RangeCategory("a", 18, OptionalDouble.of(Double.NaN))));
    }

    private static StratumVariable.CodeCategory category(String label, Integer... codes) {
        return new StratumVariable.CodeCategory(label, new TreeSet<>(List.of(codes)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenParts")
    void brokenPartsCannotBeBuilt(String message, ThrowingCallable building) {
        assertThatThrownBy(building)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void intervalsMustAscendWithoutOverlap() {
        StratumVariable.RangeCategory young = new StratumVariable.RangeCategory("18-35", 18, OptionalDouble.of(36));
        StratumVariable.RangeCategory middle = new StratumVariable.RangeCategory("36-50", 36, OptionalDouble.of(51));
        StratumVariable.RangeCategory overlapping =
                new StratumVariable.RangeCategory("35-50", 35, OptionalDouble.of(51));
        StratumVariable.RangeCategory open = new StratumVariable.RangeCategory("66+", 66, NONE);

        assertThat(cut(young, middle, open).labels()).containsExactly("18-35", "36-50", "66+");
        assertThatThrownBy(() -> cut(middle, young))
                .hasMessageStartingWith("intervals must ascend without overlap: age");
        assertThatThrownBy(() -> cut(young, overlapping)).hasMessageContaining("without overlap");
        assertThatThrownBy(() -> cut(open, young)).hasMessageContaining("without overlap");
        assertThat(young.contains(18)).isTrue();
        assertThat(young.contains(35.99)).isTrue();
        assertThat(young.contains(36)).isFalse();
        assertThat(young.contains(17.99)).isFalse();
        assertThat(open.contains(1e300)).isTrue();
        assertThat(open.contains(Double.NaN)).isFalse();
    }

    private static StratumVariable cut(StratumVariable.RangeCategory... intervals) {
        return new StratumVariable.Cut("age", QuestionId.of("age"), List.of(intervals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1Q", "_Q", "Q 1", "Q1\n", "Q;1", "É1", "../Q"})
    void identitiesHaveAForm(String id) {
        assertThatThrownBy(() -> QuestionId.of(id))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("question id must be a letter and up to 63 letters, digits, '.', '-' or '_': ");
    }

    @Test
    void identitiesHaveALength() {
        assertThat(QuestionId.of("Q".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> QuestionId.of("Q".repeat(100_000))).message().hasSizeLessThan(200);
        assertThat(QuestionId.of("Q5").option(12)).hasToString("Q5_12");
        assertThat(new ArrayList<>(new TreeSet<>(Set.of(QuestionId.of("b"), QuestionId.of("a")))))
                .containsExactly(QuestionId.of("a"), QuestionId.of("b"));
    }

    @Test
    void itemsOfAMultipleChoiceQuestionAreItsOptions() {
        MultipleChoice plain = MultipleChoice.of(INFO, TickOption.scored(1, "a", 10, 0), TickOption.of(7, "b"));
        MultipleChoice excluding =
                MultipleChoice.of(INFO, TickOption.scored(1, "a", 10, 0), TickOption.excluding(8, "c", "don't know"));

        assertThat(plain.items()).extracting(item -> item.id().value()).containsExactly("Q1_1", "Q1_7");
        assertThat(plain.items().get(0).scores()).containsExactly(0, 10);
        assertThat(plain.items().get(1).scored()).isFalse();
        assertThat(plain.items().get(0).option()).hasValue(1);
        assertThat(excluding.items().get(0).scores()).containsExactly(0, 10, Double.NaN);
        assertThat(excluding.scored()).isTrue();
    }

    @Test
    void itemsOfOtherQuestions() {
        SingleChoice single =
                SingleChoice.of(INFO, AnswerOption.scored(1, "a", 5), AnswerOption.excluded(2, "b", "n/a"));

        assertThat(single.items()).hasSize(1);
        assertThat(single.items().get(0).scores()).containsExactly(5, Double.NaN);
        assertThat(single.scored()).isTrue();
        assertThat(new NumericQuestion(INFO, 0, 1, false).items()).isEmpty();
        assertThat(new TextQuestion(INFO).items().get(0).scored()).isFalse();
    }

    @Test
    void partsDoNotFollowTheListsTheyWereMadeFrom() {
        List<AnswerOption> options = new ArrayList<>(List.of(AnswerOption.of(1, "a")));
        SingleChoice single = new SingleChoice(INFO, options);
        Map<Integer, Comparability> years = new TreeMap<>();
        QuestionInfo info = new QuestionInfo(QuestionId.of("Q1"), Wording.of(""), false, Optional.empty(), years);
        options.add(AnswerOption.of(2, "b"));
        years.put(2020, new Comparability.NotComparable("new wording"));

        assertThat(single.options()).hasSize(1);
        assertThat(info.comparesWith()).isEmpty();
        assertThatThrownBy(() -> single.options().add(AnswerOption.of(3, "c")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(info.comparedWith(2020, "Q7").asDemographic())
                .satisfies(more -> assertThat(more.demographic()).isTrue())
                .extracting(more -> more.comparesWith().get(2020))
                .isEqualTo(new Comparability.SameAs(QuestionId.of("Q7")));
    }

    @Test
    void scalesClipAndContain() {
        assertThat(ScoreScale.ZERO_TO_TEN.clip(-1)).isZero();
        assertThat(ScoreScale.ZERO_TO_TEN.clip(11)).isEqualTo(10);
        assertThat(ScoreScale.ZERO_TO_TEN.clip(Double.NaN)).isNaN();
        assertThat(ScoreScale.ZERO_TO_TEN.contains(10)).isTrue();
        assertThat(ScoreScale.ZERO_TO_TEN.contains(Math.nextUp(10.0))).isFalse();
        assertThat(ScoreScale.ZERO_TO_TEN.contains(Double.NaN)).isFalse();
    }

    @Test
    void allQuestionsOnTheWayLeadToAQuestion() {
        AnswerOption yes = AnswerOption.of(1, "Yes");
        Questionnaire questionnaire = Questionnaire.of(
                SurveyInfo.of("routes", 2024),
                ResponseLayout.of("unit"),
                SingleChoice.of(QuestionInfo.of("Q1", "One?"), yes),
                SingleChoice.of(QuestionInfo.of("Q2", "Two?"), yes),
                SingleChoice.of(QuestionInfo.of("Q3", "Three?").withRoute(Route.answered("Q1", 1)), yes),
                SingleChoice.of(QuestionInfo.of("Q4", "Four?").withRoute(Route.answered("Q3", 1)), yes));

        assertThat(questionnaire.leadingTo(questionnaire.question("Q4")))
                .containsExactly(questionnaire.question("Q1"), questionnaire.question("Q3"));
        assertThat(questionnaire.leadingTo(questionnaire.question("Q2"))).isEmpty();
    }
}
