package org.surveystats.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.Route;
import org.surveystats.questionnaire.SingleChoice;

/**
 * Takes out the answers of respondents who were not routed to a question. Questions are cleaned in the order of the
 * questionnaire, so a dropped answer leads nobody on. Each dropped answer is counted with its reason; who is not routed
 * to a question is afterwards routed out, not blank. Conditions on questions that were not asked are left out of a
 * route. A pure function of a batch; immutable.
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
     * Cleaning by the questionnaire's routes; an answer behind a blank question is dropped, unless the questionnaire's
     * method says {@code blankParent} keep.
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
        // Many questions have the same route, whose leading questions are clean when it is first followed.
        Map<Route, Optional<byte[]>> verdictsOf = new HashMap<>();
        BitSet losers = new BitSet(batch.size());
        Map<QuestionId, BitSet> losersOf = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            Column column = batch.column(question.id());
            Optional<byte[]> verdicts = routes && !(column instanceof NotAskedColumn)
                    ? question.info()
                            .route()
                            .flatMap(route -> verdictsOf.computeIfAbsent(route, next -> verdicts(next, columns)))
                    : Optional.empty();
            if (verdicts.isPresent()) {
                RoutedColumn routed = RoutedColumn.of(column, verdicts.get(), blankParent);
                CleaningReport.Dropped drops = routed.dropped();
                if (drops.offRoute() + drops.blankParent() > 0) {
                    dropped.put(question.id(), drops);
                    losersOf.put(question.id(), routed.losers());
                    losers.or(routed.losers());
                }
                column = routed.column();
            }
            columns.put(question.id(), column);
        }
        Optional<BlankParent> rule = routes ? Optional.of(blankParent) : Optional.empty();
        return batch.cleaned(columns, losersOf, new CleaningReport(dropped, losers.cardinality(), rule));
    }

    /** The route's verdicts by row, none when it says nothing because its questions were not asked. */
    private Optional<byte[]> verdicts(Route route, Map<QuestionId, Column> cleaned) {
        if (route instanceof Route.AnsweredWith answered) {
            Column parent = cleaned.get(answered.question());
            return answeredWith(answered, Objects.requireNonNull(parent, "a route asks for earlier questions only"));
        }
        boolean all = route instanceof Route.AllOf;
        List<Route> parts = route instanceof Route.AllOf a ? a.parts() : ((Route.AnyOf) route).parts();
        return parts.stream()
                .flatMap(part -> verdicts(part, cleaned).stream())
                .reduce(all ? Verdict::least : Verdict::greatest);
    }

    private Optional<byte[]> answeredWith(Route.AnsweredWith answered, Column parent) {
        Question question = questionnaire.question(answered.question().value());
        if (parent instanceof CodedColumn coded && question instanceof SingleChoice single) {
            return Optional.of(answeredWith(answered, coded, single));
        }
        if (parent instanceof MultiCodedColumn multi && question instanceof MultipleChoice multiple) {
            return Optional.of(answeredWith(answered, multi, multiple));
        }
        return Optional.empty();
    }

    private static byte[] answeredWith(Route.AnsweredWith answered, CodedColumn parent, SingleChoice question) {
        byte[] byState = new byte[AnswerState.count(parent.levels())];
        Arrays.fill(byState, Verdict.NO);
        byState[AnswerState.BLANK] = Verdict.UNKNOWN;
        StatesOfCodes.of(question, answered.codes()).stream().forEach(state -> byState[state] = Verdict.YES);
        byte[] verdicts = new byte[parent.size()];
        for (int row = 0; row < verdicts.length; row++) {
            verdicts[row] = byState[parent.state(row)];
        }
        return verdicts;
    }

    private static byte[] answeredWith(Route.AnsweredWith answered, MultiCodedColumn parent, MultipleChoice question) {
        long wanted = StatesOfCodes.ticks(question, answered.codes());
        byte[] verdicts = new byte[parent.size()];
        for (int row = 0; row < verdicts.length; row++) {
            if ((parent.ticks(row) & wanted) != 0) {
                verdicts[row] = Verdict.YES;
            } else if (parent.answered(row) || parent.routedOut(row)) {
                verdicts[row] = Verdict.NO;
            } else {
                verdicts[row] = Verdict.UNKNOWN;
            }
        }
        return verdicts;
    }

    /**
     * Whose routes are followed.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** What the cleaning does, in a line. */
    @Override
    public String toString() {
        return "Cleaning of " + questionnaire.survey() + ": "
                + (routes ? "by routes, answers behind a blank question: " + blankParent : "every answer stays");
    }
}
