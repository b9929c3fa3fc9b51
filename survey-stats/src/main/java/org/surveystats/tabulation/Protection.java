package org.surveystats.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.suppression.SuppressionRule;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Counted;
import org.surveystats.weighting.EmptyStratum;
import org.surveystats.weighting.StandardisationWeights;
import org.surveystats.weighting.UnknownStratum;

/**
 * Which answers of which group may be seen. Decided by question, not by item: the options of a multiple choice question
 * have the same respondents, so one option's table would tell another's base.
 *
 * @param tally counts of answers
 * @param weights weights of the tally's groups
 * @param unknownStratum what happens to respondents of unknown stratum
 * @param emptyStratum what happens to a group that lacks a stratum
 * @param rule the fewest respondents
 * @param minimumCell the fewest people of an answer that is shown, if anybody gave it
 * @param hiddenLeading by group, what {@link Questionnaire#firstLeading} gives of hidden questions, for groups that
 *     were asked for
 * @param fewLeading the same of questions that hide a cell
 */
record Protection(
        AnswerTally tally,
        StandardisationWeights weights,
        UnknownStratum unknownStratum,
        EmptyStratum emptyStratum,
        SuppressionRule rule,
        int minimumCell,
        Map<String, Map<QuestionId, Question>> hiddenLeading,
        Map<String, Map<QuestionId, Question>> fewLeading) {
    private static final int FEWEST_LEFT = 2;

    Protection(
            AnswerTally tally,
            StandardisationWeights weights,
            UnknownStratum unknownStratum,
            EmptyStratum emptyStratum,
            SuppressionRule rule,
            int minimumCell) {
        this(
                tally,
                weights,
                unknownStratum,
                emptyStratum,
                rule,
                minimumCell,
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    Questionnaire questionnaire() {
        return tally.plan().questionnaire();
    }

    AnswerCounts counts(String group, Item item) {
        return counts(tally, group, group, item);
    }

    /** The answers of a group, or of a part of one, out of a tally of these: with the weights of the group. */
    AnswerCounts counts(AnswerTally of, String label, String group, Item item) {
        return AnswerCounts.of(of.group(label).item(item.id()), weights.ofUnit(group, unknownStratum));
    }

    /**
     * The answers of a group, or why they may not be seen. Where a question on the route hides a cell they may not: so
     * many people as answered gave the answers that lead there, which would tell which of the hidden cells is the
     * larger.
     */
    Published<AnswerCounts> answers(String group, Item item) {
        Question question = questionnaire().questionOf(item);
        Optional<HiddenReason> reason = hidden(group, question);
        if (reason.isPresent()) {
            return Published.hidden(reason.get(), detail(reason.get()));
        }
        return leading(fewLeading, group, item, of -> hidesCells(group, of))
                .map(Protection::<AnswerCounts>notShown)
                .orElseGet(() -> Published.shown(counts(group, item)));
    }

    /**
     * The same where the number of those asked is seen too, which follows from answers to the questions on the route.
     */
    Published<AnswerCounts> asked(String group, Item item) {
        return leading(hiddenLeading, group, item, question -> tellsHidden(group, question))
                .map(Protection::<AnswerCounts>notShown)
                .orElseGet(() -> answers(group, item));
    }

    private Optional<Question> leading(
            Map<String, Map<QuestionId, Question>> known, String group, Item item, Predicate<Question> condition) {
        return Optional.ofNullable(
                known.computeIfAbsent(group, unused -> questionnaire().firstLeading(condition))
                        .get(item.question()));
    }

    private static <T> Published<T> notShown(Question question) {
        return Published.hidden(HiddenReason.QUESTION_NOT_SHOWN, "question " + question.id() + " is not shown");
    }

    private boolean tellsHidden(String group, Question question) {
        // A route on a question that was not asked that year is ignored by cleaning.
        boolean hidden =
                hidden(group, question).filter(r -> r != HiddenReason.NOT_ASKED).isPresent();
        return hidden || hidesCells(group, question);
    }

    private Optional<HiddenReason> hidden(String group, Question question) {
        boolean asked = question.items().stream().allMatch(item -> tally.asked(item.id()));
        if (asked && !rule.shows(tally.group(group).respondents())) {
            // That they lack a stratum would tell who the few are.
            return Optional.of(HiddenReason.TOO_FEW_RESPONDENTS);
        }
        if (asked && question.scored() && emptyStratum == EmptyStratum.NO_SCORES && weights.lacksStratum(group)) {
            // Before the number of this question is looked at, which the reason would else tell.
            return Optional.of(HiddenReason.EMPTY_STRATUM);
        }
        for (Item item : question.items()) {
            if (!tally.asked(item.id())) {
                return Optional.of(HiddenReason.NOT_ASKED);
            }
            AnswerCounts counts = counts(group, item);
            if (!enough(item, counts) || !scoredAnyway(item, counts, hiddenCells(group, item))) {
                return Optional.of(HiddenReason.TOO_FEW_RESPONDENTS);
            }
        }
        return Optional.empty();
    }

    private String detail(HiddenReason reason) {
        if (reason != HiddenReason.TOO_FEW_RESPONDENTS) {
            return "";
        }
        String fewest = "fewer than " + Counted.of(rule.minimumRespondents(), "respondent");
        // Which of the two it is would narrow down how few they are.
        return minimumCell <= 1 ? fewest : fewest + ", or no answer of at least " + minimumCell;
    }

    /** Which answers of a group may not be seen though the base may: small ones, and others with them. */
    boolean[] hiddenCells(String group, Item item) {
        if (minimumCell <= 1) {
            return new boolean[item.levels().size()];
        }
        Question question = questionnaire().questionOf(item);
        List<long[]> counts =
                question.items().stream().map(i -> counts(group, i).counts()).toList();
        return CellSuppression.hidden(question, counts, minimumCell)
                .get(question.items().indexOf(item));
    }

    /**
     * Whether enough have a score in whatever order the hidden cells are: that they have would otherwise tell which of
     * them are answers without a score, "don't know" for example, as only few could be on those.
     */
    private boolean scoredAnyway(Item item, AnswerCounts counts, boolean[] hidden) {
        long[] cells = IntStream.range(0, hidden.length)
                .filter(level -> hidden[level])
                .mapToLong(counts::count)
                .sorted()
                .toArray();
        long[] unscored = IntStream.range(0, hidden.length)
                .filter(level ->
                        hidden[level] && item.levels().get(level).score().isEmpty())
                .mapToLong(counts::count)
                .toArray();
        long most = Arrays.stream(cells).skip(cells.length - unscored.length).sum();
        return !item.scored()
                || rule.shows(counts.scored() + LongStream.of(unscored).sum() - most);
    }

    /** Whether a question has an answer that few gave among a group. */
    boolean hidesCells(String group, Question question) {
        return question.items().stream().anyMatch(item -> tally.asked(item.id()) && hidesCells(counts(group, item)));
    }

    /** Whether one of the answers is that of a few. */
    boolean hidesCells(AnswerCounts counts) {
        return CellSuppression.hidesAny(counts.counts(), minimumCell);
    }

    /**
     * Whether what is left of a whole has people enough on every answer that somebody gave, and among those who gave
     * none: at least two, because a reader who sees that more is hidden than the numbers of people ask for would
     * conclude that nobody was left there.
     */
    boolean spread(AnswerCounts rest, AnswerCounts whole) {
        return rest.spread(whole, Math.max(FEWEST_LEFT, minimumCell));
    }

    /**
     * Whether few of those who answered take part in no weighted figure: the difference of the unweighted answers and
     * the weighted ones would tell what they answered.
     */
    boolean hidesWeighted(AnswerCounts counts) {
        long unweighted = counts.base() - counts.weighable();
        return unweighted > 0 && unweighted < minimumCell;
    }

    /**
     * Whether answers may be seen: enough who answered, enough in the weighted figures, the score would be shown, and
     * not all answers are those of a few.
     */
    boolean enough(Item item, AnswerCounts counts) {
        return rule.shows(counts.base())
                && rule.shows(counts.weighable())
                && (!item.scored() || rule.shows(counts.scored()))
                && CellSuppression.showsBase(counts.counts(), minimumCell);
    }
}
