package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.text.WhiteSpace;

/**
 * The names of a source's columns, and which of them have been asked for. A column is asked for by its name, or as
 * {@code #6} for the sixth, unless a column is called so. A name is matched exactly, otherwise ignoring case and white
 * space where that leaves one column, for which nobody else asks. What is missing is collected, so that
 * {@link #check()} tells all of it at once. Names that are empty or occur twice disturb only where they are asked for.
 */
public final class Header {
    private static final Pattern NUMBERED = Pattern.compile("#[1-9][0-9]{0,6}");
    private static final int SEVERAL = -1;

    /** What conditions on rows ask for, which any column may be asked for as well. */
    static final String OF_ROWS = "the condition on rows";

    private final String source;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();

    /** The columns by their names without case and white space; made only where a name does not match exactly. */
    private final Map<String, Integer> folded = new HashMap<>();

    /** What was asked for and found, by position. */
    private final SortedMap<Integer, Map<String, Wanted>> found = new TreeMap<>();

    private final List<Wanted> missing = new ArrayList<>();
    private final SortedMap<String, Wanted> unclear = new TreeMap<>();

    /**
     * A column that is asked for.
     *
     * @param column its name
     * @param purpose what it is for, perhaps empty
     * @param help what to do when there is none, perhaps empty
     */
    record Wanted(String column, String purpose, String help) {}

    /**
     * A header.
     *
     * @param source the file's name, for messages
     * @param names the names in order; white space of any kind around a name is ignored
     */
    public Header(String source, List<String> names) {
        this.source = Objects.requireNonNull(source, "source must not be null");
        for (String name : names) {
            String stripped = WhiteSpace.strip(name);
            if (positions.putIfAbsent(stripped, this.names.size()) != null) {
                repeated.add(stripped);
            }
            this.names.add(stripped);
        }
    }

    /**
     * Whether names have all columns for which a layout asks, so that a row of them can be the header.
     *
     * @param questionnaire what was asked
     * @param names the names of columns, in order
     * @return false when {@link ResponseDecoder#header} would refuse them
     */
    public static boolean fits(Questionnaire questionnaire, List<String> names) {
        try {
            new RowDecoder(questionnaire, "", Strictness.STRICT, Respondents.of(Duplicates.REFUSE), names, 1);
            return true;
        } catch (InvalidSourceException refused) {
            return false;
        }
    }

    /**
     * The names.
     *
     * @return in the order of the source, without white space around them
     */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Whether there is a column of a name.
     *
     * @param column the name, or {@code #} and a position from 1
     * @return true when there is
     */
    public boolean has(String column) {
        return index(column).isPresent();
    }

    private OptionalInt index(String column) {
        Integer exact = column.isEmpty() ? null : positions.get(column);
        if (exact != null) {
            return OptionalInt.of(exact);
        }
        if (NUMBERED.matcher(column).matches()) {
            int number = Integer.parseInt(column.substring(1));
            return number <= names.size() ? OptionalInt.of(number - 1) : OptionalInt.empty();
        }
        if (folded.isEmpty()) {
            for (int i = 0; i < names.size(); i++) {
                folded.merge(fold(names.get(i)), i, (one, other) -> SEVERAL);
            }
        }
        int only = folded.getOrDefault(fold(column), SEVERAL);
        return only == SEVERAL || names.get(only).isEmpty() ? OptionalInt.empty() : OptionalInt.of(only);
    }

    private static String fold(String name) {
        return WhiteSpace.remove(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * Where a column is.
     *
     * @param column its name, or {@code #} and a position from 1
     * @param purpose what it is for, for messages, perhaps empty
     * @param help what to do when there is none, perhaps empty
     * @return its index, from 0; when there is none 0, and {@link #check()} fails
     */
    public int position(String column, String purpose, String help) {
        Wanted wanted = new Wanted(column, purpose, help);
        OptionalInt index = index(column);
        if (index.isEmpty()) {
            missing.add(wanted);
            return 0;
        }
        if (repeated.contains(column)) {
            unclear.putIfAbsent(column, wanted);
        }
        found.computeIfAbsent(index.getAsInt(), at -> new LinkedHashMap<>()).putIfAbsent(column, wanted);
        return index.getAsInt();
    }

    /**
     * Whether each column that was asked for is there, once, and no two that were asked for by different names are the
     * same but for case and white space.
     *
     * @throws InvalidSourceException if not, with everything that is wrong
     */
    public void check() {
        List<Wanted> absent = new ArrayList<>(missing);
        Map<String, Collection<String>> shared = new LinkedHashMap<>();
        found.forEach((index, wanted) -> {
            Map<String, Wanted> byFolding = byFolding(index);
            if (wanted.containsKey(names.get(index))) {
                absent.addAll(byFolding.values());
            } else if (byFolding.size() > 1) {
                shared.put(names.get(index), byFolding.keySet());
            }
        });
        Map<String, Collection<String>> twice = usedTwice();
        if (!absent.isEmpty() || !shared.isEmpty() || !unclear.isEmpty() || !twice.isEmpty()) {
            Set<String> used = new HashSet<>();
            found.keySet().forEach(index -> used.add(names.get(index)));
            throw new InvalidSourceException(
                    source, new HeaderProblems(names, used, absent, unclear, shared, twice).toString());
        }
    }

    /** The columns that are asked for by position for one thing, and by name or another position for something else. */
    private Map<String, Collection<String>> usedTwice() {
        Map<String, Collection<String>> twice = new LinkedHashMap<>();
        found.forEach((index, wanted) -> {
            boolean byPosition = wanted.keySet().stream()
                    .anyMatch(column -> !column.equals(names.get(index))
                            && NUMBERED.matcher(column).matches());
            long purposes = wanted.values().stream()
                    .map(Wanted::purpose)
                    .filter(purpose -> !purpose.startsWith(OF_ROWS))
                    .distinct()
                    .count();
            if (byPosition && purposes > 1) {
                twice.put("#" + (index + 1), wanted.keySet());
            }
        });
        return twice;
    }

    private Map<String, Wanted> byFolding(int index) {
        Map<String, Wanted> byFolding = new LinkedHashMap<>(found.getOrDefault(index, Map.of()));
        byFolding
                .keySet()
                .removeIf(column -> column.equals(names.get(index))
                        || NUMBERED.matcher(column).matches());
        return byFolding;
    }

    /**
     * The columns that were asked for by a name that differs in case or white space.
     *
     * @return a sentence for the report of reading; empty when there are none
     */
    Optional<String> matched() {
        List<String> pairs = new ArrayList<>();
        found.keySet()
                .forEach(index -> byFolding(index)
                        .keySet()
                        .forEach(column -> pairs.add(
                                HeaderProblems.quoted(names.get(index)) + " is " + HeaderProblems.quoted(column))));
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of("columns matched but for case and white space: " + HeaderProblems.listed(pairs));
    }

    /** The names by which a column was asked for. */
    Set<String> wanted(int index) {
        return Set.copyOf(found.getOrDefault(index, Map.of()).keySet());
    }

    /**
     * The columns that nobody asked for.
     *
     * @return in the order of the source
     */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!found.containsKey(i)) {
                unknown.add(names.get(i));
            }
        }
        return unknown;
    }

    /**
     * What is wrong with a row as a whole: that it has fewer fields than the header, or more that are not blank.
     *
     * @param line the line on which it starts, from 1
     * @param fields its fields, null is blank
     * @return the error; empty when the row fits
     */
    public Optional<RowError> misfit(long line, List<String> fields) {
        if (fields.size() == names.size() || (fields.size() > names.size() && BlankCells.only(surplus(fields)))) {
            return Optional.empty();
        }
        boolean one = fields.size() == 1;
        String only = one && fields.get(0) != null ? fields.get(0) : "";
        return Optional.of(new RowError(
                source,
                line,
                "",
                one ? only : fields.size() + " fields",
                RowProblem.FIELD_COUNT,
                names.size() + " fields as in the header" + CtrlZ.noteOn(only)));
    }

    private List<?> surplus(List<?> cells) {
        return cells.subList(names.size(), cells.size());
    }

    /** A row without the blank cells that it has beyond the header, if it has nothing else there. */
    List<?> fitted(List<?> cells) {
        return cells.size() > names.size() && BlankCells.only(surplus(cells)) ? cells.subList(0, names.size()) : cells;
    }
}
