package org.surveystats.io.json;

import java.util.Set;
import java.util.TreeSet;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Route;

/** Reads routes, whose parts can be routes again. */
final class RouteReader {
    private RouteReader() {}

    static Route read(JsonValue value) {
        if (value.has("all")) {
            JsonValue parts = value.fields("all").required("all");
            return parts.make(() -> new Route.AllOf(JsonFields.all(parts, RouteReader::read)));
        }
        if (value.has("any")) {
            JsonValue parts = value.fields("any").required("any");
            return parts.make(() -> new Route.AnyOf(JsonFields.all(parts, RouteReader::read)));
        }
        JsonFields fields = value.fields("question", "codes", "all", "any");
        Part<QuestionId> question = fields.required("question", QuestionReader::id);
        JsonValue codes = fields.required("codes");
        Set<Integer> distinct = JsonFields.distinct(codes, JsonValue::whole);
        return codes.make(() -> new Route.AnsweredWith(question.get(), new TreeSet<>(distinct)));
    }
}
