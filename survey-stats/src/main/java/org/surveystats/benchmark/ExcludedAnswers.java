package org.surveystats.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.surveystats.argument.Argument;
import org.surveystats.text.Counted;
import org.surveystats.text.TextTable;

/**
 * Which respondents of a unit are not in a score, and why.
 *
 * @param unscored answers without score by reason, for example "don't know / can't remember"
 * @param unknownStratum scored answers of respondents whose stratum is not known
 * @param blank respondents who were asked and did not answer
 * @param routedOut respondents whom the questionnaire did not lead to the question
 */
public record ExcludedAnswers(Map<String, Long> unscored, long unknownStratum, long blank, long routedOut) {
    /**
     * Copies the map, in its order.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public ExcludedAnswers {
        unscored.values().forEach(count -> Argument.atLeast("unscored", count, 0L));
        Argument.atLeast("unknownStratum", unknownStratum, 0L);
        Argument.atLeast("blank", blank, 0L);
        Argument.atLeast("routedOut", routedOut, 0L);
        unscored = Collections.unmodifiableMap(new LinkedHashMap<>(unscored));
    }

    /**
     * All that are excluded.
     *
     * @return the sum over the reasons
     */
    public long total() {
        return unscored.values().stream().mapToLong(Long::longValue).sum() + unknownStratum + blank + routedOut;
    }

    /** The respondents by reason. */
    @Override
    public String toString() {
        TextTable table = TextTable.of(
                Counted.of(total(), "respondent") + " of the unit " + (total() == 1 ? "is" : "are")
                        + " not in the score",
                "reason",
                " respondents");
        for (Map.Entry<String, Long> reason : unscored.entrySet()) {
            table = table.with(reason.getKey(), reason.getValue());
        }
        return table.with("unknown stratum", unknownStratum)
                .with("blank", blank)
                .with("not led to the question", routedOut)
                .toString();
    }
}
