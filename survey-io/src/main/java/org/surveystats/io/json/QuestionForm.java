package org.surveystats.io.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TextQuestion;
import org.surveystats.questionnaire.TickOption;

/**
 * The forms that a question can have: the fields of each beside those of every question, and how it is made of them.
 */
enum QuestionForm {
    SINGLE {
        @Override
        List<String> fields() {
            return List.of("options");
        }

        @Override
        Question question(JsonValue value, JsonFields fields, Supplier<QuestionInfo> info) {
            Part<List<AnswerOption>> options =
                    fields.required("options", array -> JsonFields.all(array, QuestionForm::answer));
            return value.make(() -> new SingleChoice(info.get(), options.get()));
        }
    },

    MULTIPLE {
        @Override
        List<String> fields() {
            return List.of("options");
        }

        @Override
        Question question(JsonValue value, JsonFields fields, Supplier<QuestionInfo> info) {
            Part<List<TickOption>> options =
                    fields.required("options", array -> JsonFields.all(array, QuestionForm::tick));
            return value.make(() -> new MultipleChoice(info.get(), options.get()));
        }
    },

    NUMERIC {
        @Override
        List<String> fields() {
            return List.of("lowest", "highest", "whole");
        }

        @Override
        Question question(JsonValue value, JsonFields fields, Supplier<QuestionInfo> info) {
            Part<Double> lowest = fields.required("lowest", JsonValue::number);
            Part<Double> highest = fields.required("highest", JsonValue::number);
            Part<Boolean> whole = fields.flag("whole");
            return value.make(() -> new NumericQuestion(info.get(), lowest.get(), highest.get(), whole.get()));
        }
    },

    TEXT {
        @Override
        List<String> fields() {
            return List.of();
        }

        @Override
        Question question(JsonValue value, JsonFields fields, Supplier<QuestionInfo> info) {
            return new TextQuestion(info.get());
        }
    };

    /** The words for the forms, as a message lists them. */
    static final String WORDS =
            Arrays.stream(values()).map(QuestionForm::word).collect(Collectors.joining(", ", "[", "]"));

    /** The fields that questions of this form have beside those of every question. */
    abstract List<String> fields();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The question.
     *
     * @throws RefusedJsonException if it cannot be made of the fields
     */
    abstract Question question(JsonValue value, JsonFields fields, Supplier<QuestionInfo> info);

    private static AnswerOption answer(JsonValue value) {
        JsonFields fields = value.fields("code", "label", "score", "exclusion");
        var code = fields.required("code", JsonValue::whole);
        var label = fields.required("label", JsonValue::text);
        var score = fields.number("score");
        var exclusion = fields.text("exclusion");
        return value.make(() -> new AnswerOption(code.get(), label.get(), score.get(), exclusion.get()));
    }

    private static TickOption tick(JsonValue value) {
        JsonFields fields = value.fields("code", "label", "ticked", "notTicked", "exclusion", "exclusive");
        var code = fields.required("code", JsonValue::whole);
        var label = fields.required("label", JsonValue::text);
        var ticked = fields.number("ticked");
        var notTicked = fields.number("notTicked");
        var exclusion = fields.text("exclusion");
        var exclusive = fields.flag("exclusive");
        return value.make(() -> new TickOption(
                code.get(), label.get(), ticked.get(), notTicked.get(), exclusion.get(), exclusive.get()));
    }
}
