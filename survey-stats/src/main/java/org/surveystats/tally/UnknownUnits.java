package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.text.Alike;
import org.surveystats.text.Excerpt;

/**
 * The units of a tally that are not among those known, for a survey whose units are all listed beforehand: an unknown
 * code is then an error of the responses, mostly a misspelt one.
 *
 * <pre>{@code
 * UnknownUnits.of(tally, units.stream().map(Unit::code).toList()).requireNone("responses.csv");
 * }</pre>
 *
 * @param list the unknown units, those with most respondents first; none when all are known
 */
public record UnknownUnits(List<UnknownUnit> list) {
    private static final int MOST_LISTED = 20;
    private static final int MOST_NEAR = 3;

    /**
     * A unit that is not known.
     *
     * @param code its code in the responses
     * @param respondents how many respondents have it, 1 or more
     * @param near known codes that may be meant: equal but for case and white space or, where there is none, one
     *     character away; none for those behind the first twenty
     */
    public record UnknownUnit(String code, long respondents, List<String> near) {
        /** Copies the codes. */
        public UnknownUnit {
            Objects.requireNonNull(code, "code must not be null");
            near = List.copyOf(near);
        }

        /** Code, respondents and what may be meant. */
        @Override
        public String toString() {
            String meant = near.stream().limit(MOST_NEAR).map(Excerpt::of).collect(Collectors.joining(" or "));
            return Excerpt.of(code) + ", " + respondents + (respondents == 1 ? " respondent" : " respondents")
                    + (meant.isEmpty() ? "" : " (is " + meant + " meant?)");
        }
    }

    /** Copies the list. */
    public UnknownUnits {
        list = List.copyOf(list);
    }

    /**
     * The units of a tally that are not among some known ones.
     *
     * @param tally counts by unit
     * @param known the codes of all units there may be; for an earlier survey those of predecessors too
     * @return the others
     */
    public static UnknownUnits of(AnswerTally tally, Collection<String> known) {
        Set<String> codes = new HashSet<>(known);
        List<String> unknown = tally.groups().stream()
                .filter(group -> !codes.contains(group))
                .sorted(Comparator.comparingLong(
                        (String group) -> -tally.group(group).respondents()))
                .toList();
        List<UnknownUnit> list = new ArrayList<>();
        for (String code : unknown) {
            List<String> near = list.size() < MOST_LISTED ? Alike.near(code, codes) : List.of();
            list.add(new UnknownUnit(code, tally.group(code).respondents(), near));
        }
        return new UnknownUnits(list);
    }

    /**
     * Refuses responses with unknown units.
     *
     * @param source the file's name, for the message
     * @throws InvalidSourceException if there is any; the message lists the first twenty with their respondents and the
     *     codes that may be meant
     */
    public void requireNone(String source) {
        if (!list.isEmpty()) {
            throw new InvalidSourceException(source, toString());
        }
    }

    /** A sentence, and a line for each of the first twenty. */
    @Override
    public String toString() {
        if (list.isEmpty()) {
            return "all units are known";
        }
        int more = list.size() - MOST_LISTED;
        return "all units must be known, " + list.size() + (list.size() == 1 ? " is not" : " are not")
                + list.stream().limit(MOST_LISTED).map(unit -> "\n  " + unit).collect(Collectors.joining())
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
