package org.surveystats.tally;

import java.util.HashMap;
import java.util.Map;
import org.surveystats.plan.TallyPlan;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.Responses;

/**
 * What a tally knows beside its counts: answers that cleaning dropped, before the filter; respondents whom the filter
 * left out and those without group; of those who are counted, how many have a mark at an answer.
 *
 * @param marks only marks that somebody has
 */
record TallyNotes(CleaningReport dropped, long byFilter, long withoutGroup, Map<AnswerMark, Long> marks) {
    static final TallyNotes NOTHING = new TallyNotes(CleaningReport.NOTHING, 0, 0, Map.of());

    TallyNotes {
        marks = Map.copyOf(marks);
    }

    /**
     * What cleaning dropped from a batch.
     *
     * @throws IllegalArgumentException if the batch cannot be counted by the plan: it is of another questionnaire or
     *     not cleaned
     */
    static TallyNotes of(TallyPlan plan, Responses batch) {
        if (!batch.questionnaire().equals(plan.questionnaire())) {
            throw new IllegalArgumentException("batch must have the questionnaire of the plan: "
                    + batch.questionnaire().survey());
        }
        CleaningReport dropped = batch.cleaning()
                .orElseThrow(() -> new IllegalArgumentException(
                        "batch must be cleaned first, by Cleaning.of(questionnaire).clean(batch): " + batch));
        return new TallyNotes(dropped, 0, 0, Map.of());
    }

    long marked(AnswerMark mark) {
        return marks.getOrDefault(mark, 0L);
    }

    /**
     * The sum of both.
     *
     * @throws IllegalArgumentException if they were cleaned by different rules
     */
    TallyNotes plus(TallyNotes other) {
        Map<AnswerMark, Long> sum = new HashMap<>(marks);
        other.marks.forEach((mark, rows) -> sum.merge(mark, rows, Math::addExact));
        return new TallyNotes(
                dropped.plus(other.dropped),
                Math.addExact(byFilter, other.byFilter),
                Math.addExact(withoutGroup, other.withoutGroup),
                sum);
    }
}
