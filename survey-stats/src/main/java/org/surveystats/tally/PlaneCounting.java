package org.surveystats.tally;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Question;
import org.surveystats.response.CleaningReport;

/** Counts prepared answers by a plan. */
final class PlaneCounting {
    /** Words of pairs that are counted at once: two items in all their levels stay in the innermost cache. */
    private static final int BLOCK = 64;

    private final SortedRows rows;
    private final List<Optional<ItemPlanes>> items;
    private final TallyPlan plan;
    private final TallyLayout layout;
    private final PreparedMarks marks;

    PlaneCounting(SortedRows rows, List<Optional<ItemPlanes>> items, PreparedMarks marks, TallyPlan plan) {
        this.marks = marks;
        this.rows = rows;
        this.items = items;
        this.plan = plan;
        this.layout = new TallyLayout(plan);
    }

    /**
     * The tally.
     *
     * @param names for each group of the rows the group that it counts for, empty for none
     * @param finer for each group of the rows the one of the grouping that the plan's maps, where that is not finer
     *     than theirs
     * @param cleaning what was dropped before
     */
    AnswerTally tally(List<Optional<String>> names, Optional<List<Optional<String>>> finer, CleaningReport cleaning) {
        long[] passing = passing(plan.filter());
        long takingPart = count(passing, 0, rows.words());
        CellCounts counts = new CellCounts(layout, plan.mostGroups());
        counts.admit(met(names, passing));
        int[] cells = cells(names, counts);
        counts.expect(takingPart);
        long counted = countRespondents(passing, cells, counts);
        boolean begun = items.stream().anyMatch(Optional::isPresent);
        if (begun) {
            countAnswers(passing, cells, counts);
        }
        GroupParts parts = GroupParts.of(plan.groupBy());
        finer.ifPresentOrElse(
                labels -> met(labels, passing).stream()
                        .filter(parts::isNew)
                        .forEach(label -> parts.addAll(Set.of(label))),
                () -> rows.addParts(parts, passing));
        keepCounted(passing, cells);
        TallyNotes notes =
                new TallyNotes(cleaning, rows.size() - takingPart, takingPart - counted, marks.among(passing));
        return new AnswerTally(plan, layout, counts, parts, notes, begun);
    }

    /** Takes those without group out of the rows. */
    private void keepCounted(long[] passing, int[] cells) {
        for (int cell = 1; cell < cells.length; cell++) {
            if (cells[cell] == CellCounts.NO_PART) {
                Arrays.fill(passing, rows.firstWord(cell), rows.firstWord(cell + 1), 0);
            }
        }
        Arrays.fill(passing, 0, rows.firstWord(1), 0);
    }

    private void countAnswers(long[] passing, int[] cells, CellCounts counts) {
        for (int item = 0; item < items.size(); item++) {
            if (layout.isAsked(item)) {
                countItem(item, passing, cells, counts);
            }
        }
        for (int pair = 0; pair < layout.pairs().size(); pair++) {
            if (layout.isAsked(layout.pairs().get(pair))) {
                countPair(pair, passing, cells, counts);
            }
        }
    }

    /** The groups with a respondent who takes part. */
    private Set<String> met(List<Optional<String>> names, long[] passing) {
        Set<String> met = new LinkedHashSet<>();
        for (int group = 0; group < names.size(); group++) {
            if (count(passing, rows.firstWord(cell(group, 0)), rows.firstWord(cell(group + 1, 0))) > 0) {
                names.get(group).ifPresent(met::add);
            }
        }
        return met;
    }

    /** For each cell of the rows the cell of the tally that it is counted in. */
    private int[] cells(List<Optional<String>> names, CellCounts counts) {
        int[] cells = new int[rows.cells()];
        for (int group = 0; group < names.size(); group++) {
            OptionalInt index = names.get(group).map(counts.groups()::find).orElse(OptionalInt.empty());
            for (int stratum = 0; index.isPresent() && stratum <= layout.strata(); stratum++) {
                cells[cell(group, stratum)] = counts.cell(index.getAsInt(), stratum);
            }
        }
        return cells;
    }

    /** The rows are sorted by the cells of a tally of their groups. */
    private int cell(int group, int stratum) {
        return CellCounts.cell(group, stratum, layout.strata());
    }

    private static long count(long[] bits, int from, int to) {
        long count = 0;
        for (int word = from; word < to; word++) {
            count += Long.bitCount(bits[word]);
        }
        return count;
    }

    /** Filters on an answer are found in the planes, others row by row. */
    private long[] passing(RowFilter filter) {
        if (filter.equals(RowFilter.ALL)) {
            return rows.everybody();
        }
        if (filter instanceof RowFilter.Both both) {
            long[] first = passing(both.first());
            long[] second = passing(both.second());
            for (int word = 0; word < first.length; word++) {
                first[word] &= second[word];
            }
            return first;
        }
        if (filter instanceof RowFilter.Answered answered) {
            return answered(answered);
        }
        return rows.passing(filter);
    }

    private long[] answered(RowFilter.Answered filter) {
        Question question = plan.questionnaire().question(filter.question().value());
        Optional<ItemPlanes> planes =
                items.get(layout.index(question.items().get(0).id()));
        long[] passing = new long[rows.words()];
        if (planes.isEmpty()) {
            return passing;
        }
        long[] everybody = rows.everybody();
        long[] inState = new long[passing.length];
        filter.states(plan.questionnaire()).stream().forEach(state -> {
            planes.get().inState(state, everybody, 0, passing.length, inState);
            for (int word = 0; word < passing.length; word++) {
                passing[word] |= inState[word];
            }
        });
        return passing;
    }

    private long countRespondents(long[] passing, int[] cells, CellCounts counts) {
        int[] respondents = counts.respondents().recent();
        int[] withoutScore = counts.withoutScore().recent();
        long counted = 0;
        for (int cell = 1; cell < cells.length; cell++) {
            if (cells[cell] != CellCounts.NO_PART) {
                long members = count(passing, rows.firstWord(cell), rows.firstWord(cell + 1));
                respondents[cells[cell]] += (int) members;
                withoutScore[cells[cell]] +=
                        marks.withoutScore(passing, rows.firstWord(cell), rows.firstWord(cell + 1));
                counted += members;
            }
        }
        return counted;
    }

    private void countItem(int item, long[] passing, int[] cells, CellCounts counts) {
        ItemPlanes planes = items.get(item).orElseThrow();
        int places = layout.places(item);
        int[] counters = counts.item(item).recent();
        long[] states = new long[planes.states()];
        long[][] halves = planes.halves(rows.words());
        for (int cell = 1; cell < cells.length; cell++) {
            if (cells[cell] != CellCounts.NO_PART && rows.firstWord(cell) < rows.firstWord(cell + 1)) {
                Arrays.fill(states, 0);
                planes.count(passing, rows.firstWord(cell), rows.firstWord(cell + 1), states, halves);
                for (int state = 0; state < layout.scored(item).length; state++) {
                    counters[cells[cell] * places + state] += (int) states[state];
                }
            }
        }
    }

    private void countPair(int pair, long[] passing, int[] cells, CellCounts counts) {
        PairTable table = layout.pairs().get(pair);
        int[] counters = counts.pair(pair).recent();
        int[] first = layout.scoredStates(table.first());
        int[] second = layout.scoredStates(table.second());
        long[][] inFirst = new long[first.length][BLOCK];
        long[][] inSecond = new long[second.length][BLOCK];
        for (int cell = 1; cell < cells.length; cell++) {
            if (cells[cell] != CellCounts.NO_PART) {
                int base = cells[cell] * (int) table.places();
                int end = rows.firstWord(cell + 1);
                for (int from = rows.firstWord(cell); from < end; from += BLOCK) {
                    int words = Math.min(BLOCK, end - from);
                    find(table.first(), first, passing, from, words, inFirst);
                    find(table.second(), second, passing, from, words, inSecond);
                    countPairs(inFirst, inSecond, words, counters, base, table.shift());
                }
            }
        }
    }

    private void find(int item, int[] states, long[] passing, int from, int words, long[][] into) {
        ItemPlanes planes = items.get(item).orElseThrow();
        for (int i = 0; i < states.length; i++) {
            planes.inState(states[i], passing, from, words, into[i]);
        }
    }

    private static void countPairs(long[][] first, long[][] second, int words, int[] counters, int base, int shift) {
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < second.length; b++) {
                int count = 0;
                for (int word = 0; word < words; word++) {
                    count += Long.bitCount(first[a][word] & second[b][word]);
                }
                counters[base + ((a + 1) << shift) + b + 1] += count;
            }
        }
    }
}
