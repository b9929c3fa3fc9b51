package org.surveystats.questionnaire;

import java.util.List;
import java.util.OptionalDouble;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/** A question as text: what it is in one line, then its answers. */
final class QuestionTable {
    /** Leaves room for the note that not all rows are shown. */
    private static final int HEADLINE = 60;

    private QuestionTable() {}

    static TextTable of(Question question) {
        return whole(question).head(Questionnaire.ROWS_PRINTED);
    }

    private static TextTable whole(Question question) {
        if (question instanceof SingleChoice single) {
            return TextTable.of(
                    headline(question, "one answer"),
                    List.of(" code", "answer", " score", "no score because"),
                    single.options(),
                    option -> List.of(option.code(), option.label(), text(option.score()), option.exclusion()));
        }
        if (question instanceof MultipleChoice multiple) {
            return TextTable.of(
                    headline(question, "several answers"),
                    List.of(" code", "answer", " ticked", " not ticked", "no score because"),
                    multiple.options(),
                    option -> List.of(
                            option.code(),
                            option.label(),
                            text(option.ticked()),
                            text(option.notTicked()),
                            option.exclusion()));
        }
        if (question instanceof NumericQuestion number) {
            return TextTable.of(headline(question, number.whole() ? "whole number" : "number"), " lowest", " highest")
                    .with(Decimals.full(number.lowest()), Decimals.full(number.highest()));
        }
        return TextTable.of(headline(question, "own words"));
    }

    private static String headline(Question question, String form) {
        String scored = question.scored() ? ", scored" : "";
        return Excerpt.of(
                question.id() + " (" + form + scored + "): "
                        + question.info().wording().text(),
                HEADLINE);
    }

    private static String text(OptionalDouble score) {
        return score.isPresent() ? Decimals.full(score.getAsDouble()) : "";
    }
}
