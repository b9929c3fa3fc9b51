package org.surveystats.io.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.GroupCounts;
import org.surveystats.tally.ItemCounts;
import org.surveystats.tally.Ledger;
import org.surveystats.text.Alike;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/** What in the answers of a survey is allowed but may be a mistake. */
final class Oddities {
    private static final int MOST_NAMED = 12;
    /** Where half of those who were asked left a question blank, it may be in another column or asked of fewer. */
    private static final double MOST_BLANK = 0.5;
    /** Where half of those not asked answered all the same, the route may be another. */
    private static final double MOST_BROKEN = 0.5;
    /** One answer of few people proves nothing. */
    private static final long LEAST_ALIKE = 10;

    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "grandtotal",
            "subtotal",
            "all",
            "allunits",
            "sum",
            "gesamt",
            "insgesamt",
            "summe",
            "durchschnitt",
            "mittelwert",
            "moyenne",
            "totale",
            "totaal",
            "overall",
            "average",
            "mean",
            "national",
            "england",
            "scotland",
            "wales",
            "northernireland",
            "uk",
            "greatbritain");

    private final Questionnaire questionnaire;
    private final AnswerTally tally;
    private final List<String> found = new ArrayList<>();

    private Oddities(AnswerTally tally) {
        this.questionnaire = tally.plan().questionnaire();
        this.tally = tally;
    }

    /**
     * What is odd in the answers.
     *
     * @param tally all answers
     */
    static List<String> of(AnswerTally tally) {
        Oddities oddities = new Oddities(tally);
        oddities.totals();
        oddities.answers();
        oddities.routes();
        return oddities.found;
    }

    private void totals() {
        List<String> totals = tally.groups().stream()
                .filter(unit -> TOTALS.contains(Alike.key(unit).toLowerCase(Locale.ROOT)))
                .map(Excerpt::of)
                .toList();
        if (!totals.isEmpty()) {
            found.add("unit " + listed(totals) + ": if its rows sum up those of others, leave them out by layout.rows");
        }
    }

    private void answers() {
        List<String> never = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        Map<QuestionId, long[]> byItem = counts();
        for (Question question : questionnaire.questions()) {
            for (Item item : question.items()) {
                long[] counts = byItem.getOrDefault(item.id(), new long[0]);
                if (questionnaire.asked(question.id()) && item.levels().size() > 1) {
                    inItem(item, counts, never, alike);
                }
            }
        }
        add("options that nobody chose", never);
        add("one answer on every row that has one", alike);
    }

    private static void inItem(Item item, long[] counts, List<String> never, List<String> alike) {
        long answered = 0;
        for (long count : counts) {
            answered += count;
        }
        if (answered == 0) {
            return;
        }
        boolean ticks = item.option().isPresent();
        for (int level = 0; level < counts.length; level++) {
            String code = ticks
                    ? item.id().value()
                    : item.id() + " code " + item.levels().get(level).code();
            if (counts[level] == 0 && (!ticks || level == 1)) {
                never.add(code);
            } else if (counts[level] == answered && answered >= LEAST_ALIKE && (!ticks || level == 1)) {
                alike.add(code);
            }
        }
    }

    /** How often each answer to each item was given, over all units. */
    private Map<QuestionId, long[]> counts() {
        Map<QuestionId, long[]> counts = new HashMap<>();
        for (String unit : tally.groups()) {
            GroupCounts group = tally.group(unit);
            for (Item item : questionnaire.items()) {
                ItemCounts of = group.item(item.id());
                long[] sum = counts.computeIfAbsent(
                        item.id(), id -> new long[item.levels().size()]);
                for (int level = 0; level < sum.length; level++) {
                    sum[level] += of.answers(level);
                }
            }
        }
        return counts;
    }

    private void routes() {
        Map<QuestionId, Ledger.Answers> answers = tally.ledger().answers();
        List<String> nobody = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        long respondents = tally.respondents();
        for (Question question : questionnaire.questions()) {
            Ledger.Answers of = answers.get(question.id());
            if (of == null || respondents == 0) {
                continue;
            }
            boolean routed = question.info().route().isPresent();
            if (routed && of.offRoute() == respondents) {
                nobody.add(question.id().value());
            }
            if (routed && of.offRoute() > 0 && of.dropped() > MOST_BROKEN * of.offRoute()) {
                broken.add(question.id() + " " + share(of.dropped(), of.offRoute()));
            }
            long left = of.blank() + of.missingCodes();
            long asked = respondents - of.offRoute();
            if (asked > 0 && left > MOST_BLANK * asked) {
                blank.add(question.id() + " " + share(left, asked));
            }
        }
        add("routes that led nobody to the question", nobody);
        add("answered by most whom the route does not lead there, so the route may be another", broken);
        add("left blank by more than half of those asked", blank);
    }

    private static String share(long part, long whole) {
        return Decimals.grouped(part) + " of " + Decimals.grouped(whole);
    }

    private void add(String what, List<String> which) {
        if (!which.isEmpty()) {
            found.add(what + ": " + listed(which));
        }
    }

    private static String listed(List<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() <= MOST_NAMED ? first : first + " and " + Decimals.grouped(all.size() - MOST_NAMED) + " more";
    }
}
