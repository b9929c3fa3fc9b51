package org.surveystats.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A relation between the unrounded values of figures. */
sealed interface Check permits SumCheck, OrderCheck, RateCheck, ShareCheck {
    /** The check's name, one for each check of a report. */
    String name();

    /** The figures that must be printed for a verdict. */
    List<String> inputs();

    /** The figures that are taken as printed when the check is repeated on rounded figures. */
    List<String> operands();

    /**
     * The smallest intervals that hold all values with which the relation is possible, for all figures of the check;
     * empty if there are no such values.
     */
    Optional<Map<String, Interval>> narrow(Ranges ranges);

    /**
     * Whether the relation holds for all values of the operands, so that a range which gets smaller is only that of a
     * result printed more coarsely.
     */
    default boolean isCertain(Ranges ranges) {
        return false;
    }

    /** The relation with the ranges of its figures, as a part of a sentence. */
    String reasoning(Ranges ranges);

    /** Why the relation is impossible with these ranges, as a part of a sentence. */
    String conflict(Ranges ranges);

    /**
     * Examines the check by itself.
     *
     * @param known the ranges of the figures' unrounded values
     * @param rounded the figures as they are printed
     */
    default Finding finding(Ranges known, Ranges rounded) {
        Optional<Map<String, Interval>> narrowed = narrow(known);
        Map<String, Interval> news = narrowed.map(known::changed).orElse(Map.of());
        List<String> missing = inputs().stream()
                .filter(input -> !known.printed().contains(input))
                .toList();
        Verdict verdict = Verdict.CONSISTENT;
        if (narrowed.isEmpty()) {
            verdict = Verdict.IMPOSSIBLE;
        } else if (!missing.isEmpty()) {
            verdict = Verdict.UNDECIDED;
        } else if (!news.isEmpty() && !isCertain(known)) {
            verdict = Verdict.NARROWED;
        }

        Ranges recalculated = known.with(operands(), rounded);
        boolean agrees = narrow(recalculated).isPresent();
        Verdict fromRounded = missing.isEmpty() ? Verdict.CONSISTENT : Verdict.UNDECIDED;
        return new Finding(
                name(),
                verdict,
                agrees ? fromRounded : Verdict.IMPOSSIBLE,
                news,
                reasoning(known)
                        + (verdict == Verdict.IMPOSSIBLE ? ": impossible, " + conflict(known) : "")
                        + (news.isEmpty() ? "" : ": so " + known.with(news).shown(List.copyOf(news.keySet())))
                        + (agrees ? "" : "; from the rounded figures, " + conflict(recalculated)));
    }
}
