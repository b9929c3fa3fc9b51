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
    private static final long MOST_RECENT = Integer.MAX_VALUE;

    private final int strata;
    private final Counters respondents = new Counters(1);
    private final List<Counters> items;
    private final List<Counters> pairs;
    private int groups;
    private long recentRows;

    CellCounts(TallyLayout layout) {
        strata = layout.strata() + 1;
        items = IntStream.range(0, layout.items().size())
                .mapToObj(item -> new Counters(layout.places(item)))
                .toList();
        pairs = layout.pairs().stream().map(pair -> new Counters(pair.places())).toList();
    }

    /** The cell of a stratum of a group, the groups numbered from 0. */
    int cell(int group, int stratum) {
        return 1 + group * strata + stratum;
    }

    int cells() {
        return cell(groups, 0);
    }

    /** Makes room for the counts of some more rows of so many groups, those before among them. */
    void expect(int rows, int allGroups) {
        groups = allGroups;
        Math.multiplyExact(groups + 1, strata);
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
     * Adds all counts of another tally of the same plan.
     *
     * @param places for each of its groups the place among those of this one
     * @param allGroups how many groups this one has then
     */
    void add(CellCounts other, int[] places, int allGroups) {
        groups = allGroups;
        if (recentRows + other.recentRows > MOST_RECENT) {
            all().forEach(Counters::spill);
            recentRows = 0;
        }
        recentRows += other.recentRows;
        List<Counters> mine = all().toList();
        List<Counters> others = other.all().toList();
        for (int table = 0; table < mine.size(); table++) {
            if (!others.get(table).isEmpty()) {
                mine.get(table).recent(cells());
                for (int group = 0; group < places.length; group++) {
                    for (int stratum = 0; stratum < strata; stratum++) {
                        mine.get(table)
                                .add(cell(places[group], stratum), others.get(table), other.cell(group, stratum));
                    }
                }
            }
        }
    }

    /** Whether a group has the same counts as a group of another tally of the same plan. */
    boolean sameAs(int group, CellCounts other, int otherGroup) {
        List<Counters> mine = all().toList();
        List<Counters> others = other.all().toList();
        for (int table = 0; table < mine.size(); table++) {
            for (int stratum = 0; stratum < strata; stratum++) {
                if (!mine.get(table).sameAs(cell(group, stratum), others.get(table), other.cell(otherGroup, stratum))) {
                    return false;
                }
            }
        }
        return true;
    }
}
