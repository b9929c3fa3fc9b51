package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a small questionnaire must not be able to ask for. */
final class BoundsTest {
    private static final SurveyInfo SURVEY = SurveyInfo.of("Survey", 2024);

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1899, 3000, Integer.MAX_VALUE})
    void yearsAreInOneRange(int year) {
        assertThatThrownBy(() -> SurveyInfo.of("Survey", year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year must be in [1900, 2999]: " + year);
        assertThatThrownBy(() -> QuestionInfo.of("Q1", "").comparedWith(year, "Q1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("comparesWith must be in [1900, 2999]: " + year);
    }

    @Test
    void theEndsOfTheRangeAreYears() {
        assertThat(SurveyInfo.of("Survey", SurveyYear.FIRST)
                        .withYear(SurveyYear.LAST)
                        .year())
                .isEqualTo(2999);
    }

    @Test
    void scalesAreNeitherHugeNorTiny() {
        assertThat(new ScoreScale(-1e9, 1e9).contains(0)).isTrue();
        assertThat(new ScoreScale(0, 1e-9).contains(0)).isTrue();
        assertThatThrownBy(() -> new ScoreScale(0, 1e200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("highest must be in [-1000000000, 1000000000]: 1.0E200");
        assertThatThrownBy(() -> new ScoreScale(-1e200, 0))
                .hasMessage("lowest must be in [-1000000000, 1000000000]: -1.0E200");
        assertThatThrownBy(() -> new ScoreScale(0, 1e-200))
                .hasMessageStartingWith("distance of highest from lowest must be in [1.0E-9, 2000000000]: ");
    }

    private static StratumVariable variable(String name, int categories, int characters) {
        List<String> labels = IntStream.range(0, categories)
                .mapToObj(i -> "x".repeat(characters - 4) + String.format("%04d", i))
                .toList();
        return new StratumVariable.Labelled(name, name, labels);
    }

    private static Questionnaire withStrata(StratumVariable... variables) {
        GroupingColumn[] groupings = Stream.of(variables)
                .map(variable -> new GroupingColumn(variable.name(), variable.name(), Map.of()))
                .toArray(GroupingColumn[]::new);
        ResponseLayout layout = ResponseLayout.of("unit").withStrata(variables).withGroupings(groupings);
        return Questionnaire.of(SURVEY, layout, SingleChoice.of(QuestionInfo.of("Q1", ""), AnswerOption.of(1, "Yes")));
    }

    @Test
    void labelsOfStrataAreNotRepeatedWithoutEnd() {
        assertThat(withStrata(variable("a", 100, 40), variable("b", 100, 40)).questions())
                .hasSize(1);
        // 10,000 strata of labels of 2 (210 + 2) characters.
        assertThatThrownBy(() -> withStrata(variable("a", 100, 210), variable("b", 100, 210)))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("$.layout.strata: must make strata with labels of at most 4194304 characters in all, give"
                        + " shorter labels or fewer categories: 4240000");
        // A single category makes no more strata, but each of them longer.
        assertThatThrownBy(() -> withStrata(variable("a", 10_000, 8), variable("b", 1, 500)))
                .hasMessageStartingWith("$.layout.strata: must make strata with labels of at most 4194304 characters");
    }

    private static Question question(int number, List<Integer> parents) {
        QuestionInfo info = QuestionInfo.of("Q" + number, "");
        Route[] routes =
                parents.stream().map(parent -> Route.answered("Q" + parent, 1)).toArray(Route[]::new);
        QuestionInfo routed = routes.length == 0 ? info : info.withRoute(new Route.AnyOf(List.of(routes)));
        return SingleChoice.of(routed, AnswerOption.of(1, "Yes"), AnswerOption.of(2, "No"));
    }

    private static Questionnaire of(List<Question> questions) {
        return Questionnaire.of(SURVEY, ResponseLayout.of("unit"), questions.toArray(Question[]::new));
    }

    @Test
    void theFirstLeadingQuestionIsTheFirstOfThoseLeading() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Question> questions = new ArrayList<>();
            for (int q = 0; q < 20; q++) {
                questions.add(question(
                        q,
                        q == 0
                                ? List.of()
                                : random.ints(random.nextInt(3), 0, q).boxed().toList()));
            }
            Questionnaire questionnaire = of(questions);
            List<Question> chosen =
                    questions.stream().filter(q -> random.nextInt(4) == 0).toList();
            Map<QuestionId, Question> first = questionnaire.firstLeading(chosen::contains);
            for (Question question : questions) {
                assertThat(questionnaire.leadingTo(question).stream()
                                .filter(chosen::contains)
                                .findFirst())
                        .as("seed %d, %s", seed, question.id())
                        .isEqualTo(Optional.ofNullable(first.get(question.id())));
            }
        }
    }

    @Test
    void longChainsOfRoutesAreFollowedOnce() {
        int length = 6000;
        Questionnaire chain = of(IntStream.range(0, length)
                .mapToObj(q -> question(q, q == 0 ? List.of() : List.of(q - 1)))
                .toList());
        Question last = chain.questions().get(length - 1);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(chain.leadingTo(last)).hasSize(length - 1);
            assertThat(chain.firstLeading(question -> question.id().value().equals("Q7")))
                    .hasSize(length - 8);
        });
    }

    @Test
    void codesOfAParentAreListedOnce() {
        AnswerOption[] options = IntStream.rangeClosed(1, 20_000)
                .mapToObj(code -> AnswerOption.of(code, "Answer"))
                .toArray(AnswerOption[]::new);
        List<Question> questions = new ArrayList<>();
        questions.add(SingleChoice.of(QuestionInfo.of("Q0", ""), options));
        for (int q = 1; q <= 20_000; q++) {
            questions.add(question(q, List.of(0)));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> of(questions));
    }
}
