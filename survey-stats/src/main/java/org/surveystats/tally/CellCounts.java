package org.surveystats.tally;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The counts of a tally: of respondents, of the states of each item and of the pairs of each two items, by cell. Cell 0 is
 * for those who take no part, so that counting need not ask who does; then come the strata of the first group, those of the
 * second, and so on.
 */
final class CellCounts {
    /** The cell of those who take no part. */
    static final int NO_PART = 0;

    private static final long MOST_RECENT = Integer.MAX_VALUE;

    private final int strata;
    private final int mostGroups;
    private final int largestTable;
    private final Counters respondents;
    private final List<Counters> items;
    private final List<Counters> pairs;
    private final List<Counters> used;
    private final Dictionary groups;
    private long recentRows;

    CellCounts(TallyLayout layout, Dictionary groups, int mostGroups) {
        this.groups = groups;
        respondents = new Counters(1);
        strata = layout.strata() + 1;
        items = IntStream.range(0, layout.items().size())
                .mapToObj(item -> new Counters(layout.places(item)))
                .toList();
        pairs = layout.pairs().stream()
                .map(pair -> new Counters((int) pair.places()))
                .toList();
        used = Stream.of(
                        Stream.of(respondents),
                        layout.alike().stream().flatMapToInt(IntStream::of).mapToObj(items::get),
                        IntStream.range(0, pairs.size())
                                .filter(pair -> layout.isAsked(layout.pairs().get(pair)))
                                .mapToObj(pairs::get))
                .flatMap(part -> part)
                .toList();
        int widest = all().mapToInt(Counters::places).max().orElse(1);
        this.mostGroups = mostGroups;
        largestTable = Integer.MAX_VALUE / widest / strata - 1;
    }

    private CellCounts(CellCounts other, Dictionary groups) {
        this.groups = groups;
        strata = other.strata;
        respondents = other.respondents.copy();
        items = other.items.stream().map(Counters::copy).toList();
        pairs = other.pairs.stream().map(Counters::copy).toList();
        List<Counters> mine = all().toList();
        List<Counters> others = other.all().toList();
        used = other.used.stream()
                .map(counters -> mine.get(others.indexOf(counters)))
                .toList();
        mostGroups = other.mostGroups;
        largestTable = other.largestTable;
        recentRows = other.recentRows;
    }

    /** The same counts with a copy of the groups. */
    CellCounts copy(Dictionary copyOfGroups) {
        return new CellCounts(this, copyOfGroups);
    }

    /** The cell of a stratum of a group, the groups numbered from 0. */
    int cell(int group, int stratum) {
        return 1 + group * strata + stratum;
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
     * Makes room for so many groups more in all tables that are used: before anything of a batch is counted, so that a batch for
     * which there is no room is not counted by half.
     *
     * @throws IllegalArgumentException if there would be more than the plan allows, or a table larger than an array can be
     */
    void makeRoom(int newGroups) {
        checkRoom(newGroups);
        used.forEach(counters -> counters.grow(cell(groups.labels().size() + newGroups, 0)));
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

    /** The place of the unknown stratum, behind the others. */
    int unknownStratum() {
        return strata - 1;
    }

    /** Makes sure that so many more rows can be counted without overflow. */
    void expect(long rows) {
        if (recentRows + rows > MOST_RECENT) {
            all().forEach(Counters::spill);
            recentRows = 0;
        }
        recentRows += rows;
    }

    private Stream<Counters> all() {
        return Stream.of(Stream.of(respondents), items.stream(), pairs.stream()).flatMap(part -> part);
    }

    Counters respondents() {
        return respondents;
    }

    Counters item(int place) {
        return items.get(place);
    }

    Counters pair(int place) {
        return pairs.get(place);
    }

    /**
     * Adds all counts of another tally of the same plan, whose groups are among these already.
     *
     * @param places for each of its groups the place among these
     */
    void add(CellCounts other, int[] places) {
        expect(other.recentRows);
        List<Counters> mine = all().toList();
        List<Counters> others = other.all().toList();
        for (int table = 0; table < mine.size(); table++) {
            for (int group = 0; !others.get(table).isEmpty() && group < places.length; group++) {
                for (int stratum = 0; stratum < strata; stratum++) {
                    mine.get(table).add(cell(places[group], stratum), others.get(table), other.cell(group, stratum));
                }
            }
        }
    }
}
