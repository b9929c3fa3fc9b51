package org.surveystats.tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.surveystats.decoding.BlankedCells;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.NumericQuestion;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;

/**
 * Makes the ledger of a tally from its counts: the states of one item of a question are those of the question's
 * answers.
 */
final class TallyLedger {
    private final AnswerTally tally;
    private final TallyNotes notes;
    private final long respondents;

    private TallyLedger(AnswerTally tally, TallyNotes notes) {
        this.tally = tally;
        this.notes = notes;
        this.respondents = tally.respondents();
    }

    static Ledger of(AnswerTally tally, TallyNotes notes) {
        return new TallyLedger(tally, notes).ledger();
    }

    private Ledger ledger() {
        List<GroupCounts> groups = tally.groups().stream().map(tally::group).toList();
        long withoutScore = sum(groups, GroupCounts::withoutScore);
        long unknown = sum(groups, GroupCounts::unknownStratum);
        Ledger.Rows rows = new Ledger.Rows(
                respondents + notes.byFilter() + notes.withoutGroup(),
                Map.of(),
                0,
                notes.byFilter(),
                notes.withoutGroup(),
                respondents - withoutScore,
                withoutScore,
                respondents - unknown,
                unknown);
        Questionnaire questionnaire = tally.plan().questionnaire();
        Map<QuestionId, Ledger.Answers> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            if (questionnaire.asked(question.id())) {
                answers.put(question.id(), question instanceof NumericQuestion ? numbers(question) : coded(question));
            }
        }
        return new Ledger(rows, answers, BlankedCells.NONE);
    }

    private Ledger.Answers numbers(Question question) {
        long numbers = marked(question, AnswerMark.Kind.NUMBER);
        long routedOut = marked(question, AnswerMark.Kind.NUMBER_ROUTED_OUT);
        return answers(question, numbers, 0, respondents - numbers - routedOut, routedOut);
    }

    private Ledger.Answers coded(Question question) {
        QuestionId item = telling(question).id();
        List<ItemCounts> groups = tally.groups().stream()
                .map(group -> tally.group(group).item(item))
                .toList();
        long answered = sum(groups, ItemCounts::answered);
        long counted = question.scored() ? sum(groups, ItemCounts::scored) : answered;
        return answers(
                question,
                counted,
                answered - counted,
                sum(groups, ItemCounts::blank),
                sum(groups, ItemCounts::routedOut));
    }

    private static <T> long sum(List<T> parts, ToLongFunction<T> count) {
        return parts.stream().mapToLong(count).sum();
    }

    /**
     * The item whose states tell what became of an answer: of a multiple choice question a scored option, if it has
     * one.
     */
    private static Item telling(Question question) {
        List<Item> items = question.items();
        return question instanceof MultipleChoice
                ? items.stream().filter(Item::scored).findFirst().orElse(items.get(0))
                : items.get(0);
    }

    private Ledger.Answers answers(Question question, long counted, long noScore, long blank, long offRoute) {
        long missing = marked(question, AnswerMark.Kind.MISSING_CODE);
        return new Ledger.Answers(
                counted,
                noScore,
                blank - missing,
                missing,
                offRoute,
                0,
                marked(question, AnswerMark.Kind.DROPPED),
                marked(question, AnswerMark.Kind.CONTRADICTION));
    }

    private long marked(Question question, AnswerMark.Kind kind) {
        return notes.marked(new AnswerMark(question.id(), kind));
    }
}
