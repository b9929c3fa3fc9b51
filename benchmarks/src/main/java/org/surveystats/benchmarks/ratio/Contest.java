package org.surveystats.benchmarks.ratio;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.benchmarks.data.CellCounts;
import org.surveystats.benchmarks.peer.CountQuery;
import org.surveystats.benchmarks.peer.DuckDb;

/** Finds the fastest way in which DuckDB makes the counts, once each way has been seen to make the right ones. */
final class Contest {
    private static final double FAR_BEHIND = 2;

    private final DuckDb duckDb;
    private final CellCounts expected;
    private final PrintStream log;

    Contest(DuckDb duckDb, CellCounts expected, PrintStream log) {
        this.duckDb = duckDb;
        this.expected = expected;
        this.log = log;
    }

    record Entry(DuckDb.Source source, CountQuery query, int keyBits) {
        @Override
        public String toString() {
            return query + " on " + source + ", perfect_ht_threshold " + keyBits;
        }
    }

    /** All queries on some sources; a scan of the file for each question is no contender. */
    static List<Entry> entries(int keyBits, DuckDb.Source... sources) {
        List<Entry> entries = new ArrayList<>();
        for (DuckDb.Source source : sources) {
            for (CountQuery query : CountQuery.values()) {
                if (source != DuckDb.Source.FILE || query != CountQuery.UNION_ALL) {
                    entries.add(new Entry(source, query, keyBits));
                }
            }
        }
        return entries;
    }

    /** The fastest of some entries. Those that are far behind in the first round are not asked again. */
    Rounds.Task fastest(List<Entry> entries, int rounds) throws Exception {
        List<Rounds.Task> all = new ArrayList<>();
        for (Entry entry : entries) {
            Rounds.Task task = task(entry);
            task.work().run();
            expected.requireEqual(duckDb.counts(entry.source(), entry.query()), "DuckDB: " + entry);
            all.add(task);
        }
        double[] first = Rounds.medians(0, 1, all);
        double limit = FAR_BEHIND * Arrays.stream(first).min().orElseThrow();
        List<Rounds.Task> near = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            if (first[i] <= limit) {
                near.add(all.get(i));
            } else {
                log.println("DuckDB: " + entries.get(i) + ": " + Figures.significant(first[i]) + " s, once");
            }
        }
        double[] seconds = Rounds.medians(0, rounds, near);
        int best = 0;
        for (int i = 0; i < seconds.length; i++) {
            log.println("DuckDB: " + near.get(i).name() + ": " + Figures.significant(seconds[i]) + " s");
            best = seconds[i] < seconds[best] ? i : best;
        }
        return near.get(best);
    }

    private Rounds.Task task(Entry entry) {
        return new Rounds.Task(entry.toString(), () -> {
            duckDb.withKeyBits(entry.keyBits()).count(entry.source(), entry.query());
            return 0;
        });
    }
}
