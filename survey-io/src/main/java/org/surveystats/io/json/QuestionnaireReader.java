package org.surveystats.io.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.questionnaire.Terms;

/** Reads the document as a whole and the small parts of it. */
final class QuestionnaireReader {
    /** The version of the form that this library reads and writes. */
    static final int VERSION = 1;

    private QuestionnaireReader() {}

    static Questionnaire read(JsonValue root) {
        JsonFields fields = root.fields("schema", "survey", "scale", "layout", "method", "questions", "sections");
        JsonValue version = fields.required("schema");
        if (version.whole() != VERSION) {
            throw version.refused("must be " + VERSION + ", the version of the form that can be read here");
        }
        SurveyInfo survey = survey(fields.required("survey"));
        ScoreScale scale =
                fields.optional("scale").map(QuestionnaireReader::scale).orElse(ScoreScale.ZERO_TO_TEN);
        ResponseLayout layout = LayoutReader.read(fields.required("layout"));
        Map<String, String> method = new TreeMap<>();
        fields.optional("method")
                .ifPresent(all -> all.entries().forEach((name, value) -> method.put(name, MethodValue.text(value))));
        List<Question> questions = JsonFields.all(fields.required("questions"), QuestionReader::read);
        List<Section> sections = fields.list("sections", QuestionnaireReader::section);
        return root.make(() -> new Questionnaire(survey, scale, questions, sections, layout, method));
    }

    static SurveyInfo survey(JsonValue value) {
        JsonFields fields = value.fields(
                "programme",
                "title",
                "year",
                "sampling",
                "fieldwork",
                "eligibility",
                "conductedBy",
                "provenance",
                "terms");
        String programme = fields.required("programme").text();
        String title = fields.required("title").text();
        int year = fields.required("year").whole();
        Terms terms = fields.optional("terms").map(QuestionnaireReader::terms).orElse(Terms.GENERAL);
        return value.make(() -> new SurveyInfo(
                programme,
                title,
                year,
                fields.text("sampling"),
                fields.text("fieldwork"),
                fields.text("eligibility"),
                fields.text("conductedBy"),
                fields.text("provenance"),
                terms));
    }

    private static Terms terms(JsonValue value) {
        JsonFields fields = value.fields("unit", "units", "people", "average");
        String unit = fields.required("unit").text();
        String units = fields.required("units").text();
        String people = fields.required("people").text();
        String average = fields.optional("average").map(JsonValue::text).orElse(Terms.GENERAL.average());
        return value.make(() -> new Terms(unit, units, people, average));
    }

    private static ScoreScale scale(JsonValue value) {
        JsonFields fields = value.fields("lowest", "highest");
        double lowest = fields.required("lowest").number();
        double highest = fields.required("highest").number();
        return value.make(() -> new ScoreScale(lowest, highest));
    }

    private static Section section(JsonValue value) {
        JsonFields fields = value.fields("id", "title", "items");
        String id = fields.required("id").text();
        String title = fields.required("title").text();
        List<QuestionId> items = JsonFields.all(fields.required("items"), QuestionReader::id);
        return value.make(() -> new Section(id, title, items));
    }
}
