package org.surveystats.questionnaire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/** What must hold between the parts of a questionnaire; places are named as in its JSON form. */
final class Consistency {
    private static final int MOST_STRATA = 10_000;
    private static final int MOST_LABEL_CHARACTERS = 1 << 22;

    /** Between two labels stands a comma and a space. */
    private static final int STRATUM_SEPARATOR = 2;

    private final ScoreScale scale;
    private final List<Question> questions;
    private final Map<QuestionId, Question> known = new LinkedHashMap<>();
    private final Map<QuestionId, Item> items = new LinkedHashMap<>();

    /** Of questions on routes, which may be many of the same. */
    private final Map<QuestionId, Set<Integer>> codesOf = new HashMap<>();

    private Consistency(ScoreScale scale, List<Question> questions) {
        this.scale = scale;
        this.questions = questions;
    }

    static void check(ScoreScale scale, List<Question> questions, List<Section> sections, ResponseLayout layout) {
        Consistency consistency = new Consistency(scale, questions);
        consistency.checkQuestions();
        consistency.checkSections(sections);
        consistency.checkLayout(layout);
    }

    private void checkQuestions() {
        if (questions.isEmpty()) {
            throw new QuestionnaireException("$.questions", "must hold at least one question");
        }
        Set<QuestionId> names = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String path = "$.questions[" + i + "]";
            // An item of a multiple choice question must not take another question's name, nor the other way round.
            if (!names.add(question.id())) {
                throw new QuestionnaireException(path + ".id", "must be used once only: " + question.id());
            }
            question.info().route().ifPresent(route -> checkRoute(path + ".route", route));
            known.put(question.id(), question);
            for (Item item : question.items()) {
                if (!item.id().equals(question.id()) && !names.add(item.id())) {
                    throw new QuestionnaireException(
                            path + ".id", "gives an option the name of another question: " + item.id());
                }
                items.put(item.id(), item);
            }
            checkScores(path, question);
        }
    }

    private void checkRoute(String path, Route route) {
        if (route instanceof Route.AllOf all) {
            for (int i = 0; i < all.parts().size(); i++) {
                checkRoute(path + ".all[" + i + "]", all.parts().get(i));
            }
        } else if (route instanceof Route.AnyOf any) {
            for (int i = 0; i < any.parts().size(); i++) {
                checkRoute(path + ".any[" + i + "]", any.parts().get(i));
            }
        } else if (route instanceof Route.AnsweredWith answered) {
            Question parent = known.get(answered.question());
            if (parent == null) {
                throw new QuestionnaireException(
                        path + ".question",
                        "must be a question that stands earlier, one of " + Excerpt.of(known.keySet()) + ": "
                                + answered.question());
            }
            Set<Integer> codes = codesOf.computeIfAbsent(parent.id(), unused -> codesOf(path, parent));
            for (Integer code : answered.codes()) {
                if (!codes.contains(code)) {
                    throw new QuestionnaireException(
                            path + ".codes",
                            "must be codes of " + parent.id() + ", " + Excerpt.of(codes) + ": " + code);
                }
            }
        }
    }

    private static Set<Integer> codesOf(String path, Question parent) {
        if (parent instanceof SingleChoice single) {
            return single.options().stream()
                    .map(AnswerOption::code)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (parent instanceof MultipleChoice multiple) {
            return multiple.options().stream()
                    .map(TickOption::code)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        throw new QuestionnaireException(
                path + ".question", "must be a single or multiple choice question: " + parent.id());
    }

    private void checkScores(String path, Question question) {
        if (question instanceof SingleChoice single) {
            for (int o = 0; o < single.options().size(); o++) {
                checkScore(
                        path + ".options[" + o + "].score",
                        single.options().get(o).score());
            }
        } else if (question instanceof MultipleChoice multiple) {
            for (int o = 0; o < multiple.options().size(); o++) {
                checkScore(
                        path + ".options[" + o + "].ticked",
                        multiple.options().get(o).ticked());
                checkScore(
                        path + ".options[" + o + "].notTicked",
                        multiple.options().get(o).notTicked());
            }
        }
    }

    private void checkScore(String path, OptionalDouble score) {
        if (score.isPresent() && !scale.contains(score.getAsDouble())) {
            throw new QuestionnaireException(
                    path, "must be on the scale " + scale + ": " + Decimals.full(score.getAsDouble()));
        }
    }

    private void checkSections(List<Section> sections) {
        Set<String> ids = new HashSet<>();
        for (int s = 0; s < sections.size(); s++) {
            Section section = sections.get(s);
            if (!ids.add(section.id())) {
                throw new QuestionnaireException("$.sections[" + s + "].id", "must be used once only: " + section.id());
            }
            if (items.containsKey(QuestionId.of(section.measure()))) {
                throw new QuestionnaireException(
                        "$.sections[" + s + "].id", "gives the section the name of a question: " + section.measure());
            }
            for (int i = 0; i < section.items().size(); i++) {
                Item item = items.get(section.items().get(i));
                if (item == null || !item.scored()) {
                    throw new QuestionnaireException(
                            "$.sections[" + s + "].items[" + i + "]",
                            (item == null
                                            ? "must be a known scored question: "
                                            : "must be a scored question, this one has no score: ")
                                    + section.items().get(i));
                }
            }
        }
    }

    private void checkLayout(ResponseLayout layout) {
        for (QuestionId id : layout.notAsked()) {
            requireKnown("$.layout.notAsked", id);
        }
        checkMissingCodes(layout);
        layout.columns().forEach((id, columns) -> checkColumns("$.layout.columns." + id, id, columns));
        for (int v = 0; v < layout.strata().size(); v++) {
            checkStrata("$.layout.strata[" + v + "]", layout.strata().get(v), layout);
        }
        checkNumberOfStrata(layout.strata());
        checkLabelsOfStrata(layout.strata());
        checkColumnsDistinct(layout);
    }

    /** Every group of a tally has counters for each stratum. */
    private static void checkNumberOfStrata(List<StratumVariable> variables) {
        long strata = 1;
        for (StratumVariable variable : variables) {
            strata *= variable.labels().size();
            if (strata > MOST_STRATA) {
                throw new QuestionnaireException(
                        "$.layout.strata",
                        "must make at most " + MOST_STRATA + " strata, every combination of the categories of the"
                                + " variables: "
                                + variables.stream()
                                        .map(v -> String.valueOf(v.labels().size()))
                                        .collect(Collectors.joining(" x ")));
            }
        }
    }

    /** Each stratum is called by the labels of its categories, so that each label is repeated in many. */
    private static void checkLabelsOfStrata(List<StratumVariable> variables) {
        long strata = 1;
        for (StratumVariable variable : variables) {
            strata *= variable.labels().size();
        }
        long characters = 0;
        for (StratumVariable variable : variables) {
            long ofLabels = variable.labels().stream()
                    .mapToLong(label -> label.length() + STRATUM_SEPARATOR)
                    .sum();
            characters += strata / variable.labels().size() * ofLabels;
        }
        if (characters > MOST_LABEL_CHARACTERS) {
            throw new QuestionnaireException(
                    "$.layout.strata",
                    "must make strata with labels of at most " + MOST_LABEL_CHARACTERS
                            + " characters in all, give shorter" + " labels or fewer categories: " + characters);
        }
    }

    /** A missing code that is also an answer would take that answer out without a word. */
    private void checkMissingCodes(ResponseLayout layout) {
        NavigableMap<Double, String> numbers = new TreeMap<>();
        layout.missingCodes().forEach(code -> number(code).ifPresent(value -> numbers.put(value, code)));
        for (Question question : questions) {
            answerAmong(layout.missingCodes(), numbers, question).ifPresent(code -> {
                throw new QuestionnaireException(
                        "$.layout.missingCodes",
                        "must not be an answer to a question, as to " + question.id() + ": " + code);
            });
        }
    }

    private static Optional<String> answerAmong(
            Set<String> missing, NavigableMap<Double, String> numbers, Question question) {
        if (question instanceof NumericQuestion numeric) {
            return Optional.ofNullable(numbers.ceilingEntry(numeric.lowest()))
                    .filter(entry -> entry.getKey() <= numeric.highest())
                    .map(Map.Entry::getValue);
        }
        return missing.isEmpty() || question instanceof TextQuestion
                ? Optional.empty()
                : codesOf("$.layout.missingCodes", question).stream()
                        .map(String::valueOf)
                        .filter(missing::contains)
                        .findFirst();
    }

    private static OptionalDouble number(String code) {
        try {
            // Without the sign of zero, which would put it below zero.
            return OptionalDouble.of(Double.parseDouble(code) + 0.0);
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    private void checkColumns(String path, QuestionId id, QuestionColumns columns) {
        Question question = requireKnown(path, id);
        int wanted = question instanceof MultipleChoice multiple
                        && columns.delimiter().isEmpty()
                ? multiple.options().size()
                : 1;
        if (columns.names().size() != wanted) {
            throw new QuestionnaireException(path, "must name " + wanted + " columns: " + columns.names());
        }
        if (columns.delimiter().isPresent() && !(question instanceof MultipleChoice)) {
            throw new QuestionnaireException(path, "only a multiple choice question can have a delimiter: " + id);
        }
    }

    private void checkStrata(String path, StratumVariable variable, ResponseLayout layout) {
        if (variable instanceof StratumVariable.Coded coded) {
            if (!(requireAsked(path + ".question", coded.question(), layout) instanceof SingleChoice single)) {
                throw new QuestionnaireException(
                        path + ".question", "must be a single choice question: " + coded.question());
            }
            Set<Integer> codes = codesOf(path, single);
            for (StratumVariable.CodeCategory category : coded.categories()) {
                if (!codes.containsAll(category.codes())) {
                    throw new QuestionnaireException(
                            path + ".categories",
                            "must be codes of " + single.id() + ", " + Excerpt.of(codes) + ": " + category.codes());
                }
            }
        } else if (variable instanceof StratumVariable.Cut cut) {
            if (!(requireAsked(path + ".question", cut.question(), layout) instanceof NumericQuestion)) {
                throw new QuestionnaireException(path + ".question", "must be a numeric question: " + cut.question());
            }
        } else if (variable instanceof StratumVariable.Labelled labelled) {
            GroupingColumn grouping = layout.groupings().stream()
                    .filter(g -> g.name().equals(labelled.grouping()))
                    .findFirst()
                    .orElseThrow(() -> new QuestionnaireException(
                            path + ".grouping",
                            "must be one of the groupings "
                                    + layout.groupings().stream()
                                            .map(GroupingColumn::name)
                                            .toList() + ": " + labelled.grouping()));
            if (!grouping.labels().isEmpty() && !grouping.labels().keySet().containsAll(labelled.labels())) {
                throw new QuestionnaireException(
                        path + ".labels",
                        "must be values of " + grouping.name() + ", "
                                + grouping.labels().keySet() + ": " + labelled.labels());
            }
        }
    }

    private void checkColumnsDistinct(ResponseLayout layout) {
        Set<String> seen = new HashSet<>();
        seen.add(layout.unitColumn());
        layout.respondentColumn().ifPresent(column -> claim(seen, "$.layout.respondentColumn", column));
        for (int i = 0; i < questions.size(); i++) {
            if (!layout.notAsked().contains(questions.get(i).id())) {
                for (String column : layout.columnsOf(questions.get(i)).names()) {
                    claim(seen, "$.questions[" + i + "]", column);
                }
            }
        }
    }

    private static void claim(Set<String> seen, String path, String column) {
        if (!seen.add(column)) {
            throw new QuestionnaireException(path, "uses a column that something else uses: " + column);
        }
    }

    /** Strata of a question that was not asked would leave everybody in the unknown stratum. */
    private Question requireAsked(String path, QuestionId id, ResponseLayout layout) {
        if (layout.notAsked().contains(id)) {
            throw new QuestionnaireException(
                    path, "must be a question that was asked, not one of layout.notAsked: " + id);
        }
        return requireKnown(path, id);
    }

    private Question requireKnown(String path, QuestionId id) {
        Question question = known.get(id);
        if (question == null) {
            throw new QuestionnaireException(
                    path, "must be a question, one of " + Excerpt.of(known.keySet()) + ": " + id);
        }
        return question;
    }
}
