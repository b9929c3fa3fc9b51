package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A layout as far as it could be made.
 *
 * @param unitColumn the column that holds the unit's code
 * @param respondentColumn the column that holds the respondent's identity
 * @param strata every variable of the standardisation at its index
 * @param groupings every grouping at its index
 * @param missingCodes cells with one of these texts count as blank
 * @param columns the columns of questions that are not named after the question
 * @param notAsked questions that were not asked this time
 * @param answers how answers are written, those to all questions for which nothing else is said
 * @param answersTo how answers to single questions are written
 */
public record LayoutParts(
        Optional<String> unitColumn,
        Optional<String> respondentColumn,
        List<Optional<StratumVariable>> strata,
        List<Optional<GroupingColumn>> groupings,
        Set<String> missingCodes,
        Map<QuestionId, QuestionColumns> columns,
        Set<QuestionId> notAsked,
        AnswerForm answers,
        Map<QuestionId, AnswerForm> answersTo) {
    /** A layout about which nothing is known. */
    public static final LayoutParts UNKNOWN = new LayoutParts(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            AnswerForm.EMPTY,
            Map.of());

    /** Copies the parts, in their order. */
    public LayoutParts {
        Objects.requireNonNull(unitColumn, "unitColumn must not be null");
        Objects.requireNonNull(respondentColumn, "respondentColumn must not be null");
        strata = List.copyOf(strata);
        groupings = List.copyOf(groupings);
        missingCodes = Collections.unmodifiableSet(new LinkedHashSet<>(missingCodes));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        notAsked = Collections.unmodifiableSet(new LinkedHashSet<>(notAsked));
        Objects.requireNonNull(answers, "answers must not be null");
        answersTo = Collections.unmodifiableMap(new LinkedHashMap<>(answersTo));
    }

    static LayoutParts of(ResponseLayout layout) {
        return new LayoutParts(
                Optional.of(layout.unitColumn()),
                layout.respondentColumn(),
                layout.strata().stream().map(Optional::of).toList(),
                layout.groupings().stream().map(Optional::of).toList(),
                layout.missingCodes(),
                layout.columns(),
                layout.notAsked(),
                layout.answers(),
                layout.answersTo());
    }
}
