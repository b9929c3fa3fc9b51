package org.surveystats.io.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.surveystats.io.csv.ReadTally;
import org.surveystats.response.CleaningReport;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Paragraph;

/**
 * What of a survey's file of responses is in no figure, or in fewer: answers that cleaning dropped, respondents of unknown
 * stratum or without unit, columns that the questionnaire does not know.
 *
 * @param year the survey's year
 * @param parts what was left out, with counts; none when everything is used
 */
public record LeftOut(int year, List<String> parts) {
    private static final int MOST_QUESTIONS = 3;
    private static final int MOST_COLUMNS = 8;

    /**
     * Copies the parts.
     *
     * @param year the survey's year
     * @param parts what was left out, with counts; none when everything is used
     */
    public LeftOut {
        parts = List.copyOf(parts);
    }

    /**
     * What was left out of a file.
     *
     * @param read the file, read, cleaned and counted
     * @return what is not in the figures of a benchmark of the tally
     */
    public static LeftOut of(ReadTally read) {
        AnswerTally tally = read.tally();
        List<String> parts = new ArrayList<>();
        CleaningReport cleaning = tally.cleaning();
        if (cleaning.answers() > 0) {
            parts.add(offRoute(cleaning));
        }
        long unknown = tally.groups().stream().mapToLong(tally::unknownStratum).sum();
        if (unknown > 0) {
            parts.add(unknown + " of " + tally.respondents()
                    + " respondents from weighted figures, as their stratum is unknown");
        }
        if (tally.withoutGroup() > 0) {
            parts.add(Phrases.counted(tally.withoutGroup(), "respondent") + " without unit");
        }
        List<String> columns = read.report().unknownColumns();
        if (!columns.isEmpty()) {
            parts.add("columns that the questionnaire does not know: " + Phrases.first(MOST_COLUMNS, columns));
        }
        return new LeftOut(tally.plan().questionnaire().survey().year(), parts);
    }

    private static String offRoute(CleaningReport cleaning) {
        List<String> questions = cleaning.dropped().entrySet().stream()
                .sorted(Comparator.comparingLong(dropped -> -answers(dropped.getValue())))
                .map(dropped -> dropped.getKey() + " " + answers(dropped.getValue()))
                .toList();
        return Phrases.counted(cleaning.answers(), "answer") + " of "
                + Phrases.counted(cleaning.respondents(), "respondent") + " whom the routes did not lead there ("
                + Phrases.first(MOST_QUESTIONS, questions) + ")";
    }

    private static long answers(CleaningReport.Dropped dropped) {
        return dropped.offRoute() + dropped.blankParent();
    }

    /**
     * Whether everything is used.
     *
     * @return true when there are no parts
     */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The parts as a sentence in lines of at most 80 characters. */
    @Override
    public String toString() {
        return Paragraph.of("Left out of " + year + ": " + (isEmpty() ? "nothing" : String.join("; ", parts)));
    }
}
