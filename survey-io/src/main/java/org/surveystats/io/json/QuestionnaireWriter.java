package org.surveystats.io.json;

import java.util.List;
import java.util.Map;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.Terms;

/** Writes the document as a whole and the small parts of it. */
final class QuestionnaireWriter {
    private QuestionnaireWriter() {}

    static Map<String, Object> write(Questionnaire questionnaire, List<OpenPoint> openPoints) {
        JsonObject out = new JsonObject()
                .always("schema", QuestionnaireReader.VERSION)
                .put(
                        "open",
                        openPoints.stream().map(QuestionnaireWriter::openPoint).toList())
                .always("survey", survey(questionnaire.survey()));
        if (!questionnaire.scale().equals(ScoreScale.ZERO_TO_TEN)) {
            out.always("scale", scale(questionnaire.scale()));
        }
        return out.always("layout", LayoutWriter.write(questionnaire.layout()))
                .put("method", method(questionnaire.method()))
                .put("comparesWith", sameIds(questionnaire))
                .always(
                        "questions",
                        questionnaire.questions().stream()
                                .map(QuestionWriter::write)
                                .toList())
                .put(
                        "sections",
                        questionnaire.sections().stream()
                                .map(QuestionnaireWriter::section)
                                .toList())
                .fields();
    }

    private static Map<String, Object> openPoint(OpenPoint point) {
        return new JsonObject()
                .always("at", point.at())
                .always("decide", point.decide())
                .fields();
    }

    static Map<String, Object> survey(SurveyInfo survey) {
        return new JsonObject()
                .always("programme", survey.programme())
                .always("title", survey.title())
                .always("year", survey.year())
                .put("sampling", survey.sampling())
                .put("fieldwork", survey.fieldwork())
                .put("eligibility", survey.eligibility())
                .put("conductedBy", survey.conductedBy())
                .put("provenance", survey.provenance())
                .put("terms", survey.terms().equals(Terms.GENERAL) ? Map.of() : terms(survey.terms()))
                .fields();
    }

    private static Map<String, Object> terms(Terms terms) {
        return new JsonObject()
                .always("unit", terms.unit())
                .always("units", terms.units())
                .always("people", terms.people())
                .put("average", terms.average().equals(Terms.GENERAL.average()) ? "" : terms.average())
                .fields();
    }

    private static Map<String, Object> scale(ScoreScale scale) {
        return new JsonObject()
                .always("lowest", scale.lowest())
                .always("highest", scale.highest())
                .fields();
    }

    private static Map<String, Object> section(Section section) {
        return new JsonObject()
                .always("id", section.id())
                .always("title", section.title())
                .always("items", section.items().stream().map(QuestionId::value).toList())
                .fields();
    }

    private static Map<String, Object> sameIds(Questionnaire questionnaire) {
        return new JsonObject()
                .put("sameIds", List.copyOf(questionnaire.sameIds()))
                .fields();
    }

    private static Map<String, Object> method(Map<String, String> method) {
        JsonObject out = new JsonObject();
        method.forEach((name, text) -> out.always(name, MethodValue.value(text)));
        return out.fields();
    }
}
