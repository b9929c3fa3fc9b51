package org.surveystats.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.text.Excerpt;
import org.surveystats.text.TextTable;

/**
 * What the printed figures of a report imply about each other: a finding for each check, and where each unrounded value
 * lies by all checks together.
 *
 * <p>The ranges of all checks together come from passing what one check leaves to the others until nothing changes, at
 * most 100 times (Davis, Constraint propagation with interval labels, Artificial Intelligence 32, 1987). They always
 * contain the unrounded values, and may be wider than necessary, as a check sees one range for each figure and not
 * which values go together. Where every check by itself is possible and this leaves no value, a last finding
 * {@code all together} says so; where it leaves values, that does not prove that there are any.
 *
 * @param title what was verified
 * @param findings one for each check, in the order of the report
 * @param ranges by figure, where its unrounded value lies by all checks together; by its printing alone if a check is
 *     impossible
 */
public record Verification(String title, List<Finding> findings, Map<String, Interval> ranges) {
    private static final int MOST_ROWS = 12;

    private static final String TOGETHER = "all together";

    /** Copies the parts, whose order stays. */
    public Verification {
        Objects.requireNonNull(title, "title must not be null");
        findings = List.copyOf(findings);
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
    }

    /** Adds to the findings of single checks what all of them say together. */
    static Verification of(String title, List<Finding> single, List<Check> checks, Ranges known) {
        List<Finding> findings = new ArrayList<>(single);
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.IMPOSSIBLE)) {
            return new Verification(title, findings, known.intervals());
        }
        Propagation together = Propagation.of(checks, known);
        together.finding(TOGETHER).ifPresent(findings::add);
        return new Verification(
                title, findings, (together.impossible().isEmpty() ? together.ranges() : known).intervals());
    }

    /**
     * The finding of a check.
     *
     * @param check the check's name, for example {@code S4 mean}
     * @return what it says
     * @throws IllegalArgumentException if there is no such check; the message lists those there are
     */
    public Finding finding(String check) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("check must be one of "
                        + Excerpt.of(findings.stream().map(Finding::check).toList()) + ": " + check));
    }

    /**
     * The findings of a verdict.
     *
     * @param verdict the verdict
     * @return those findings, in the order of the report; those impossible are the contradictions
     */
    public List<Finding> findings(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }

    /**
     * What cannot be calculated from the figures as they are printed.
     *
     * @return the findings that are impossible from rounded figures, contradictions among them, in the order of the
     *     report
     */
    public List<Finding> impossibleFromRounded() {
        return findings.stream()
                .filter(finding -> finding.fromRounded() == Verdict.IMPOSSIBLE)
                .toList();
    }

    /**
     * Where a figure's unrounded value lies by all checks together.
     *
     * @param figure the figure's name, for example {@code Q17} or {@code Q17 average}
     * @return its range
     * @throws IllegalArgumentException if there is no such figure; the message lists those there are
     */
    public Interval range(String figure) {
        Interval range = ranges.get(figure);
        if (range == null) {
            throw new IllegalArgumentException("figure must be one of " + Excerpt.of(ranges.keySet()) + ": " + figure);
        }
        return range;
    }

    /** How many checks had each verdict, and the first of those that say more than that figures are consistent. */
    @Override
    public String toString() {
        StringBuilder headline =
                new StringBuilder(title).append(": ").append(findings.size()).append(" checks");
        for (Verdict verdict : Verdict.values()) {
            headline.append(", ").append(findings(verdict).size()).append(' ').append(verdict);
        }
        List<Finding> notable = findings.stream()
                .filter(finding ->
                        finding.verdict() != Verdict.CONSISTENT || finding.fromRounded() == Verdict.IMPOSSIBLE)
                .sorted(Comparator.comparing(Finding::verdict).thenComparing(Finding::fromRounded))
                .toList();
        return TextTable.of(
                        headline.toString(),
                        List.of("check", "verdict", "from rounded", "unrounded value"),
                        notable,
                        finding -> List.of(finding.check(), finding.verdict(), finding.fromRounded(), ranges(finding)))
                .head(MOST_ROWS)
                .toString();
    }

    private static String ranges(Finding finding) {
        List<String> shown = finding.ranges().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Ranges.shown(entry.getValue()))
                .toList();
        return shown.isEmpty() ? "-" : shown.get(0) + (shown.size() == 1 ? "" : " +" + (shown.size() - 1));
    }
}
