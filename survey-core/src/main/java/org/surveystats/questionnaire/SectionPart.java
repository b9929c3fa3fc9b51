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
public record SectionPart(Optional<String> id, List<Optional<QuestionId>> items) {
    /** A section about which nothing is known. */
    public static final SectionPart UNKNOWN = new SectionPart(Optional.empty(), List.of());

    /** Copies the items. */
    public SectionPart {
        Objects.requireNonNull(id, "id must not be null");
        items = List.copyOf(items);
    }

    static SectionPart of(Section section) {
        return new SectionPart(
                Optional.of(section.id()),
                section.items().stream().map(Optional::of).toList());
    }
}
