package org.surveystats.questionnaire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.text.Excerpt;
import org.surveystats.text.NearName;
import org.surveystats.text.WhiteSpace;

/** What must hold between the layout and the questions. */
final class LayoutConsistency {
    private static final int MOST_STRATA = 10_000;
    private static final int MOST_LABEL_CHARACTERS = 1 << 22;

    /** Labels are separated by a comma and a space. */
    private static final int STRATUM_SEPARATOR = 2;

    private final List<QuestionPart> questions;
    private final LayoutParts layout;
    private final Map<String, GroupingColumn> groupings = new LinkedHashMap<>();
    private final boolean allGroupings;
    private final KnownQuestions known;
    private final ProblemList problems;

    LayoutConsistency(List<QuestionPart> questions, LayoutParts layout, KnownQuestions known, ProblemList problems) {
        this.questions = questions;
        this.layout = layout;
        layout.groupings().stream()
                .flatMap(Optional::stream)
                .forEach(grouping -> groupings.putIfAbsent(grouping.name(), grouping));
        this.allGroupings = layout.groupings().stream().allMatch(Optional::isPresent);
        this.known = known;
        this.problems = problems;
    }

    /** Checks the layout; of questions that clash by their names, columns clash too. */
    void check(Set<Integer> clashing) {
        layout.notAsked().forEach(id -> requireKnown("$.layout.notAsked", id));
        checkMissingCodes();
        questions.forEach(part -> part.question().ifPresent(this::checkTexts));
        layout.answersTo().forEach((id, form) -> checkAnswers("$.layout.answersTo." + id, id, form));
        layout.columns().forEach((id, columns) -> checkColumns("$.layout.columns." + id, id, columns));
        for (int v = 0; v < layout.strata().size(); v++) {
            String path = "$.layout.strata[" + v + "]";
            layout.strata().get(v).ifPresent(variable -> checkStrata(path, variable));
        }
        checkNumberOfStrata(layout.strata().stream().flatMap(Optional::stream).toList());
        checkColumnsDistinct(clashing);
    }

    /** Every group of a tally has counters for each stratum. */
    private void checkNumberOfStrata(List<StratumVariable> variables) {
        long strata = 1;
        for (StratumVariable variable : variables) {
            strata *= variable.labels().size();
            if (strata > MOST_STRATA) {
                problems.add(
                        "$.layout.strata",
                        () -> "must make at most " + MOST_STRATA + " strata, every combination of the categories of the"
                                + " variables: "
                                + variables.stream()
                                        .map(v -> String.valueOf(v.labels().size()))
                                        .collect(Collectors.joining(" x ")));
                return;
            }
        }
        checkLabelsOfStrata(variables, strata);
    }

    /** Each stratum is called by the labels of its categories, so that each label is repeated in many. */
    private void checkLabelsOfStrata(List<StratumVariable> variables, long strata) {
        long characters = 0;
        for (StratumVariable variable : variables) {
            long ofLabels = variable.labels().stream()
                    .mapToLong(label -> label.length() + STRATUM_SEPARATOR)
                    .sum();
            characters += strata / variable.labels().size() * ofLabels;
        }
        if (characters > MOST_LABEL_CHARACTERS) {
            long found = characters;
            problems.add(
                    "$.layout.strata",
                    () -> "must make strata with labels of at most " + MOST_LABEL_CHARACTERS
                            + " characters in all, give shorter labels or fewer categories: " + found);
        }
    }

    /** A missing code that is also an answer would take that answer out without a word. */
    private void checkMissingCodes() {
        NavigableMap<Double, String> numbers = numbers(layout.missingCodes());
        Set<String> reported = new HashSet<>();
        for (QuestionPart draft : questions) {
            draft.question()
                    .ifPresent(question -> answerAmong(layout.missingCodes(), numbers, question)
                            .filter(reported::add)
                            .ifPresent(code -> problems.add(
                                    "$.layout.missingCodes",
                                    () -> "must not be an answer to a question, as to " + question.id()
                                            + "; that of single questions is set in layout.answersTo: " + code)));
        }
    }

    private static NavigableMap<Double, String> numbers(Set<String> missingCodes) {
        NavigableMap<Double, String> numbers = new TreeMap<>();
        missingCodes.forEach(code -> number(code).ifPresent(value -> numbers.put(value, code)));
        return numbers;
    }

    private static Optional<String> answerAmong(
            Set<String> missingCodes, NavigableMap<Double, String> numbers, Question question) {
        if (question instanceof NumericQuestion numeric) {
            return Optional.ofNullable(numbers.ceilingEntry(numeric.lowest()))
                    .filter(entry -> entry.getKey() <= numeric.highest())
                    .map(Map.Entry::getValue);
        }
        return missingCodes.isEmpty()
                ? Optional.empty()
                : KnownQuestions.codes(question).stream()
                        .flatMap(code -> Stream.of(String.valueOf(code), code + ".0"))
                        .filter(missingCodes::contains)
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
        requireKnown(path, id).ifPresent(question -> {
            if (!(question instanceof MultipleChoice multiple)) {
                if (!(columns instanceof QuestionColumns.Listed)) {
                    String what = columns instanceof QuestionColumns.Delimited ? "a delimiter" : "such columns";
                    problems.add(path, () -> "only a multiple choice question can have " + what + ": " + id);
                } else if (columns.names().size() != 1) {
                    problems.add(path, () -> "must name 1 columns: " + Excerpt.of(columns.names()));
                }
                return;
            }
            Set<Integer> codes = known.codesOf(multiple);
            if (columns instanceof QuestionColumns.ByCode byCode
                    && !byCode.columns().keySet().equals(codes)) {
                problems.add(
                        path,
                        () -> "must name a column for each code of " + id + ", " + Excerpt.of(codes) + ": "
                                + Excerpt.of(byCode.columns().keySet()));
            } else if (columns instanceof QuestionColumns.Listed
                    && columns.names().size() != codes.size()) {
                problems.add(path, () -> "must name " + codes.size() + " columns: " + Excerpt.of(columns.names()));
            } else if (columns instanceof QuestionColumns.Listed && TickColumns.areUnclear(multiple, columns.names())) {
                problems.add(
                        path,
                        () -> "must say which column is that of which code, as {\""
                                + codes.iterator().next() + "\": \""
                                + columns.names().get(0) + "\", ...}, because the names end in other numbers than the"
                                + " codes " + Excerpt.of(codes) + ": " + Excerpt.of(columns.names()));
            }
        });
    }

    private void checkAnswers(String path, QuestionId id, AnswerForm form) {
        requireKnown(path, id).ifPresent(question -> {
            Set<Integer> codes = known.codesOf(question);
            if (!codes.containsAll(form.codes().values())) {
                problems.add(
                        path + ".codes",
                        () -> "must stand for codes of " + id + ", " + Excerpt.of(codes) + ": "
                                + Excerpt.of(form.codes().values()));
            }
            if (form.written().filter(AnswerForm.Written.LABELS::equals).isPresent()) {
                twice(question)
                        .ifPresent(label -> problems.add(
                                path + ".as", () -> "must not be labels, as two options have the same: " + label));
            }
            if (form.ticks().isPresent() && !(question instanceof MultipleChoice)) {
                problems.add(path, () -> "only a multiple choice question can have ticks: " + id);
            }
            answerAmong(form.missingCodes(), numbers(form.missingCodes()), question)
                    .ifPresent(code -> problems.add(
                            path + ".missingCodes", () -> "must not be an answer to the question: " + code));
        });
    }

    /** One text must not mean two things. */
    private void checkTexts(Question question) {
        AnswerForm own = layout.answersTo().getOrDefault(question.id(), AnswerForm.EMPTY);
        AnswerForm form = own.orElse(
                layout.answers().withMissingCodes(layout.missingCodes().toArray(String[]::new)));
        AnswerConflicts conflicts = new AnswerConflicts(question, form);
        String path = "$.layout.answersTo." + question.id();
        conflicts
                .missingAnswer()
                .ifPresent(code -> problems.add(
                        own.missingCodes().contains(code) ? path + ".missingCodes" : "$.layout.missingCodes",
                        () -> "must not be an answer to a question, as to " + question.id() + ": " + code));
        conflicts
                .takenCode(known.codesOf(question))
                .ifPresent(
                        code -> problems.add(path + ".codes", () -> "must not be the code of another option: " + code));
        if (conflicts.isLabelNoTick()) {
            problems.add(
                    path + ".ticked",
                    () -> "must be set, as an option is called 0, which otherwise is no tick: " + question.id());
        }
    }

    /** A label that is that of two options, which labels alone do not tell apart. */
    private static Optional<String> twice(Question question) {
        Set<String> seen = new HashSet<>();
        return KnownQuestions.labels(question).stream()
                .map(WhiteSpace::strip)
                .filter(label -> !seen.add(label))
                .findFirst();
    }

    private void checkStrata(String path, StratumVariable variable) {
        if (variable instanceof StratumVariable.Coded coded) {
            requireAsked(path + ".question", coded.question()).ifPresent(question -> checkCoded(path, coded, question));
        } else if (variable instanceof StratumVariable.Cut cut) {
            requireAsked(path + ".question", cut.question())
                    .filter(question -> !(question instanceof NumericQuestion))
                    .ifPresent(question ->
                            problems.add(path + ".question", () -> "must be a numeric question: " + cut.question()));
        } else if (variable instanceof StratumVariable.Labelled labelled) {
            checkLabelled(path, labelled);
        }
    }

    private void checkCoded(String path, StratumVariable.Coded coded, Question question) {
        if (!(question instanceof SingleChoice)) {
            problems.add(path + ".question", () -> "must be a single choice question: " + coded.question());
            return;
        }
        Set<Integer> codes = known.codesOf(question);
        for (StratumVariable.CodeCategory category : coded.categories()) {
            if (!codes.containsAll(category.codes())) {
                problems.add(
                        path + ".categories",
                        () -> "must be codes of " + coded.question() + ", " + Excerpt.of(codes) + ": "
                                + category.codes());
            }
        }
    }

    private void checkLabelled(String path, StratumVariable.Labelled labelled) {
        Optional<GroupingColumn> found = Optional.ofNullable(groupings.get(labelled.grouping()));
        if (found.isEmpty() && allGroupings) {
            problems.add(
                    path + ".grouping",
                    () -> "must be one of the groupings " + Excerpt.of(groupings.keySet()) + ": " + labelled.grouping()
                            + NearName.asked(labelled.grouping(), groupings.keySet()));
        }
        found.map(GroupingColumn::labels)
                .filter(labels -> !labels.isEmpty() && !labels.keySet().containsAll(labelled.labels()))
                .ifPresent(labels -> problems.add(
                        path + ".labels",
                        () -> "must be values of " + labelled.grouping() + ", " + Excerpt.of(labels.keySet()) + ": "
                                + Excerpt.of(labelled.labels())));
    }

    private void checkColumnsDistinct(Set<Integer> clashing) {
        Set<String> seen = new HashSet<>();
        layout.unitColumn().ifPresent(seen::add);
        layout.respondentColumn().ifPresent(column -> claim(seen, "$.layout.respondentColumn", "", column));
        for (int i = 0; i < questions.size(); i++) {
            String path = "$.questions[" + i + "]";
            Optional<Question> question = questions.get(i).question();
            if (!clashing.contains(i)) {
                question.filter(one -> !layout.notAsked().contains(one.id()))
                        .ifPresent(one -> columnsOf(one)
                                .names()
                                .forEach(column -> claim(seen, path, one.id().value(), column)));
            }
        }
    }

    private QuestionColumns columnsOf(Question question) {
        return Optional.ofNullable(layout.columns().get(question.id())).orElseGet(() -> QuestionColumns.of(question));
    }

    private void claim(Set<String> seen, String path, String id, String column) {
        if (!seen.add(column)) {
            problems.add(path, id, () -> "uses a column that something else uses: " + Excerpt.of(column));
        }
    }

    /** Strata of a question that was not asked would leave everybody in the unknown stratum. */
    private Optional<Question> requireAsked(String path, QuestionId id) {
        if (layout.notAsked().contains(id)) {
            problems.add(path, () -> "must be a question that was asked, not one of layout.notAsked: " + id);
            return Optional.empty();
        }
        return requireKnown(path, id);
    }

    private Optional<Question> requireKnown(String path, QuestionId id) {
        if (known.isUnknown(id)) {
            problems.add(path, () -> known.problem(id));
        }
        return known.question(id);
    }
}
