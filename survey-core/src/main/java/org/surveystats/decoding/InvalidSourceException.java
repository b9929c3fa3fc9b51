package org.surveystats.decoding;

import java.util.List;
import java.util.stream.Collectors;

/** A source that cannot be used: responses, units, outcomes or history. The message lists what is wrong and where. */
public final class InvalidSourceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int SHOWN_BEFORE_GROUPS = 5;
    private static final int GROUPS_SHOWN = 20;

    private final transient List<RowError> errors;
    private final transient List<ErrorGroup> groups;

    /**
     * The source is wrong as a whole: its header, its form, its size.
     *
     * @param source its name, mostly of a file
     * @param problem what is wrong and what is allowed
     */
    public InvalidSourceException(String source, String problem) {
        super(source + ": " + problem);
        this.errors = List.of();
        this.groups = List.of();
    }

    /**
     * Rows are wrong.
     *
     * @param source its name, mostly of a file
     * @param errors the first errors
     * @param total how many there are in all
     */
    public InvalidSourceException(String source, List<RowError> errors, long total) {
        this(source, errors, total, List.of());
    }

    /**
     * Rows are wrong, and all that is wrong with them has been counted by column and reason.
     *
     * @param source its name, mostly of a file
     * @param errors the first errors
     * @param total how many there are in all
     * @param groups all of them by column and reason
     */
    public InvalidSourceException(String source, List<RowError> errors, long total, List<ErrorGroup> groups) {
        super(message(source, errors, total, groups));
        this.errors = List.copyOf(errors);
        this.groups = List.copyOf(groups);
    }

    /**
     * What is wrong with the rows.
     *
     * @return the first errors, none when the source is wrong as a whole
     */
    public List<RowError> errors() {
        return errors == null ? List.of() : errors;
    }

    /**
     * What is wrong with the rows, by column and reason.
     *
     * @return the largest group first; none when the source is wrong as a whole
     */
    public List<ErrorGroup> groups() {
        return groups == null ? List.of() : groups;
    }

    /** All errors, or the first and then all by column and reason where that is shorter; hints in either case. */
    private static String message(String source, List<RowError> errors, long total, List<ErrorGroup> groups) {
        String headline = source + ": " + total + (total == 1 ? " error" : " errors");
        if (groups.isEmpty()) {
            long more = total - Math.min(SHOWN, errors.size());
            return headline + lines(errors, SHOWN) + (more > 0 ? "\n  and " + more + " more" : "");
        }
        boolean shorter = total > Math.min(SHOWN, SHOWN_BEFORE_GROUPS + groups.size());
        return shorter
                ? headline + lines(errors, SHOWN_BEFORE_GROUPS) + "\n  ...\nby column and reason:"
                        + lines(ErrorGroup.lines(groups, GROUPS_SHOWN), Integer.MAX_VALUE)
                : headline + lines(errors, SHOWN) + lines(hints(groups), GROUPS_SHOWN);
    }

    private static List<String> hints(List<ErrorGroup> groups) {
        return groups.stream()
                .map(ErrorGroup::hint)
                .filter(hint -> !hint.isEmpty())
                .distinct()
                .map(hint -> "hint: " + hint)
                .toList();
    }

    private static String lines(List<?> what, int most) {
        return what.stream().limit(most).map(one -> "\n  " + one).collect(Collectors.joining());
    }
}
