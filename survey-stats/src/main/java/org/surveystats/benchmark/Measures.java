package org.surveystats.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Section;

/** The measures of a questionnaire. */
final class Measures {
    private Measures() {}

    /** The scored items in the order of the questionnaire, then the sections. */
    static List<Measure> of(Questionnaire questionnaire) {
        List<Measure> measures = new ArrayList<>();
        for (Item item : questionnaire.scoredItems()) {
            Question question = questionnaire.questionOf(item);
            String text = question.info().wording().text();
            String label = item.option().isPresent()
                    ? text + " " + item.levels().get(1).label()
                    : text;
            measures.add(new Measure(
                    item.id().value(),
                    MeasureKind.QUESTION,
                    label,
                    item.option().isPresent()
                            ? item.levels().get(1).label()
                            : question.info().wording().theme(),
                    questionnaire.sections().stream()
                            .filter(section -> section.items().contains(item.id()))
                            .map(Section::id)
                            .findFirst(),
                    Optional.of(question.id())));
        }
        for (Section section : questionnaire.sections()) {
            measures.add(new Measure(
                    section.measure(),
                    MeasureKind.SECTION,
                    section.title(),
                    section.title(),
                    Optional.of(section.id()),
                    Optional.empty()));
        }
        return List.copyOf(measures);
    }
}
