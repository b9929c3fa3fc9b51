package org.surveystats.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the sections and the questions; paths are those of the JSON form. */
final class SectionConsistency {
    private final KnownQuestions known;
    private final ProblemList problems;

    SectionConsistency(KnownQuestions known, ProblemList problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(List<SectionPart> sections) {
        Set<String> ids = new HashSet<>();
        for (int s = 0; s < sections.size(); s++) {
            checkSection("$.sections[" + s + "]", sections.get(s), ids);
        }
    }

    private void checkSection(String path, SectionPart section, Set<String> ids) {
        String id = section.id().orElse("");
        section.id().ifPresent(given -> {
            if (!ids.add(given)) {
                problems.add(path + ".id", given, () -> "must be used once only: " + given);
            }
            String measure = Section.measure(given);
            if (known.isItem(measure)) {
                problems.add(path + ".id", given, () -> "gives the section the name of a question: " + measure);
            }
        });
        for (int i = 0; i < section.items().size(); i++) {
            String at = path + ".items[" + i + "]";
            section.items().get(i).ifPresent(item -> checkItem(at, id, item));
        }
    }

    private void checkItem(String path, String section, QuestionId id) {
        if (known.isUnknownItem(id)) {
            problems.add(path, section, () -> known.problemOfItem(id));
        } else if (known.item(id).filter(item -> !item.scored()).isPresent()) {
            problems.add(path, section, () -> "must be a scored question, this one has no score: " + id);
        }
    }
}
