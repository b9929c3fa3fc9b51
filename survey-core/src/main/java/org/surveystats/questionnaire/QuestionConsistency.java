package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/** What must hold between the questions; paths are those of the JSON form. */
final class QuestionConsistency {
    private final Optional<ScoreScale> scale;
    private final List<QuestionPart> questions;
    private final KnownQuestions known;
    private final ProblemList problems;
    private final Set<Integer> clashing = new HashSet<>();

    QuestionConsistency(
            Optional<ScoreScale> scale, List<QuestionPart> questions, KnownQuestions known, ProblemList problems) {
        this.scale = scale;
        this.questions = questions;
        this.known = known;
        this.problems = problems;
    }

    /** The indexes of questions whose names clash with those of others, as found by {@link #check}. */
    Set<Integer> clashing() {
        return Collections.unmodifiableSet(clashing);
    }

    void check() {
        if (questions.isEmpty()) {
            problems.add("$.questions", () -> "must hold at least one question");
        }
        Set<QuestionId> names = new HashSet<>();
        Set<QuestionId> earlier = new LinkedHashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            QuestionPart question = questions.get(i);
            String path = "$.questions[" + i + "]";
            checkNames(path, i, question, names);
            Routed routed = new Routed(question, i, earlier);
            question.route().ifPresent(route -> checkRoute(path + ".route", routed, route));
            question.id().ifPresent(earlier::add);
            question.question().ifPresent(whole -> checkScores(path, whole));
        }
    }

    /** An item of a multiple choice question must not take another question's name, nor the other way round. */
    private void checkNames(String path, int index, QuestionPart part, Set<QuestionId> names) {
        part.id().filter(id -> !names.add(id)).ifPresent(id -> {
            clashing.add(index);
            problems.add(path + ".id", id.value(), () -> "must be used once only: " + id);
        });
        if (clashing.contains(index)) {
            // Its options would be called used again too.
            return;
        }
        part.question().ifPresent(question -> {
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
    private record Routed(QuestionPart question, int index, Set<QuestionId> earlier) {
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
        List<QuestionId> earlier = questions.stream()
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
                String at = path + ".options[" + o + "]";
                checkScore(at + ".score", id, option.score());
                if (scored && option.score().isEmpty() && option.exclusion().isEmpty()) {
                    problems.add(
                            at,
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
        scale.ifPresent(allowed -> {
            if (score.isPresent() && !allowed.contains(score.getAsDouble())) {
                problems.add(
                        path,
                        id,
                        () -> "must be on the scale " + allowed + ", unless the questionnaire is given another scale: "
                                + Decimals.full(score.getAsDouble()));
            }
        });
    }
}
