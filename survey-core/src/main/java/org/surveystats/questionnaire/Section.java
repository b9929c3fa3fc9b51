package org.surveystats.questionnaire;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;

/**
 * An ordered set of scored items whose plain mean is the section's score.
 *
 * @param id 1 to 16 letters or digits, for example {@code 4}; as a measure it is called {@code S4}
 * @param title what the section is about
 * @param items the scored questions, or scored options of multiple choice questions, at least one
 */
public record Section(String id, String title, List<QuestionId> items) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,16}");

    /**
     * Checks and copies the items.
     *
     * @throws IllegalArgumentException if the id has another form, the title is blank, there is no item, or one occurs
     *     twice
     */
    public Section {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("section id must be 1 to 16 letters or digits: " + id);
        }
        Argument.text("title", title);
        items = List.copyOf(items);
        if (items.isEmpty() || items.stream().distinct().count() < items.size()) {
            throw new IllegalArgumentException(
                    "items must be one or more distinct questions: section " + id + " has " + items);
        }
    }

    /**
     * A section of these items.
     *
     * @param id see {@link Section}
     * @param title what it is about
     * @param items ids of scored items
     * @return the section
     */
    public static Section of(String id, String title, String... items) {
        return new Section(
                id, title, List.of(items).stream().map(QuestionId::of).toList());
    }

    /**
     * The name of the section as a measure.
     *
     * @return {@code S} and the id
     */
    public String measure() {
        return measure(id);
    }

    static String measure(String id) {
        return "S" + id;
    }

    /** Name, title and items, for example {@code S4 Reviewing care: Q17, Q18}. */
    @Override
    public String toString() {
        return items.stream()
                .map(QuestionId::value)
                .collect(Collectors.joining(", ", measure() + " " + title + ": ", ""));
    }
}
