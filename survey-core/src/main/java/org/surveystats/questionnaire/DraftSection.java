package org.surveystats.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A section as far as it could be made.
 *
 * @param id its id
 * @param items every item at its index
 */
public record DraftSection(Optional<String> id, List<Optional<QuestionId>> items) {
    /** A section about which nothing is known. */
    public static final DraftSection UNKNOWN = new DraftSection(Optional.empty(), List.of());

    /** Copies the items. */
    public DraftSection {
        Objects.requireNonNull(id, "id must not be null");
        items = List.copyOf(items);
    }

    static DraftSection of(Section section) {
        return new DraftSection(
                Optional.of(section.id()),
                section.items().stream().map(Optional::of).toList());
    }
}
