package org.surveystats.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A questionnaire as far as it could be made: its parts in their places, of which some may be missing because they have
 * errors of their own. {@link #check()} finds what is wrong between the parts that are there, so that whoever reads a
 * questionnaire can tell all errors at once. What refers to a part that is missing is not judged.
 *
 * @param scale the scale of all scores
 * @param questions every question in its place
 * @param sections every section in its place
 * @param layout how the responses lie in the data
 */
public record QuestionnaireDraft(
        Optional<ScoreScale> scale, List<DraftQuestion> questions, List<DraftSection> sections, DraftLayout layout) {
    /**
     * A question as far as it could be made.
     *
     * @param id its identity
     * @param route who is asked; empty for everybody too
     * @param question the question itself; its own route is not looked at
     */
    public record DraftQuestion(Optional<QuestionId> id, Optional<Route> route, Optional<Question> question) {
        /** A question that stands where nothing is known of one. */
        public static final DraftQuestion UNKNOWN =
                new DraftQuestion(Optional.empty(), Optional.empty(), Optional.empty());

        static DraftQuestion of(Question question) {
            return new DraftQuestion(Optional.of(question.id()), question.info().route(), Optional.of(question));
        }
    }

    /**
     * A section as far as it could be made.
     *
     * @param id its id
     * @param items every item in its place
     */
    public record DraftSection(Optional<String> id, List<Optional<QuestionId>> items) {
        /** A section of which nothing is known. */
        public static final DraftSection UNKNOWN = new DraftSection(Optional.empty(), List.of());

        static DraftSection of(Section section) {
            return new DraftSection(
                    Optional.of(section.id()),
                    section.items().stream().map(Optional::of).toList());
        }
    }

    /**
     * A layout as far as it could be made.
     *
     * @param unitColumn the column that holds the unit's code
     * @param respondentColumn the column that holds the respondent's identity
     * @param strata every variable of the standardisation in its place
     * @param groupings every grouping in its place
     * @param missingCodes cells with one of these texts count as blank
     * @param columns where questions lie whose columns are not named after them
     * @param notAsked questions that were not asked this time
     */
    public record DraftLayout(
            Optional<String> unitColumn,
            Optional<String> respondentColumn,
            List<Optional<StratumVariable>> strata,
            List<Optional<GroupingColumn>> groupings,
            Set<String> missingCodes,
            Map<QuestionId, QuestionColumns> columns,
            Set<QuestionId> notAsked) {
        /** A layout of which nothing is known. */
        public static final DraftLayout UNKNOWN =
                new DraftLayout(Optional.empty(), Optional.empty(), List.of(), List.of(), Set.of(), Map.of(), Set.of());

        static DraftLayout of(ResponseLayout layout) {
            return new DraftLayout(
                    Optional.of(layout.unitColumn()),
                    layout.respondentColumn(),
                    layout.strata().stream().map(Optional::of).toList(),
                    layout.groupings().stream().map(Optional::of).toList(),
                    layout.missingCodes(),
                    layout.columns(),
                    layout.notAsked());
        }
    }

    static QuestionnaireDraft of(
            ScoreScale scale, List<Question> questions, List<Section> sections, ResponseLayout layout) {
        return new QuestionnaireDraft(
                Optional.of(scale),
                questions.stream().map(DraftQuestion::of).toList(),
                sections.stream().map(DraftSection::of).toList(),
                DraftLayout.of(layout));
    }

    /**
     * Checks that the parts fit together, as far as they are there.
     *
     * @throws QuestionnaireException if they do not, with every part and what is allowed there
     */
    public void check() {
        Consistency.check(this);
    }
}
