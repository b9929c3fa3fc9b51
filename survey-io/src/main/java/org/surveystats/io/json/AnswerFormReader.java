package org.surveystats.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.Ticks;

/** Reads how answers are written in the data. */
final class AnswerFormReader {
    private AnswerFormReader() {}

    /** The form of the answers to all questions. */
    static AnswerForm ofAll(JsonValue value) {
        JsonFields fields = value.fields("as", "ticked", "notTicked");
        var written = written(fields);
        var ticks = ticks(value, fields);
        return value.make(() -> new AnswerForm(written.get(), Map.of(), ticks.get(), Set.of()));
    }

    /** The form of the answers to one question. */
    static AnswerForm ofQuestion(JsonValue value) {
        JsonFields fields = value.fields("as", "codes", "ticked", "notTicked", "missingCodes");
        var written = written(fields);
        Part<Map<String, Integer>> codes = fields.optional("codes", AnswerFormReader::codes, Map.of());
        var ticks = ticks(value, fields);
        var missingCodes = fields.set("missingCodes", JsonValue::text);
        return value.make(() -> new AnswerForm(written.get(), codes.get(), ticks.get(), missingCodes.get()));
    }

    private static Part<Optional<AnswerForm.Written>> written(JsonFields fields) {
        return fields.optional("as", given -> Optional.of(written(given)), Optional.empty());
    }

    private static AnswerForm.Written written(JsonValue value) {
        for (AnswerForm.Written written : AnswerForm.Written.values()) {
            if (written.id().equals(value.text())) {
                return written;
            }
        }
        throw value.refused("must be codes or labels");
    }

    private static Map<String, Integer> codes(JsonValue value) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        JsonFields.every(value.entries(), (text, code) -> codes.put(text, code.whole()));
        return codes;
    }

    /**
     * {@code "ticked": "label"}, {@code "ticked": "any"} or {@code "ticked": ["Checked"], "notTicked": ["Unchecked"]}.
     */
    private static Part<Optional<Ticks>> ticks(JsonValue value, JsonFields fields) {
        Part<Optional<Ticks>> ticked = fields.optional(
                "ticked", given -> Optional.of(given.isText() ? ofWord(given) : ofTexts(given)), Optional.empty());
        var notTicked = fields.set("notTicked", JsonValue::text);
        return Part.read(() -> {
            Optional<Ticks> ticks = ticked.get();
            if (ticks.isEmpty() && !notTicked.get().isEmpty()) {
                throw value.refused("must say what is ticked where it says what is notTicked");
            }
            return ticks.map(given -> value.make(() -> new Ticks(given.kind(), given.ticked(), notTicked.get())));
        });
    }

    private static Ticks ofWord(JsonValue value) {
        return switch (value.text()) {
            case "label" -> Ticks.LABELS;
            case "any" -> Ticks.ANY;
            default ->
                throw value.refused(
                        "must be a list of texts, \"label\" for the label of the option, or \"any\" for any text");
        };
    }

    private static Ticks ofTexts(JsonValue value) {
        Set<String> texts = JsonFields.distinct(value, JsonValue::text);
        if (texts.isEmpty()) {
            throw value.refused("must hold at least one text");
        }
        return value.make(() -> new Ticks(Ticks.Kind.TEXTS, texts, Set.of()));
    }
}
