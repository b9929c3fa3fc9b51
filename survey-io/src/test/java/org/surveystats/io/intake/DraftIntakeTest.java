package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.draft.QuestionnaireDraft;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.FileForm.HeaderNames;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Ticks;

/** The forms that people's files have, each drafted. */
final class DraftIntakeTest {
    private static final List<String> OF_BASE = List.of("sex", "age", "Q1", "Q2", "Q3", "Q5");

    private static final Map<String, FileForm> FORMS = Map.of(
            "v01-semicolon", FileForm.TOLD.withSeparator(';'),
            "v02-tab", FileForm.TOLD.withSeparator('\t'),
            "v06-cp1252", FileForm.TOLD.withEncoding(Charset.forName("windows-1252")),
            "v12-qualtrics", FileForm.TOLD.withHeaderRows(3, HeaderNames.FIRST),
            "v13-surveymonkey", FileForm.TOLD.withHeaderRows(2, HeaderNames.JOINED),
            "w16-preamble", FileForm.TOLD.withLinesBefore(3),
            "w06-decimalcomma", FileForm.TOLD.withSeparator(';').withDecimalMark(','));

    private static final Map<String, Ticks> TICKS = Map.of(
            "v20-multi12", Ticks.of("1", "2"),
            "v21-multi-checked", Ticks.of("Checked", "Unchecked"),
            "v21-multi-label", Ticks.LABELS,
            "v21-multi-yblank", Ticks.orBlank("Y"));

    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "base",
                "v01-semicolon",
                "v02-tab",
                "v05-utf16",
                "v06-cp1252",
                "v06u-utf8",
                "v07-floats",
                "v08-zeropad",
                "v10-labels",
                "k04-lettercodes",
                "v12-qualtrics",
                "v13-surveymonkey",
                "w16-preamble",
                "v16-sep-line",
                "v14-trailing-rows",
                "v15-trailing-cols",
                "v20-multi12",
                "v21-multi-checked",
                "v21-multi-label",
                "v21-multi-yblank",
                "v22-onecell-trail",
                "v24-kobo",
                "v25-headercase",
                "w03-nbsp-header",
                "k02-mcset",
                "w06-decimalcomma",
                "v11-missing-dot",
                "v28-99",
                "w07-ctrlz",
                "s01-whole-sample",
                "k03-preview"
            })
    void aDraftReadsBackAndKnowsTheColumns(String name) throws IOException {
        QuestionnaireDraft draft = QuestionnaireDraft.of(file(name + ".csv"));
        Questionnaire questionnaire = draft.questionnaire();

        assertThat(QuestionnaireJson.parse(draft.json())).isEqualTo(questionnaire);
        assertThat(questionnaire.layout().unitColumn()).isEqualToIgnoringCase("trust");
        assertThat(questionnaire.layout().respondentColumn()).isEmpty();
        assertThat(questionnaire.layout().file()).isEqualTo(FORMS.getOrDefault(name, FileForm.TOLD));
        List<String> ids = questionnaire.questions().stream()
                .map(question -> question.id().value().replaceFirst("^q", "Q"))
                .toList();
        if (!name.equals("v13-surveymonkey")) {
            assertThat(ids)
                    .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                    .containsAll(OF_BASE);
            Ticks ticks = TICKS.get(name);
            AnswerForm form = questionnaire.layout().answersTo(QuestionId.of("Q3"));
            assertThat(form.ticks()).isEqualTo(Optional.ofNullable(ticks));
        }
        assertThat(questionnaire.questions().stream().filter(MultipleChoice.class::isInstance))
                .hasSize(1);
        assertThat(questionnaire.questions().stream().filter(NumericQuestion.class::isInstance))
                .hasSize(1);
        assertThat(questionnaire.scoredItems()).isEmpty();
        assertThat(draft.openPoints())
                .extracting(point -> point.at())
                .contains("$.survey", "$.layout.strata", "$.sections");
    }

    @ParameterizedTest
    @CsvSource({"w09-first-bytes.sav,SPSS file", "w10-export.zip,zip archive", "w08-data.xlsx,workbook"})
    void filesOfOtherKindsAreCalledSo(String name, String kind) {
        assertThatThrownBy(() -> QuestionnaireDraft.of(file(name)))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining(kind);
    }
}
