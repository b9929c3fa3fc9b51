package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.suppression.HiddenReason;

/** Which questions are compared is a matter of the later questionnaire alone, not of ids or columns. */
class ComparisonAcrossQuestionnairesTest {
    private static List<String> lines(int year) throws IOException {
        try (InputStream in = CommunityMentalHealth.responses(year)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Benchmark benchmark(Questionnaire questionnaire, List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        return Benchmark.of(ResponsesCsv.of(questionnaire)
                .tally(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "responses")
                .tally());
    }

    @Test
    void renamedIdsAndColumnsOf2019ChangeNothing() throws IOException {
        List<String> lines = new ArrayList<>(lines(2019));
        lines.set(0, RenamedQuestions.header(lines.get(0)));
        assertThat(lines.get(0)).contains("answer to Q3").doesNotContain(",Q3");
        Benchmark then = benchmark(RenamedQuestions.of(CommunityMentalHealth.questionnaire(2019)), lines);
        Benchmark now = benchmark(
                RenamedQuestions.comparingWithRenamed(CommunityMentalHealth.questionnaire(2021), 2019), lines(2021));
        ChangeOverTime renamed = ChangeOverTime.between(now, then);
        int tested = 0;
        for (UnitBenchmark unit : CmhResults.NOW.units()) {
            for (QuestionChange change : CmhResults.CHANGES.get(2019).unit(unit.code())) {
                QuestionChange other =
                        renamed.question(unit.code(), change.measure().id());
                assertThat(other.now()).isEqualTo(change.now());
                assertThat(other.then()).isEqualTo(change.then());
                assertThat(other.test()).isEqualTo(change.test());
                tested += other.test().isShown() ? 1 : 0;
            }
        }
        assertThat(tested).isBetween(54 * 18 - 20, 54 * 18);
    }

    @Test
    void aColumnForAQuestionOf2020ThatIsNotComparableChangesNothing() throws IOException {
        Questionnaire survey = CommunityMentalHealth.questionnaire(2020);
        assertThat(survey.find(QuestionId.of("Q20"))).isEmpty();
        SingleChoice later =
                (SingleChoice) CommunityMentalHealth.questionnaire(2021).question("Q20");
        List<Question> questions = new ArrayList<>(survey.questions());
        questions.add(new SingleChoice(QuestionInfo.of("Q20", "Crisis care help"), later.options()));
        Questionnaire withQ20 = new Questionnaire(
                survey.survey(),
                survey.scale(),
                questions,
                survey.sections(),
                survey.layout(),
                survey.method(),
                Set.of());
        List<String> header = List.of(lines(2020).get(0) + ",Q20");
        List<String> lines = new ArrayList<>(header);
        lines(2020).stream().skip(1).forEach(line -> lines.add(line + "," + (1 + lines.size() % 2)));
        Benchmark then = benchmark(withQ20, lines);
        assertThat(then.unit("RT5").question("Q20").score().isShown()).isTrue();
        ChangeOverTime changes = ChangeOverTime.between(CmhResults.NOW, then);
        for (UnitBenchmark unit : CmhResults.NOW.units()) {
            QuestionChange change = changes.question(unit.code(), "Q20");
            assertThat(change.then().hiddenReason()).contains(HiddenReason.NOT_COMPARABLE);
            assertThat(change.change().hiddenReason()).contains(HiddenReason.NOT_COMPARABLE);
            assertThat(changes.unit(unit.code()))
                    .isEqualTo(CmhResults.CHANGES.get(2020).unit(unit.code()));
        }
        Comparability declared = later.info().comparesWith().get(2020);
        assertThat(changes.question("RT5", "Q20").then().toString())
                .contains(((Comparability.NotComparable) declared).reason());
        assertThat(changes.unit("RT5").stream()
                        .filter(change -> change.change().isShown())
                        .collect(Collectors.toList()))
                .hasSize(25);
    }
}
