package org.surveystats.io.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.surveystats.decoding.ErrorGroup;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Ledger;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;
import org.surveystats.text.Paragraph;

/**
 * The ledger of a survey's file of responses in words: what of it is in no figure, and what is counted but worth a
 * look. It names counts of units and questions however small they are, so it is for analysts and not for publication;
 * {@link org.surveystats.benchmark.PublishedRows} is what may be published.
 *
 * @param year the survey's year
 * @param parts what was left out, with counts; none when everything is used
 * @param notices what is counted and may be a mistake, with counts; mostly none
 */
public record LeftOut(int year, List<String> parts, List<String> notices) {
    private static final int MOST_NAMED = 3;
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_GROUPS = 20;
    /**
     * One in so many respondents without a score is usual; more are a sign that people who never answered have rows.
     */
    private static final int MOST_SHARE = 10;

    private static final String NEVER_ANSWERED =
            "; rows of people who never answered can be left out by layout.rows, such as {\"column\": \"outcome\","
                    + " \"values\": [\"1\"]}";

    /** Copies the parts. */
    public LeftOut {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    /**
     * What was left out of a file.
     *
     * @param read the file, read, cleaned and counted
     * @return its ledger in words
     */
    public static LeftOut of(ReadTally read) {
        Ledger ledger = read.ledger();
        return new LeftOut(
                read.tally().plan().questionnaire().survey().year(),
                parts(read, ledger),
                notices(read.tally(), ledger));
    }

    private static List<String> parts(ReadTally read, Ledger ledger) {
        Ledger.Rows rows = ledger.rows();
        List<String> parts = new ArrayList<>();
        if (rows.allRefused() > 0) {
            String of = Decimals.grouped(rows.allRefused()) + " of " + Counted.of(rows.read(), "row");
            parts.add(of + " refused, with errors by column: "
                    + read.decoding().groups().stream()
                            .limit(MOST_GROUPS)
                            .map(LeftOut::refused)
                            .collect(Collectors.joining(", ")));
        }
        if (ledger.blanked().cells() > 0) {
            parts.add(ledger.blanked() + ", with errors by column: "
                    + ledger.blanked().groups().stream()
                            .limit(MOST_GROUPS)
                            .map(LeftOut::refused)
                            .collect(Collectors.joining(", ")));
        }
        if (rows.filteredByLayout() > 0) {
            String asked = read.tally()
                    .plan()
                    .questionnaire()
                    .layout()
                    .rows()
                    .map(RowCondition::toString)
                    .orElse("");
            parts.add(Phrases.counted(rows.filteredByLayout(), "row") + " that layout.rows does not take (" + asked
                    + ")");
        }
        if (rows.filteredByPlan() > 0) {
            parts.add(
                    Phrases.counted(rows.filteredByPlan(), "respondent") + " whom the filter of the tally leaves out");
        }
        if (rows.withoutGroup() > 0) {
            parts.add(Phrases.counted(rows.withoutGroup(), "respondent") + " without unit");
        }
        long dropped = total(ledger, Ledger.Answers::dropped);
        if (dropped > 0) {
            parts.add(Phrases.counted(dropped, "answer") + " to questions that the routes did not lead to ("
                    + Phrases.first(MOST_NAMED, largest(ledger.answers(), Ledger.Answers::dropped)) + ")");
        }
        Set<String> notAsked = columnsNotAsked(read.tally().plan().questionnaire());
        List<String> there = read.decoding().unknownColumns().stream()
                .filter(notAsked::contains)
                .map(Excerpt::of)
                .toList();
        if (!there.isEmpty()) {
            parts.add("columns of questions that layout.notAsked says were not asked: "
                    + Phrases.first(MOST_COLUMNS, there));
        }
        List<String> columns = read.decoding().unknownColumns().stream()
                .filter(column -> !notAsked.contains(column))
                .map(Excerpt::of)
                .toList();
        if (!columns.isEmpty()) {
            parts.add("columns that the questionnaire does not know: " + Phrases.first(MOST_COLUMNS, columns));
        }
        return parts;
    }

    private static List<String> notices(AnswerTally tally, Ledger ledger) {
        Ledger.Rows rows = ledger.rows();
        String of = " of " + Phrases.counted(rows.tallied(), "respondent");
        List<String> notices = new ArrayList<>();
        boolean scored = !tally.plan().questionnaire().scoredItems().isEmpty();
        if (scored && rows.withoutScore() > 0) {
            Map<String, Long> byUnit = tally.groups().stream()
                    .collect(Collectors.toMap(
                            unit -> unit, unit -> tally.group(unit).withoutScore()));
            notices.add(Decimals.grouped(rows.withoutScore()) + of + " without an answer to a scored question ("
                    + Phrases.first(MOST_NAMED, largest(byUnit, Long::longValue)) + ")"
                    + (rows.withoutScore() * MOST_SHARE > rows.tallied() ? NEVER_ANSWERED : ""));
        }
        if (rows.unknownStratum() > 0) {
            notices.add(Decimals.grouped(rows.unknownStratum()) + of
                    + " of unknown stratum, who are in no score unless the method's unknownStratum says otherwise");
        }
        long contradictory = total(ledger, Ledger.Answers::contradictory);
        if (contradictory > 0) {
            notices.add(Phrases.counted(contradictory, "answer") + " with an exclusive option ticked beside another ("
                    + Phrases.first(MOST_NAMED, largest(ledger.answers(), Ledger.Answers::contradictory)) + ")");
        }
        return notices;
    }

    private static Set<String> columnsNotAsked(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .filter(question -> !questionnaire.asked(question.id()))
                .flatMap(question -> questionnaire.layout().columnsOf(question).names().stream())
                .collect(Collectors.toSet());
    }

    /** The column, the reason and the value most frequent there. */
    private static String refused(ErrorGroup group) {
        String value = group.values().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> ", such as \"" + entry.getKey() + "\"")
                .orElse("");
        return (group.column().isEmpty() ? "" : group.column() + " ")
                + group.problem().words() + " " + group.errors() + value
                + (group.hint().isEmpty() ? "" : " (" + group.hint() + ")");
    }

    private static long total(Ledger ledger, ToLongFunction<Ledger.Answers> count) {
        return ledger.answers().values().stream().mapToLong(count).sum();
    }

    /** The keys with their counts, the largest first, those of none left out. */
    private static <K, V> List<String> largest(Map<K, V> counted, ToLongFunction<V> count) {
        return counted.entrySet().stream()
                .filter(entry -> count.applyAsLong(entry.getValue()) > 0)
                .sorted(Comparator.<Map.Entry<K, V>>comparingLong(entry -> -count.applyAsLong(entry.getValue()))
                        .thenComparing(entry -> String.valueOf(entry.getKey())))
                .map(entry -> entry.getKey() + " " + count.applyAsLong(entry.getValue()))
                .toList();
    }

    /**
     * Whether there is nothing to tell.
     *
     * @return true when there are no parts and no notices
     */
    public boolean isEmpty() {
        return parts.isEmpty() && notices.isEmpty();
    }

    /** The parts as a sentence in lines of at most 80 characters, and the notices as another when there are any. */
    @Override
    public String toString() {
        String left =
                Paragraph.of("Left out of " + year + ": " + (parts.isEmpty() ? "nothing" : String.join("; ", parts)));
        if (notices.isEmpty()) {
            return left;
        }
        String look = Paragraph.of("To look at in " + year + ": " + String.join("; ", notices));
        // That nothing is left out would be said of respondents who may be in no score.
        return parts.isEmpty() ? look : left + "\n" + look;
    }
}
