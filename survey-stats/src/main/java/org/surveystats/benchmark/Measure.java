package org.surveystats.benchmark;

import java.util.Optional;
import org.surveystats.questionnaire.QuestionId;

/**
 * What units are compared on: a scored question (or scored option of a multiple choice question), or a section.
 *
 * @param id for example {@code Q10} or {@code S4}
 * @param kind question or section
 * @param label the question's text, the option's label or the section's title
 * @param theme two or three words for lists, empty if none are known
 * @param section the id of the section that it is, or that it is in first; empty for none
 * @param question the question that it belongs to; empty for a section
 */
public record Measure(
        String id,
        MeasureKind kind,
        String label,
        String theme,
        Optional<String> section,
        Optional<QuestionId> question) {
    /**
     * The id with what it is about, for headings and tables.
     *
     * @return id and theme, or id and label where there is no theme
     */
    public String heading() {
        return id + " " + (theme.isEmpty() ? label : theme);
    }

    /** The id, by which results are asked for. */
    @Override
    public String toString() {
        return id;
    }
}
