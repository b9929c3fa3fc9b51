package org.surveystats.benchmark;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.SectionScore;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;
import org.surveystats.text.Counted;

/** The first steps of the explanation of a section: the scores of its questions, their mean, its standard error. */
final class SectionSteps {
    private SectionSteps() {}

    /**
     * The steps of a section of a unit that has all its scores.
     *
     * @param items the estimate of each of its questions
     * @param standardError how the standard error comes about, or why it is not shown
     */
    static List<Explanation.Step> of(
            Section section, Function<QuestionId, Estimate> items, double score, String standardError) {
        String scores = section.items().stream()
                .map(id -> id + ": " + words(items.apply(id)))
                .collect(Collectors.joining("\n"));
        return List.of(
                new Explanation.Step("Scores of the section's questions", scores),
                new Explanation.Step("Score: their plain mean", "y = " + Derivation.number(score)),
                new Explanation.Step("Standard error", standardError));
    }

    private static String words(Estimate item) {
        return "score " + Derivation.number(item.value()) + ", s " + Derivation.number(item.standardError()) + ", "
                + Counted.of(item.respondents(), "respondent");
    }

    /** The standard error of a section. */
    static String error(Section section, double error) {
        String formula = SectionScore.STANDARD_ERROR.replace(
                "/ m", "/ " + section.items().size());
        return formula + " = " + Derivation.number(error);
    }
}
