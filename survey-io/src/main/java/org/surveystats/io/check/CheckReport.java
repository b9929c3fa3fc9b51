package org.surveystats.io.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.tally.Ledger;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.surveystats.text.Paragraph;

/**
 * What a check found. Small counts are in it, so it is for analysts and not for publication; respondents' identities
 * are not, of which it names the lines alone.
 *
 * @param questionnaire the name of the questionnaire's file
 * @param findings errors first, then warnings, then notes, each in the order of the files
 * @param ledgers where the rows and answers of each file of responses went, by the file's name; those that could be
 *     read
 */
public record CheckReport(String questionnaire, List<Finding> findings, Map<String, Ledger> ledgers) {
    private static final int LONGEST_NAME = 300;

    /** Copies the findings, errors first. */
    public CheckReport {
        Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        List<Finding> sorted = new ArrayList<>(findings);
        // The sort is stable.
        sorted.sort((a, b) -> a.severity().compareTo(b.severity()));
        findings = List.copyOf(sorted);
        ledgers = Collections.unmodifiableMap(new LinkedHashMap<>(ledgers));
    }

    /**
     * What is wrong.
     *
     * @return the errors in the order of the files
     */
    public List<Finding> errors() {
        return of(Finding.Severity.ERROR);
    }

    /**
     * What may be a mistake.
     *
     * @return the warnings in the order of the files
     */
    public List<Finding> warnings() {
        return of(Finding.Severity.WARNING);
    }

    /**
     * What was told from the files themselves, such as a separator.
     *
     * @return the notes in the order of the files
     */
    public List<Finding> notes() {
        return of(Finding.Severity.NOTE);
    }

    private List<Finding> of(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /**
     * What it comes to.
     *
     * @return errors if there is one, otherwise warnings if there is one
     */
    public CheckStatus status() {
        if (!errors().isEmpty()) {
            return CheckStatus.ERRORS;
        }
        return warnings().isEmpty() ? CheckStatus.CLEAN : CheckStatus.WARNINGS;
    }

    /**
     * The errors by file, what was told from the files, the ledgers, and what looks odd; sentences in lines of at most
     * 80 characters.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(
                text,
                "Check of " + Excerpt.of(questionnaire, LONGEST_NAME) + ": " + Counted.of(errors().size(), "error")
                        + ", " + Counted.of(warnings().size(), "warning"));
        append(text, "For analysts, not for publication: small counts are in it");
        append(text, "Errors in ", errors());
        append(text, "Told from ", notes());
        ledgers.forEach((source, ledger) -> {
            text.append('\n');
            append(text, "Ledger of " + Excerpt.of(source, LONGEST_NAME));
            append(text, ledger.table().toString().lines().toList());
        });
        append(text, "To look at in ", warnings());
        return text.toString().stripTrailing();
    }

    private static void append(StringBuilder text, String heading, List<Finding> findings) {
        String source = "";
        for (Finding finding : findings) {
            if (!finding.source().equals(source)) {
                source = finding.source();
                text.append('\n');
                append(text, heading + Excerpt.of(source, LONGEST_NAME));
            }
            append(text, "- " + finding.text());
        }
    }

    private static void append(StringBuilder text, String paragraph) {
        text.append(Paragraph.of(paragraph)).append('\n');
    }

    private static void append(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append(line).append('\n'));
    }
}
