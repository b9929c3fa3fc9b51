package org.surveystats.tabulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surveystats.benchmark.Analysis;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.MethodWeights;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.Counted;
import org.surveystats.weighting.StandardisationWeights;

/**
 * Tables of the answers to every question, by group and for all groups, as they may be published. Immutable.
 *
 * <p>A table is shown when at least as many people as the method's minimum answered, take part in weighted figures and,
 * if the question is scored, have a score. So a question whose score the benchmark hides has no table either. Tables of
 * all groups pool the groups whose own table is shown, and no others: nothing follows from them that does not follow
 * from the groups' tables.
 *
 * <p>Where the method has a minimum cell, answers that fewer people gave are hidden, with others that they would follow
 * from, and a table whose answers are all of so few. All groups' percentages of the item are then hidden too, and of
 * cross tables the parts of that group.
 *
 * <p>Weighted percentages use the standardisation weights of the benchmark. In pooled tables each respondent keeps the
 * weight that he or she has in the group: groups count by their respondents, and the pooled table is what the groups'
 * weighted counts add up to. That is not the national average of the benchmark, in which every unit counts alike.
 *
 * <pre>{@code
 * Tabulation tables = Tabulation.of(tally, BenchmarkMethod.nhs2021());
 * tables.table("RT5", "Q10").answer(1).weighted();
 * tables.national("Q10");
 * }</pre>
 */
public final class Tabulation {
    private final Protection protection;
    private final Tables tables;
    private final BenchmarkMethod method;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private Tabulation(Protection protection, BenchmarkMethod method) {
        this.protection = protection;
        this.tables = new Tables(protection);
        this.method = method;
        protection.questionnaire().items().forEach(item -> items.put(item.id().value(), item));
    }

    /**
     * The tables of a benchmark's answers, by its method.
     *
     * @param benchmark the results
     * @return tables that may stand beside them
     * @throws IllegalStateException if the benchmark was not made from a tally
     * @throws IllegalArgumentException if it was made by {@link Benchmark#under} with another option that says what
     *     tables hide: they could show what the first benchmark hides
     */
    public static Tabulation of(Benchmark benchmark) {
        TablesOfBenchmark.requireOwnRules(benchmark);
        Analysis analysis = benchmark.analysis();
        return of(analysis.tally(), analysis.weights(), benchmark.method());
    }

    /**
     * The tables of a tally's groups with the weights and the suppression of a benchmark.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @param method the options; those it does not set explicitly are taken from the questionnaire where that sets them
     * @return the tables
     * @throws IllegalArgumentException if the questionnaire sets an unknown option or one out of range, or a given
     *     standard population does not name each stratum
     */
    public static Tabulation of(AnswerTally tally, BenchmarkMethod method) {
        AnswerTally counts = tally.copy();
        BenchmarkMethod resolved = method.orElse(counts.plan().questionnaire());
        return of(counts, MethodWeights.of(counts, resolved), resolved);
    }

    /**
     * The tables of a tally's groups with weights that come from elsewhere.
     *
     * @param tally counts of answers; later additions to it change nothing here
     * @param weights weights of the same groups and strata
     * @param method the options; those of the weights have no effect
     * @return the tables
     * @throws IllegalArgumentException if the weights are of other groups or strata
     */
    public static Tabulation of(AnswerTally tally, StandardisationWeights weights, BenchmarkMethod method) {
        AnswerTally counts = tally.copy();
        Objects.requireNonNull(weights, "weights must not be null");
        if (!weights.counts().groups().equals(counts.groups())
                || !weights.counts().strata().equals(counts.plan().strata().labels())) {
            throw new IllegalArgumentException("weights must be of the groups " + counts.groups() + " and strata "
                    + counts.plan().strata().labels() + ": " + weights);
        }
        BenchmarkMethod resolved = method.orElse(counts.plan().questionnaire());
        Protection protection = new Protection(
                counts,
                weights,
                resolved.get(MethodOption.UNKNOWN_STRATUM),
                resolved.get(MethodOption.EMPTY_STRATUM),
                resolved.suppression(),
                resolved.get(MethodOption.MINIMUM_CELL));
        return new Tabulation(protection, resolved);
    }

    /**
     * Refuses tables that must not stand beside a benchmark, because what it hides would follow: those of other
     * respondents, or by another method.
     *
     * @param benchmark the results that the tables are to stand beside
     * @throws IllegalArgumentException if the tables are not of the tally that the benchmark was made from, or an
     *     option that tables depend on is another; the message says which
     */
    public void requireOf(Benchmark benchmark) {
        TablesOfBenchmark.require(benchmark, protection.tally(), protection.weights(), method);
    }

    /**
     * The questionnaire of the survey.
     *
     * @return its questions and metadata
     */
    public Questionnaire questionnaire() {
        return protection.questionnaire();
    }

    /**
     * The options that were applied.
     *
     * @return the method, the questionnaire's options included
     */
    public BenchmarkMethod method() {
        return method;
    }

    /**
     * The groups that have a respondent.
     *
     * @return their labels, by code points
     */
    public List<String> groups() {
        return protection.tally().groups();
    }

    /**
     * What there is a table of.
     *
     * @return the ids of all items in the order of the questionnaire
     */
    public List<String> items() {
        return List.copyOf(items.keySet());
    }

    /**
     * The answers of a group to an item.
     *
     * @param group a label of {@link #groups()}
     * @param item an id of {@link #items()}
     * @return the table, hidden as a whole when it may not be shown
     * @throws IllegalArgumentException if there is no such group or item
     */
    public AnswerTable table(String group, String item) {
        return tables.whole(group, item(item));
    }

    /**
     * The answers of all groups to an item, pooled over the groups whose table is shown.
     *
     * @param item an id of {@link #items()}
     * @return the table, hidden when no group's is shown
     * @throws IllegalArgumentException if there is no such item
     */
    public AnswerTable national(String item) {
        return tables.national(item(item));
    }

    /**
     * How many of a group left an item blank.
     *
     * @param group a label of {@link #groups()}
     * @param item an id of {@link #items()}
     * @return the counts
     * @throws IllegalArgumentException if there is no such group or item
     */
    public ItemNonResponse nonResponse(String group, String item) {
        return tables.nonResponse(group, item(item));
    }

    /**
     * How many of all groups left an item blank, pooled over the groups where that is shown.
     *
     * @param item an id of {@link #items()}
     * @return the counts, hidden when no group's are shown
     * @throws IllegalArgumentException if there is no such item
     */
    public ItemNonResponse nonResponse(String item) {
        return tables.nonResponse(item(item));
    }

    /**
     * The answers of a group to an item by its parts.
     *
     * @param group a label of {@link #groups()}
     * @param item an id of {@link #items()}
     * @param parts the same responses, counted by the same plan grouped by the same groups with something inside, for
     *     example {@code GroupBy.units().with(GroupBy.answer("sex"))}
     * @param without labels of parts that are left out, for example {@code "Prefer not to say"}; where there are any,
     *     the whole is the sum of the other parts, without those of no part as well, and shown where each of these
     *     parts is
     * @return a table for each part that there may be, and the whole
     * @throws IllegalArgumentException if there is no such group, item or part, or the parts are of another plan; the
     *     message says in what it differs
     */
    public CrossTable crossTable(String group, String item, AnswerTally parts, String... without) {
        return tables.cross(group, item(item), new Parts(protection, parts, List.of(without)), List.of(without));
    }

    /**
     * The answers of all groups to an item by parts, each part pooled over the groups where it is shown.
     *
     * @param item an id of {@link #items()}
     * @param parts as for {@link #crossTable(String, String, AnswerTally, String...)}
     * @param without as there
     * @return a table for each part that there may be, and the whole, {@link #national} where nobody is left out; each
     *     says of how many groups it is
     * @throws IllegalArgumentException if there is no such item or part, or the parts are of another plan; the message
     *     says in what it differs
     */
    public CrossTable crossTable(String item, AnswerTally parts, String... without) {
        return tables.cross(item(item), new Parts(protection, parts, List.of(without)), List.of(without));
    }

    private Item item(String id) {
        Item item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("item must be one of " + items.keySet() + ": " + id);
        }
        return item;
    }

    @Override
    public String toString() {
        return "Tables of " + Counted.of(items.size(), "item") + " in "
                + Counted.of(groups().size(), "group") + ", "
                + questionnaire().survey().title() + " "
                + questionnaire().survey().year();
    }
}
