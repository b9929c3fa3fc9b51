package org.surveystats.decoding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.surveystats.text.Excerpt;

/**
 * Counts errors by column and reason. At most 200 groups are kept and 50 values of each, those that come first by name,
 * with all their errors, and the values on three lines, those that come first: what is kept depends neither on the
 * order in which errors come nor on how they are shared among threads.
 */
public final class ErrorGroups {
    private static final int MOST_GROUPS = 200;
    private static final int MOST_VALUES = 50;
    private static final int MOST_EXAMPLES = 3;
    private static final int SECOND_LINE = 2;
    private static final int MOST_HEADER_LINES = 3;
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::column).thenComparing(Key::problem);

    private record Key(String column, RowProblem problem) {}

    private static final class Group {
        private final SortedMap<String, Long> values = new TreeMap<>();
        private final SortedMap<Long, String> examples = new TreeMap<>();
        private String allowed;
        private long errors;

        Group(String allowed) {
            this.allowed = allowed;
        }

        void add(String value, long count) {
            values.merge(value, count, Math::addExact);
            if (values.size() > MOST_VALUES) {
                values.remove(values.lastKey());
            }
        }

        void example(long line, String value) {
            if (examples.size() == MOST_EXAMPLES && line > examples.lastKey()) {
                return;
            }
            examples.merge(line, value, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            if (examples.size() > MOST_EXAMPLES) {
                examples.remove(examples.lastKey());
            }
        }

        /** What is allowed may differ between rows, such as a sum of theirs: one of them is an example. */
        void allow(String other) {
            allowed = allowed.compareTo(other) <= 0 ? allowed : other;
        }
    }

    private final TreeMap<Key, Group> groups = new TreeMap<>(ORDER);

    /** No errors yet. */
    public ErrorGroups() {}

    static ErrorGroups of(List<RowError> errors) {
        ErrorGroups groups = new ErrorGroups();
        errors.forEach(groups::add);
        return groups;
    }

    /**
     * Counts an error.
     *
     * @param error what is wrong
     */
    public void add(RowError error) {
        Group group = group(new Key(error.column(), error.problem()), error.allowed());
        group.errors++;
        String value = Excerpt.of(error.value());
        group.example(error.line(), value);
        group.add(value, 1);
        bound();
    }

    /**
     * Adds what others counted.
     *
     * @param other counts of other errors
     */
    public void add(ErrorGroups other) {
        other.groups.forEach((key, theirs) -> {
            Group group = group(key, theirs.allowed);
            group.errors = Math.addExact(group.errors, theirs.errors);
            theirs.examples.forEach(group::example);
            theirs.values.forEach(group::add);
        });
        bound();
    }

    private Group group(Key key, String allowed) {
        Group group = groups.computeIfAbsent(key, newKey -> new Group(allowed));
        group.allow(allowed);
        return group;
    }

    private void bound() {
        while (groups.size() > MOST_GROUPS) {
            groups.pollLastEntry();
        }
    }

    /**
     * The groups.
     *
     * @return the largest first, those of the same size by column
     */
    public List<ErrorGroup> list() {
        boolean headed = groups.entrySet().stream()
                        .filter(entry -> isOfHeader(entry.getKey(), entry.getValue()))
                        .count()
                > 1;
        return groups.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue(), headed))
                .sorted(Comparator.comparingLong(ErrorGroup::errors).reversed())
                .toList();
    }

    /** Whether texts are in a column on the first rows only, as where a header has several lines. */
    private static boolean isOfHeader(Key key, Group group) {
        return group.examples.firstKey() == SECOND_LINE
                && group.errors <= MOST_HEADER_LINES
                && Hint.areTexts(key.problem(), group.values.keySet());
    }

    private static ErrorGroup group(Key key, Group group, boolean headed) {
        String hint = headed && isOfHeader(key, group)
                ? Hint.HEADER
                : Hint.of(key.problem(), Map.copyOf(group.values), group.errors, group.allowed);
        return new ErrorGroup(
                key.column(), key.problem(), group.errors, group.values, group.examples, group.allowed, hint);
    }
}
