package org.surveystats.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A questionnaire as far as it could be made: every part at its index, some unknown because they have errors of their
 * own. {@link #check()} finds what is wrong between the parts that are there, so that a reader of questionnaires can
 * report all errors at once. What refers to a missing part is not judged.
 *
 * @param scale the scale of all scores
 * @param questions every question at its index
 * @param sections every section at its index
 * @param layout how the responses are laid out in the data
 */
public record QuestionnaireParts(
        Optional<ScoreScale> scale, List<QuestionPart> questions, List<SectionPart> sections, LayoutParts layout) {
    /** Copies the lists. */
    public QuestionnaireParts {
        Objects.requireNonNull(scale, "scale must not be null");
        questions = List.copyOf(questions);
        sections = List.copyOf(sections);
        Objects.requireNonNull(layout, "layout must not be null");
    }

    static QuestionnaireParts of(
            ScoreScale scale, List<Question> questions, List<Section> sections, ResponseLayout layout) {
        return new QuestionnaireParts(
                Optional.of(scale),
                questions.stream().map(QuestionPart::of).toList(),
                sections.stream().map(SectionPart::of).toList(),
                LayoutParts.of(layout));
    }

    /**
     * Checks that the parts fit together, as far as they are there.
     *
     * @throws QuestionnaireException if they do not, with every part and what is allowed there
     */
    public void check() {
        KnownQuestions known = new KnownQuestions(questions);
        ProblemList problems = new ProblemList();
        QuestionConsistency ofQuestions = new QuestionConsistency(scale, questions, known, problems);
        ofQuestions.check();
        new SectionConsistency(known, problems).check(sections);
        new LayoutConsistency(questions, layout, known, problems).check(ofQuestions.clashing());
        problems.refuseIfAny();
    }
}
