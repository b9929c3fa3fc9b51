package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.surveystats.text.Excerpt;
import org.surveystats.text.WhiteSpace;

/**
 * The names of a source's columns, and which of them have been asked for. What is missing is collected, so that
 * {@link #check()} tells all of it at once. A row can be compared with it.
 */
public final class Header {
    private static final char CTRL_Z = '\u001a';

    private final String source;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();

    /**
     * A column that was asked for and is not there.
     *
     * @param column its name
     * @param purpose what it is for, perhaps empty
     * @param help what to do when there is none, perhaps empty
     */
    record Missing(String column, String purpose, String help) {}

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
            positions.putIfAbsent(stripped, this.names.size());
            this.names.add(stripped);
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
     * @param column the name
     * @return true when there is
     */
    public boolean has(String column) {
        return positions.containsKey(column);
    }

    /**
     * Where a column is.
     *
     * @param column its name
     * @param purpose what it is for, for messages, perhaps empty
     * @param help what to do when there is none, perhaps empty
     * @return its index, from 0; when there is none 0, and {@link #check()} fails
     */
    public int position(String column, String purpose, String help) {
        Integer position = positions.get(column);
        if (position == null) {
            missing.add(new Missing(column, purpose, help));
            return 0;
        }
        used.add(column);
        return position;
    }

    /**
     * Whether each name occurs once and each column that was asked for is there.
     *
     * @throws InvalidSourceException if not, with everything that is wrong
     */
    public void check() {
        if (!missing.isEmpty() || positions.size() < names.size()) {
            throw new InvalidSourceException(source, new HeaderProblems(names, used, missing).toString());
        }
    }

    /**
     * The columns that nobody asked for.
     *
     * @return in the order of the source
     */
    public List<String> unknown() {
        return names.stream().filter(name -> !used.contains(name)).toList();
    }

    /**
     * What is wrong with a row as a whole: that it has more or fewer fields than the header.
     *
     * @param line the line on which it starts, from 1
     * @param fields its fields, null is blank
     * @return the error; empty when the row fits
     */
    public Optional<RowError> misfit(long line, List<String> fields) {
        if (fields.size() == names.size()) {
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
                names.size() + " fields as in the header" + noteOn(only)));
    }

    /**
     * What is wrong with a row of blank cells where something must be.
     *
     * @param line the line on which it starts, from 1
     * @param fields its fields, null is blank
     * @param problem what is wrong with its first cell
     * @return the error; empty when a cell is not blank
     */
    public Optional<RowError> blank(long line, List<String> fields, RowProblem problem) {
        return fields.stream()
                        .allMatch(field ->
                                field == null || WhiteSpace.strip(field).isEmpty())
                ? Optional.of(new RowError(
                        source,
                        line,
                        "",
                        "blank cells only",
                        problem,
                        "a row that is filled; spreadsheets leave blank rows behind: delete them"))
                : Optional.empty();
    }

    /** What explains a text that people do not know to be in their file; mostly nothing. */
    static String noteOn(String text) {
        return text.indexOf(CTRL_Z) < 0
                ? ""
                : "; " + Excerpt.of(String.valueOf(CTRL_Z))
                        + " is Ctrl-Z, with which DOS programs end files: delete it";
    }
}
