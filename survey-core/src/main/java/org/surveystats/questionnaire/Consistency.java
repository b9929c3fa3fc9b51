package org.surveystats.questionnaire;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.surveystats.questionnaire.QuestionnaireDraft.DraftQuestion;
import org.surveystats.questionnaire.QuestionnaireDraft.DraftSection;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/** What must hold between the parts of a questionnaire; places are named as in its JSON form. */
final class Consistency {
    private final QuestionnaireDraft draft;
    private final KnownQuestions known;
    private final ProblemList problems = new ProblemList();
    private final Set<Integer> clashing = new HashSet<>();

    private Consistency(QuestionnaireDraft draft) {
        this.draft = draft;
        this.known = new KnownQuestions(draft.questions());
    }

    static void check(QuestionnaireDraft draft) {
        Consistency consistency = new Consistency(draft);
        consistency.checkQuestions();
        consistency.checkSections();
        new LayoutConsistency(draft, consistency.known, consistency.problems).check(consistency.clashing);
        consistency.problems.refuseIfAny();
    }

    private void checkQuestions() {
        if (draft.questions().isEmpty()) {
            problems.add("$.questions", () -> "must hold at least one question");
        }
        Set<QuestionId> names = new HashSet<>();
        Set<QuestionId> earlier = new LinkedHashSet<>();
        for (int i = 0; i < draft.questions().size(); i++) {
            DraftQuestion question = draft.questions().get(i);
            String path = "$.questions[" + i + "]";
            checkNames(path, i, question, names);
            Routed routed = new Routed(question, i, earlier);
            question.route().ifPresent(route -> checkRoute(path + ".route", routed, route));
            question.id().ifPresent(earlier::add);
            question.question().ifPresent(whole -> checkScores(path, whole));
        }
    }

    /** An item of a multiple choice question must not take another question's name, nor the other way round. */
    private void checkNames(String path, int index, DraftQuestion draftQuestion, Set<QuestionId> names) {
        draftQuestion.id().filter(id -> !names.add(id)).ifPresent(id -> {
            clashing.add(index);
            problems.add(path + ".id", id.value(), () -> "must be used once only: " + id);
        });
        if (clashing.contains(index)) {
            // Its options would be called used again too.
            return;
        }
        draftQuestion.question().ifPresent(question -> {
            for (Item item : question.items()) {
                if (!item.id().equals(question.id()) && !names.add(item.id())) {
                    clashing.add(index);
                    problems.add(
                            path + ".id",
                            question.id().value(),
                            () -> "gives an option the name of another question: " + item.id());
                }
            }
        });
    }

    /** A question with a route, its index, and the ids of the questions before it. */
    private record Routed(DraftQuestion question, int index, Set<QuestionId> earlier) {
        String id() {
            return question.id().map(QuestionId::value).orElse("");
        }
    }

    private void checkRoute(String path, Routed routed, Route route) {
        if (route instanceof Route.AllOf all) {
            for (int i = 0; i < all.parts().size(); i++) {
                checkRoute(path + ".all[" + i + "]", routed, all.parts().get(i));
            }
        } else if (route instanceof Route.AnyOf any) {
            for (int i = 0; i < any.parts().size(); i++) {
                checkRoute(path + ".any[" + i + "]", routed, any.parts().get(i));
            }
        } else if (route instanceof Route.AnsweredWith answered) {
            checkCondition(path, routed, answered);
        }
    }

    private void checkCondition(String path, Routed routed, Route.AnsweredWith answered) {
        QuestionId parent = answered.question();
        if (!routed.earlier().contains(parent)) {
            if (known.contains(parent) || known.isUnknown(parent)) {
                problems.add(path + ".question", routed.id(), () -> notEarlier(routed, parent));
            }
            return;
        }
        known.question(parent).ifPresent(question -> {
            Set<Integer> codes = known.codesOf(question);
            if (codes.isEmpty()) {
                problems.add(
                        path + ".question",
                        routed.id(),
                        () -> "must be a single or multiple choice question: " + parent);
                return;
            }
            for (Integer code : answered.codes()) {
                if (!codes.contains(code)) {
                    problems.add(
                            path + ".codes",
                            routed.id(),
                            () -> "must be codes of " + parent + ", " + Excerpt.of(codes) + ": " + code);
                }
            }
        });
    }

    private String notEarlier(Routed routed, QuestionId parent) {
        // Found again, because by now the later ones are known too.
        List<QuestionId> earlier = draft.questions().stream()
                .limit(routed.index())
                .flatMap(question -> question.id().stream())
                .distinct()
                .toList();
        String found = routed.question().id().equals(Optional.of(parent))
                ? parent + ", which is the question itself"
                : known.contains(parent) ? parent + ", which comes later" : KnownQuestions.asked(parent, earlier);
        return "must be an earlier question, one of " + Excerpt.of(earlier) + ": " + found;
    }

    private void checkScores(String path, Question question) {
        String id = question.id().value();
        if (question instanceof SingleChoice single) {
            boolean scored = single.scored();
            for (int o = 0; o < single.options().size(); o++) {
                AnswerOption option = single.options().get(o);
                String place = path + ".options[" + o + "]";
                checkScore(place + ".score", id, option.score());
                if (scored && option.score().isEmpty() && option.exclusion().isEmpty()) {
                    problems.add(
                            place,
                            id,
                            () -> "must have a score or an exclusion, the reason why it has none, because other options"
                                    + " of the question have a score: " + Excerpt.of(option.toString()));
                }
            }
        } else if (question instanceof MultipleChoice multiple) {
            for (int o = 0; o < multiple.options().size(); o++) {
                TickOption option = multiple.options().get(o);
                checkScore(path + ".options[" + o + "].ticked", id, option.ticked());
                checkScore(path + ".options[" + o + "].notTicked", id, option.notTicked());
            }
        }
    }

    private void checkScore(String path, String id, OptionalDouble score) {
        draft.scale().ifPresent(scale -> {
            if (score.isPresent() && !scale.contains(score.getAsDouble())) {
                problems.add(
                        path, id, () -> "must be on the scale " + scale + ": " + Decimals.full(score.getAsDouble()));
            }
        });
    }

    private void checkSections() {
        Set<String> ids = new HashSet<>();
        for (int s = 0; s < draft.sections().size(); s++) {
            checkSection("$.sections[" + s + "]", draft.sections().get(s), ids);
        }
    }

    private void checkSection(String path, DraftSection section, Set<String> ids) {
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
            String place = path + ".items[" + i + "]";
            section.items().get(i).ifPresent(item -> checkItem(place, id, item));
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
