package org.surveystats.io.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.json.Resources;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionColumns;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/** A survey that shares nothing with the bundled one: other columns, scale, strata and forms of question. */
class LibrarySurveyTest {
    private static final Questionnaire SURVEY_2024 = survey(2024);

    private static Questionnaire survey(int year) {
        return QuestionnaireJson.parse(Resources.text("libraries/libraries-" + year + ".json"));
    }

    /** The cleaned answers of a year, in one batch. */
    private static Responses cleaned(Questionnaire survey, String csv) {
        List<Responses> batches = new ArrayList<>();
        ResponseDecoder decoder = new ResponseDecoder(survey, "responses", Strictness.STRICT, 20_000, batches::add);
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        decoder.header(records.get(0).getFields());
        records.stream().skip(1).forEach(record -> decoder.row(record.getStartingLineNumber(), record.getFields()));
        decoder.finish();
        assertThat(batches).hasSize(1);
        return Cleaning.of(survey).clean(batches.get(0));
    }

    private static Responses responses(int year) {
        return cleaned(survey(year), Resources.text("libraries/responses-" + year + ".csv"));
    }

    @Test
    void itUsesEveryFormOfQuestionAndManyCodes() {
        assertThat(SURVEY_2024.scale().highest()).isEqualTo(100);
        assertThat(SURVEY_2024.questions().stream()
                        .map(question -> question.getClass().getSimpleName()))
                .contains("SingleChoice", "MultipleChoice", "NumericQuestion", "TextQuestion");
        assertThat(((SingleChoice) SURVEY_2024.question("Q5")).options()).hasSize(40);
        assertThat(((SingleChoice) SURVEY_2024.question("Q6")).options()).hasSize(300);
        assertThat(SURVEY_2024.layout().strata().get(0).labels()).hasSize(5);
        assertThat(SURVEY_2024.asked(QuestionId.of("Q15"))).isFalse();
        assertThat(SURVEY_2024.method()).isEqualTo(Map.of("minimumRespondents", "20"));
    }

    @Test
    void multipleChoiceLiesInColumnsOrInOne() {
        MultipleChoice columns = (MultipleChoice) SURVEY_2024.question("Q3");
        assertThat(SURVEY_2024.layout().columnsOf(columns).names())
                .containsExactly("find_book", "use_computer", "sit_and_read", "ask_staff", "cannot_say");
        assertThat(columns.options().get(4).exclusion()).isNotEmpty();
        assertThat(SURVEY_2024.layout().columnsOf(SURVEY_2024.question("Q4")))
                .isEqualTo(QuestionColumns.delimited("heard_from", ";"));
    }

    @Test
    void itComparesWithQuestionsOfOtherNames() {
        Questionnaire earlier = survey(2022);
        for (Question question : SURVEY_2024.questions()) {
            if (question.info().comparesWith().get(2022) instanceof Comparability.SameAs same) {
                assertThat(earlier.find(same.question())).as("%s", same).isPresent();
                assertThat(same.question()).isNotEqualTo(question.id());
            }
        }
        assertThat(SURVEY_2024.question("Q10").info().comparesWith().get(2022))
                .isEqualTo(new Comparability.NotComparable("the catalogue was replaced in 2023"));
    }

    @ParameterizedTest
    @CsvSource({"2024, 700, 8", "2022, 500, 9"})
    void theAnswersFitTheQuestionnaire(int year, int respondents, int units) {
        Responses responses = responses(year);
        assertThat(responses.size()).isEqualTo(respondents);
        assertThat(responses.units().labels()).hasSize(units);
        assertThat(responses.cleaning().orElseThrow().answers()).isPositive();
    }

    @Test
    void oneUnitLacksAStratumAndOneHasTooFewAnswers() {
        Responses responses = responses(2024);
        QuestionId online = QuestionId.of("Q10");
        SingleChoice question = (SingleChoice) SURVEY_2024.question("Q10");
        Map<String, Integer> answers = new TreeMap<>();
        Map<String, TreeSet<String>> ages = new TreeMap<>();
        int unknown = 0;
        for (int row = 0; row < responses.size(); row++) {
            String unit = responses.units().label(row);
            boolean blank = responses.grouping("age_group").index(row) < 0;
            String age = blank ? "" : responses.grouping("age_group").label(row);
            if (!SURVEY_2024.layout().strata().get(0).labels().contains(age)) {
                unknown++;
                continue;
            }
            ages.computeIfAbsent(unit, u -> new TreeSet<>()).add(age);
            int level = responses.states(question.items().get(0)).orElseThrow().at(row) - 1;
            if (level >= 0
                    && level < question.options().size()
                    && question.options().get(level).score().isPresent()) {
                answers.merge(unit, 1, Integer::sum);
            }
        }
        assertThat(unknown).isPositive();
        assertThat(ages.get("LS4")).hasSize(4);
        assertThat(ages.get("LS1")).hasSize(5);
        assertThat(answers.get("LS6")).isBetween(1, 19);
        assertThat(answers.entrySet().stream().filter(unit -> unit.getValue() < 20))
                .hasSize(1);
        assertThat(responses.column(online).size()).isEqualTo(responses.size());
    }

    @Test
    void unitsNameTheOnesTheyWereMergedFrom() {
        assertThat(Resources.text("libraries/units.csv"))
                .startsWith("code,name,region,contact,predecessors\n")
                .contains("\nLS7,Greater Holm Libraries,South,library office of Greater Holm,LS9|LS10\n");
        assertThat(Resources.text("libraries/outcomes-2022.csv")).contains("\nLS9,", "\nLS10,");
    }

    @Test
    void theBundledSurveyIsDecodedTheSameWay() throws IOException {
        Questionnaire survey = CommunityMentalHealth.questionnaire(2021);
        try (InputStream in = CommunityMentalHealth.responses(2021)) {
            Responses responses = cleaned(survey, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(responses.size()).isEqualTo(17_322);
            assertThat(responses.cleaning().orElseThrow().answers()).isEqualTo(60);
            assertThat(responses.cleaning().orElseThrow().respondents()).isEqualTo(55);
        }
    }
}
