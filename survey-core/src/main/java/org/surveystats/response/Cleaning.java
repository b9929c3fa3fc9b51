package org.surveystats.response;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.TickOption;

/**
 * Takes out the answers of respondents who were not routed to a question. Questions are cleaned in the order of the
 * questionnaire, so a dropped answer leads nobody on. Each dropped answer is counted with its reason; who is not routed to a
 * question is afterwards routed out, not blank. Conditions on questions that were not asked are left out of a route. A pure
 * function of a batch; immutable.
 */
public final class Cleaning {
    private final Questionnaire questionnaire;
    private final BlankParent blankParent;
    private final boolean routes;

    private Cleaning(Questionnaire questionnaire, BlankParent blankParent, boolean routes) {
        this.questionnaire = Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        this.blankParent = Objects.requireNonNull(blankParent, "blankParent must not be null");
        this.routes = routes;
    }

    /**
     * Cleaning by the questionnaire's routes; an answer behind a blank question is dropped, unless the questionnaire's method
     * says {@code blankParent} keep.
     *
     * @param questionnaire the questionnaire of the responses
     * @return the cleaning
     */
    public static Cleaning of(Questionnaire questionnaire) {
        return new Cleaning(questionnaire, BlankParent.of(questionnaire), true);
    }

    /**
     * Cleaning by the questionnaire's routes.
     *
     * @param questionnaire the questionnaire of the responses
     * @param blankParent what to do with an answer behind a blank question
     * @return the cleaning
     */
    public static Cleaning of(Questionnaire questionnaire, BlankParent blankParent) {
        return new Cleaning(questionnaire, blankParent, true);
    }

    /**
     * Cleaning that leaves every answer as it is.
     *
     * @param questionnaire the questionnaire of the responses
     * @return the cleaning
     */
    public static Cleaning none(Questionnaire questionnaire) {
        return new Cleaning(questionnaire, BlankParent.KEEP, false);
    }

    /**
     * The batch without the answers of those not routed to a question.
     *
     * @param batch responses to the same questionnaire, not cleaned before
     * @return a new batch that knows what was dropped
     * @throws IllegalArgumentException if the batch has another questionnaire or is clean already
     */
    public Responses clean(Responses batch) {
        if (!batch.questionnaire().equals(questionnaire)) {
            throw new IllegalArgumentException("batch must have the questionnaire of the cleaning: "
                    + batch.questionnaire().survey());
        }
        if (batch.cleaning().isPresent()) {
            throw new IllegalArgumentException("batch must not be cleaned twice: " + batch);
        }
        Map<QuestionId, Column> columns = new HashMap<>();
        Map<QuestionId, CleaningReport.Dropped> dropped = new HashMap<>();
        BitSet losers = new BitSet(batch.size());
        for (Question question : questionnaire.questions()) {
            Column column = batch.column(question.id());
            Verdict verdict = routes
                    ? question.info()
                            .route()
                            .map(route -> verdict(route, columns))
                            .orElse(null)
                    : null;
            if (verdict != null && !(column instanceof NotAskedColumn)) {
                RoutedColumn routed = RoutedColumn.copyOf(column);
                CleaningReport.Dropped drops = routed.route(verdict, blankParent, losers);
                if (drops.offRoute() + drops.blankParent() > 0) {
                    dropped.put(question.id(), drops);
                }
                column = routed.column();
            }
            columns.put(question.id(), column);
        }
        Optional<BlankParent> rule = routes ? Optional.of(blankParent) : Optional.empty();
        return batch.cleaned(columns, new CleaningReport(dropped, losers.cardinality(), rule));
    }

    /** The route as a function of rows, null when it says nothing because its questions were not asked. */
    private Verdict verdict(Route route, Map<QuestionId, Column> cleaned) {
        if (route instanceof Route.AnsweredWith answered) {
            return answeredWith(answered, cleaned.get(answered.question()));
        }
        boolean all = route instanceof Route.AllOf;
        List<Route> parts = route instanceof Route.AllOf a ? a.parts() : ((Route.AnyOf) route).parts();
        List<Verdict> verdicts = new ArrayList<>();
        for (Route part : parts) {
            Verdict verdict = verdict(part, cleaned);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        if (verdicts.isEmpty()) {
            return null;
        }
        return all ? Verdict.least(verdicts) : Verdict.greatest(verdicts);
    }

    private Verdict answeredWith(Route.AnsweredWith answered, Column parent) {
        Question question = questionnaire.question(answered.question().value());
        if (parent instanceof CodedColumn coded && question instanceof SingleChoice single) {
            int[] byState = new int[coded.levels() + 2];
            java.util.Arrays.fill(byState, Verdict.NO);
            byState[CodedColumn.BLANK] = Verdict.UNKNOWN;
            for (int level = 0; level < single.options().size(); level++) {
                AnswerOption option = single.options().get(level);
                if (answered.codes().contains(option.code())) {
                    byState[level + 1] = Verdict.YES;
                }
            }
            return row -> byState[coded.state(row)];
        }
        if (parent instanceof MultiCodedColumn multi && question instanceof MultipleChoice multiple) {
            long wanted = 0;
            for (int option = 0; option < multiple.options().size(); option++) {
                TickOption tick = multiple.options().get(option);
                if (answered.codes().contains(tick.code())) {
                    wanted |= 1L << option;
                }
            }
            long mask = wanted;
            return row -> {
                if ((multi.ticks(row) & mask) != 0) {
                    return Verdict.YES;
                }
                return multi.answered(row) || multi.routedOut(row) ? Verdict.NO : Verdict.UNKNOWN;
            };
        }
        return null;
    }
}
