package org.surveystats.tally;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The counts of a tally: of respondents, of those among them without a score, of the states of each item and of the
 * pairs of each two items, by cell. Cell 0 is for those who take no part, so that counting need not ask who does; then
 * come the strata of the first group, those of the second, and so on.
 */
final class CellCounts {
    /** The cell of those who take no part. */
    static final int NO_PART = 0;

    /** The index of the first item's table. */
    private static final int ITEMS = 2;

    private static final long MOST_RECENT = Integer.MAX_VALUE;

    private final int strata;
    private final int items;
    private final int mostGroups;
    private final int largestTable;

    /** Of the respondents, of those without a score, of each item, of each pair. */
    private final List<Counters> tables;

    /** The indices of the tables that something can come into: those of items that are asked. */
    private final int[] used;

    private final Dictionary groups;
    private long recentRows;

    CellCounts(TallyLayout layout, int mostGroups) {
        groups = new Dictionary();
        this.mostGroups = mostGroups;
        strata = layout.strata() + 1;
        items = layout.items().size();
        IntStream ofItems = IntStream.range(0, items).map(layout::places);
        IntStream ofPairs = layout.pairs().stream().mapToInt(pair -> (int) pair.places());
        tables = IntStream.concat(IntStream.of(1, 1), IntStream.concat(ofItems, ofPairs))
                .mapToObj(Counters::new)
                .toList();
        IntStream asked = IntStream.range(0, items).filter(layout::isAsked).map(item -> ITEMS + item);
        IntStream askedPairs = IntStream.range(0, layout.pairs().size())
                .filter(pair -> layout.isAsked(layout.pairs().get(pair)))
                .map(pair -> ITEMS + items + pair);
        used = IntStream.concat(IntStream.of(0, 1), IntStream.concat(asked, askedPairs))
                .toArray();
        int widest = tables.stream().mapToInt(Counters::places).max().orElse(1);
        largestTable = Integer.MAX_VALUE / widest / strata - 1;
    }

    private CellCounts(CellCounts other) {
        groups = other.groups.copy();
        strata = other.strata;
        items = other.items;
        tables = other.tables.stream().map(Counters::copy).toList();
        used = other.used;
        mostGroups = other.mostGroups;
        largestTable = other.largestTable;
        recentRows = other.recentRows;
    }

    /** The same counts; what is large is shared until one of both counts on. */
    CellCounts copy() {
        return new CellCounts(this);
    }

    /** The groups, in the order of their cells. */
    Dictionary groups() {
        return groups;
    }

    /** The cell of a stratum of a group, the groups numbered from 0. */
    int cell(int group, int stratum) {
        return cell(group, stratum, strata - 1);
    }

    /** The cell of a stratum of a group where there are so many known strata, and the unknown one behind them. */
    static int cell(int group, int stratum, int knownStrata) {
        return 1 + group * (knownStrata + 1) + stratum;
    }

    /** How many cells there are by now. */
    int cells() {
        return cell(groups.labels().size(), 0);
    }

    /** How many groups there can be beside those there are by now. */
    int room() {
        return Math.min(mostGroups, largestTable) - groups.labels().size();
    }

    /**
     * Makes room for so many groups more in all tables that are used: before anything of a batch is counted, so that a
     * batch for which there is no room is not counted by half.
     *
     * @throws IllegalArgumentException if there would be more than the plan allows, or a table larger than an array can
     *     be
     */
    void makeRoom(int newGroups) {
        checkRoom(newGroups);
        int cells = cell(groups.labels().size() + newGroups, 0);
        for (int table : used) {
            tables.get(table).grow(cells);
        }
    }

    /** Makes room for groups that are not there yet and gives them their indices. */
    void admit(Collection<String> newGroups) {
        makeRoom(newGroups.size());
        newGroups.forEach(groups::index);
    }

    private void checkRoom(int newGroups) {
        if (newGroups <= room()) {
            return;
        }
        // Without the number that was met, which differs between threads.
        throw new IllegalArgumentException(
                mostGroups <= largestTable
                        ? "groups must number at most " + mostGroups
                                + ", and more were met: is the column of the groups a"
                                + " respondent's identity? TallyPlan.withMostGroups allows more"
                        : "groups must number at most " + largestTable + " in " + unknownStratum()
                                + " strata, and more were met: a table of counts would be larger than an array can be");
    }

    /** The index of the unknown stratum, behind the others. */
    int unknownStratum() {
        return strata - 1;
    }

    /** Makes sure that so many more rows can be counted without overflow. */
    void expect(long rows) {
        if (recentRows + rows > MOST_RECENT) {
            tables.forEach(Counters::spill);
            recentRows = 0;
        }
        recentRows += rows;
    }

    Counters respondents() {
        return tables.get(0);
    }

    Counters withoutScore() {
        return tables.get(1);
    }

    Counters item(int index) {
        return tables.get(ITEMS + index);
    }

    Counters pair(int index) {
        return tables.get(ITEMS + items + index);
    }

    /**
     * Adds all counts of another tally of the same plan, whose groups are among these already.
     *
     * @param groupIndices for each of its groups the index among these
     */
    void add(CellCounts other, int[] groupIndices) {
        expect(other.recentRows);
        for (int table : used) {
            Counters others = other.tables.get(table);
            for (int group = 0; group < groupIndices.length; group++) {
                for (int stratum = 0; stratum < strata; stratum++) {
                    tables.get(table).add(cell(groupIndices[group], stratum), others, other.cell(group, stratum));
                }
            }
        }
    }
}
