package org.surveystats.questionnaire;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/** A question as text: what it is in one line, then its answers. */
final class QuestionTable {
    private static final int ROWS_PRINTED = 12;

    /** Leaves room for the note that not all rows are shown. */
    private static final int HEADLINE = 60;

    private QuestionTable() {}

    /** The first options of a choice question. */
    static <T> TextTable of(
            QuestionInfo info,
            boolean scored,
            String form,
            List<String> columns,
            List<T> options,
            Function<T, List<?>> row) {
        return TextTable.of(headline(info, scored, form), columns, options, row).head(ROWS_PRINTED);
    }

    /** A question without options. */
    static TextTable of(QuestionInfo info, boolean scored, String form, String... columns) {
        return TextTable.of(headline(info, scored, form), columns);
    }

    static String score(OptionalDouble score) {
        return score.isPresent() ? Decimals.full(score.getAsDouble()) : "";
    }

    private static String headline(QuestionInfo info, boolean scored, String form) {
        return Excerpt.of(
                info.id() + " (" + form + (scored ? ", scored" : "") + "): "
                        + info.wording().text(),
                HEADLINE);
    }
}
