package org.surveystats.io.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.TickOption;
import org.surveystats.questionnaire.Ticks;
import org.surveystats.text.Decimals;

/**
 * A question in a codebook.
 *
 * @param question its id
 * @param text what the respondent is asked
 * @param form {@code single}, {@code multiple}, {@code numeric} or {@code text}
 * @param columns the columns of the data that hold the answers, none when it was not asked
 * @param sections the sections that it counts in, each with its title
 * @param strata the variables of the standardisation that are made of it
 * @param askedOf the condition on earlier answers, empty text when everybody is asked
 * @param rows what its codes mean, missing codes last
 */
public record CodebookEntry(
        QuestionId question,
        String text,
        String form,
        List<String> columns,
        List<String> sections,
        List<String> strata,
        String askedOf,
        List<CodebookRow> rows) {
    /** Copies the lists. */
    public CodebookEntry {
        Objects.requireNonNull(question, "question must not be null");
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(form, "form must not be null");
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        strata = List.copyOf(strata);
        Objects.requireNonNull(askedOf, "askedOf must not be null");
        rows = List.copyOf(rows);
    }

    static CodebookEntry of(Questionnaire questionnaire, Question question) {
        List<String> columns = questionnaire.asked(question.id())
                ? questionnaire.layout().columnsOf(question).names()
                : List.of();
        AnswerForm form = questionnaire.layout().answersTo(question.id());
        Set<String> missing = form.missingCodes();
        List<CodebookRow> rows = new ArrayList<>(rows(question, columns, form));
        String column = columns.size() == 1 ? columns.get(0) : "";
        missing.forEach(code -> rows.add(CodebookRow.unscored(column, code, "missing")));
        return new CodebookEntry(
                question.id(),
                question.info().wording().text(),
                form(question),
                columns,
                sections(questionnaire, question),
                questionnaire.layout().strata().stream()
                        .filter(variable -> isOf(variable, question.id()))
                        .map(StratumVariable::name)
                        .toList(),
                question.info().route().map(Route::toString).orElse(""),
                rows);
    }

    private static List<String> sections(Questionnaire questionnaire, Question question) {
        return questionnaire.sections().stream()
                .filter(section -> question.items().stream()
                        .anyMatch(item -> section.items().contains(item.id())))
                .map(section -> section.id() + " " + section.title())
                .toList();
    }

    private static boolean isOf(StratumVariable variable, QuestionId question) {
        if (variable instanceof StratumVariable.Coded coded) {
            return coded.question().equals(question);
        }
        return variable instanceof StratumVariable.Cut cut && cut.question().equals(question);
    }

    private static String form(Question question) {
        if (question instanceof SingleChoice) {
            return "single";
        }
        if (question instanceof MultipleChoice) {
            return "multiple";
        }
        return question instanceof NumericQuestion ? "numeric" : "text";
    }

    private static List<CodebookRow> rows(Question question, List<String> columns, AnswerForm form) {
        String only = columns.size() == 1 ? columns.get(0) : "";
        if (question instanceof SingleChoice single) {
            return single.options().stream()
                    .map(option -> row(only, option, form))
                    .toList();
        }
        if (question instanceof MultipleChoice multiple) {
            boolean each = columns.size() == multiple.options().size();
            List<CodebookRow> rows = new ArrayList<>();
            for (TickOption option : multiple.options()) {
                rows.add(row(each ? columns.get(rows.size()) : only, option, form));
            }
            return rows;
        }
        String answer = question instanceof NumericQuestion numeric
                ? (numeric.whole() ? "whole number" : "number") + " from " + Decimals.full(numeric.lowest()) + " to "
                        + Decimals.full(numeric.highest())
                : "own words";
        return List.of(CodebookRow.unscored(only, "", answer));
    }

    private static CodebookRow row(String column, AnswerOption option, AnswerForm form) {
        return new CodebookRow(
                column,
                Integer.toString(option.code()),
                cells(option.code(), option.label(), form),
                option.label(),
                option.score(),
                OptionalDouble.empty(),
                option.exclusion());
    }

    private static CodebookRow row(String column, TickOption option, AnswerForm form) {
        String why = Stream.of(option.exclusion(), option.exclusive() ? "exclusive" : "")
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        return new CodebookRow(
                column,
                Integer.toString(option.code()),
                form.ticks().map(ticks -> cells(ticks, option)).orElse(""),
                option.label(),
                option.ticked(),
                option.notTicked(),
                why);
    }

    private static String cells(Ticks ticks, TickOption option) {
        return switch (ticks.kind()) {
            case TEXTS -> String.join(" or ", ticks.ticked());
            case LABEL -> option.label();
            case ANY -> "any text";
        };
    }

    private static String cells(int code, String label, AnswerForm form) {
        String texts = form.codes().entrySet().stream()
                .filter(entry -> entry.getValue() == code)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" or "));
        boolean labels = form.written().equals(Optional.of(AnswerForm.Written.LABELS));
        return texts.isEmpty() && labels ? label : texts;
    }
}
