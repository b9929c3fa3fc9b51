package org.surveystats.response;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.surveystats.text.Excerpt;

/**
 * Counts errors by column and reason. Of groups and of values those that come first by name are kept, so that what is kept
 * does not depend on the order in which errors come, nor on which thread meets them, and memory has a bound.
 */
final class ErrorGroups {
    private static final int MOST_GROUPS = 200;
    private static final int MOST_VALUES = 50;
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::column).thenComparing(Key::problem);

    private record Key(String column, RowProblem problem) {}

    private static final class Group {
        private final SortedMap<String, Long> values = new TreeMap<>();
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

        /** What is allowed may differ between rows, such as a sum of theirs: one of them is an example. */
        void allow(String other) {
            allowed = allowed.compareTo(other) <= 0 ? allowed : other;
        }
    }

    private final TreeMap<Key, Group> groups = new TreeMap<>(ORDER);

    static ErrorGroups of(List<RowError> errors) {
        ErrorGroups groups = new ErrorGroups();
        errors.forEach(groups::add);
        return groups;
    }

    void add(RowError error) {
        Group group = group(new Key(error.column(), error.problem()), error.allowed());
        group.errors++;
        group.add(Excerpt.of(error.value()), 1);
        bound();
    }

    void add(ErrorGroups other) {
        other.groups.forEach((key, theirs) -> {
            Group group = group(key, theirs.allowed);
            group.errors = Math.addExact(group.errors, theirs.errors);
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

    /** The groups, the largest first. */
    List<ErrorGroup> list() {
        return groups.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ErrorGroup::errors).reversed())
                .toList();
    }

    private static ErrorGroup group(Key key, Group group) {
        return new ErrorGroup(
                key.column(),
                key.problem(),
                group.errors,
                group.values,
                group.allowed,
                Hint.of(key.problem(), Map.copyOf(group.values), group.errors, group.allowed));
    }
}
