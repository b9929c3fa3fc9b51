package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;

class CommunityMentalHealthTest {
    private static final Questionnaire SURVEY_2021 = CommunityMentalHealth.questionnaire(2021);

    @ParameterizedTest
    @CsvSource({"2019, 35, 18, 9, 26", "2020, 42, 25, 11, 33", "2021, 46, 28, 12, 37"})
    void aYearHasItsQuestions(int year, int questions, int scored, int sections, int routed) {
        Questionnaire survey = CommunityMentalHealth.questionnaire(year);
        assertThat(survey.survey().year()).isEqualTo(year);
        assertThat(survey.survey().programme()).isEqualTo("cmh");
        assertThat(survey.survey().provenance()).startsWith("Synthetic reconstruction");
        assertThat(survey.questions()).hasSize(questions);
        assertThat(survey.scoredItems()).hasSize(scored);
        assertThat(survey.sections()).hasSize(sections);
        assertThat(survey.questions().stream()
                        .filter(question -> question.info().route().isPresent()))
                .hasSize(routed);
    }

    @Test
    void everyScoredQuestionOf2021StandsInOneSection() {
        List<QuestionId> inSections = SURVEY_2021.sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
        assertThat(inSections)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        SURVEY_2021.scoredItems().stream().map(Item::id).toList());
        assertThat(SURVEY_2021.sections().get(9))
                .isEqualTo(Section.of("10", "Overall views of care and services", "Q3", "Q4", "Q37"));
    }

    @Test
    void whoOrganisesCareLeadsOnUnlessItIsTheGp() {
        assertThat(SURVEY_2021.question("Q12").info().route())
                .contains(new Route.AllOf(List.of(Route.answered("Q10", 1), Route.answered("Q11", 2, 3, 4, 5, 6))));
        assertThat(SURVEY_2021.question("Q1").info().route()).isEmpty();
    }

    @Test
    void scoresOfFourOptionsAreExactThirds() {
        SingleChoice question = (SingleChoice) SURVEY_2021.question("Q13");
        assertThat(question.options().stream().map(option -> option.score().getAsDouble()))
                .containsExactly(10.0, 20.0 / 3, 10.0 / 3, 0.0);
    }

    @Test
    void everyScoredQuestionHasItsWords() {
        for (Question question : SURVEY_2021.questions()) {
            assertThat(question.info().wording().labelsParaphrased()).isTrue();
            assertThat(question.info().wording().text()).isNotBlank().doesNotContain("placeholder");
            if (question.scored()) {
                assertThat(question.info().wording().theme())
                        .as("theme of " + question.id())
                        .isNotBlank();
                assertThat(question.info().wording().summary())
                        .as("summary of " + question.id())
                        .endsWith(".");
                assertThat(question.info().wording().base())
                        .as("base of " + question.id())
                        .startsWith("Answered by ");
                boolean excludes = ((SingleChoice) question)
                        .options().stream().map(AnswerOption::exclusion).anyMatch(reason -> !reason.isEmpty());
                assertThat(question.info().wording().base().contains("excluded"))
                        .as("exclusions of " + question.id())
                        .isEqualTo(excludes);
            }
        }
        assertThat(SURVEY_2021.question("Q37").info().wording().base()).isEqualTo("Answered by all.");
        assertThat(SURVEY_2021.question("Q22").info().wording().text())
                .isEqualTo("Has the purpose of your medicines ever been discussed with you?");
        assertThat(SURVEY_2021.question("Q22").info().wording().paraphrased()).isFalse();
        assertThat(SURVEY_2021.question("Q14").info().wording().paraphrased()).isTrue();
    }

    @Test
    void strataAreAgeThenSex() {
        assertThat(SURVEY_2021.layout().strata().stream().map(StratumVariable::labels))
                .containsExactly(List.of("18-35", "36-50", "51-65", "66+"), List.of("Male", "Female"));
        StratumVariable.Cut age =
                (StratumVariable.Cut) SURVEY_2021.layout().strata().get(0);
        assertThat(age.intervals().stream().map(interval -> interval.contains(36)))
                .containsExactly(false, true, false, false);
        assertThat(SURVEY_2021.question("age")).isInstanceOf(NumericQuestion.class);
    }

    @Test
    void earlierYearsHaveTheSameWordsAndRoutes() {
        for (int year : List.of(2019, 2020)) {
            for (Question question : CommunityMentalHealth.questionnaire(year).questions()) {
                Question later = SURVEY_2021.question(question.id().value());
                assertThat(question.info().wording()).isEqualTo(later.info().wording());
                assertThat(question.info().route()).isEqualTo(later.info().route());
            }
        }
    }

    @Test
    void questionsAskedBeforeAreComparableUnlessTheReportSaysNot() {
        for (Question question : SURVEY_2021.questions()) {
            Map<Integer, Comparability> years = question.info().comparesWith();
            assertThat(years).containsOnlyKeys(2019, 2020);
            years.forEach((year, with) -> {
                boolean asked = CommunityMentalHealth.questionnaire(year)
                        .find(question.id())
                        .isPresent();
                assertThat(with instanceof Comparability.SameAs)
                        .as(question.id() + " in " + year)
                        .isEqualTo(asked);
            });
        }
        Comparability notAsked = new Comparability.NotComparable("not asked in 2019");
        Comparability changed = new Comparability.NotComparable("not historically comparable");
        assertThat(SURVEY_2021.question("Q9").info().comparesWith()).containsEntry(2019, notAsked);
        assertThat(SURVEY_2021.question("Q20").info().comparesWith())
                .containsEntry(2019, changed)
                .containsEntry(2020, changed);
    }

    @ParameterizedTest
    @CsvSource({"2019, 12496", "2020, 17416", "2021, 17322"})
    void responsesHaveTheColumnsOfTheirQuestionnaire(int year, int respondents) throws IOException {
        List<String> lines = lines(CommunityMentalHealth.responses(year));
        assertThat(lines).hasSize(respondents + 1);
        Set<String> columns = CommunityMentalHealth.questionnaire(year).questions().stream()
                .map(question -> question.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        columns.addAll(List.of("respondent_id", "trust"));
        assertThat(new TreeSet<>(List.of(lines.get(0).split(",", -1)))).isEqualTo(columns);
    }

    @Test
    void theOtherFilesAreThere() throws IOException {
        assertThat(lines(CommunityMentalHealth.units())).hasSize(55).first().isEqualTo("code,name,region,contact");
        assertThat(lines(CommunityMentalHealth.outcomes(2020))).hasSize(55);
        assertThat(lines(CommunityMentalHealth.outcomes(2021)))
                .hasSize(55)
                .first()
                .asString()
                .startsWith("trust,invited,");
        assertThat(lines(CommunityMentalHealth.history())).first().asString().startsWith("unit,measure,year,");
        assertThat(lines(CommunityMentalHealth.provenance())).first().asString().startsWith("SYNTHETIC RECONSTRUCTION");
    }

    @Test
    void anotherYearIsRefused() {
        assertThatThrownBy(() -> CommunityMentalHealth.questionnaire(2018))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year must be one of [2019, 2020, 2021]: 2018");
        assertThatThrownBy(() -> CommunityMentalHealth.outcomes(2019))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year must be one of [2020, 2021]: 2019");
        assertThat(CommunityMentalHealth.years()).containsExactly(2019, 2020, 2021);
    }

    private static List<String> lines(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
