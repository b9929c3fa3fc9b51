package org.surveystats.io.summary;

import java.util.Collection;
import java.util.stream.Collectors;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;

/** Parts of sentences. */
final class Phrases {
    private Phrases() {}

    /** The first few of a list, and how many more there are. */
    static String first(int most, Collection<String> all) {
        String first = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() <= most ? first : first + " and " + Decimals.grouped(all.size() - most) + " more";
    }

    static String counted(long count, String what) {
        return Counted.of(count, what);
    }
}
