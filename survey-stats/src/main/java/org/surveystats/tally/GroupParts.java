package org.surveystats.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.plan.GroupBy;
import org.surveystats.response.LabelColumn;
import org.surveystats.response.Responses;
import org.surveystats.text.CodePoints;

/**
 * Of what the groups of a tally are made, where its grouping maps those of a finer one: otherwise nobody could tell a
 * unit with all its predecessors from one of which some are missing. Holds no more labels than the map has and the
 * tally groups.
 */
final class GroupParts {
    private final Optional<GroupBy.Mapped> mapped;
    private final Set<String> met;

    private GroupParts(Optional<GroupBy.Mapped> mapped, Set<String> met) {
        this.mapped = mapped;
        this.met = met;
    }

    /** No part met yet. */
    static GroupParts of(GroupBy groups) {
        return new GroupParts(
                groups instanceof GroupBy.Mapped of ? Optional.of(of) : Optional.empty(), new HashSet<>());
    }

    GroupParts copy() {
        return new GroupParts(mapped, new HashSet<>(met));
    }

    /** The finer groups of a batch's rows, empty where groups have no parts. */
    Optional<LabelColumn> finer(Responses batch) {
        return mapped.map(of -> of.inner().of(batch));
    }

    /** The groups of rows whose finer ones are known. */
    LabelColumn widened(LabelColumn finer) {
        return mapped.orElseThrow().widened(finer);
    }

    /** Whether a label of the finer grouping is part of a group and was not met before. */
    boolean isNew(String label) {
        return !met.contains(label) && mapped.flatMap(of -> of.wider(label)).isPresent();
    }

    void addAll(Collection<String> parts) {
        met.addAll(parts);
    }

    void addAll(GroupParts other) {
        met.addAll(other.met);
    }

    /** The parts of each group, both by code points; a group of a grouping that maps nothing is its own part. */
    Map<String, List<String>> of(List<String> groups) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        groups.forEach(group -> parts.put(group, mapped.isPresent() ? new ArrayList<>() : List.of(group)));
        mapped.ifPresent(of -> met.stream()
                .sorted(CodePoints.ORDER)
                .forEach(part -> of.wider(part).map(parts::get).ifPresent(list -> list.add(part))));
        parts.replaceAll((group, list) -> List.copyOf(list));
        return parts;
    }

    /** The same parts met. */
    boolean sameAs(GroupParts other) {
        return met.equals(other.met);
    }
}
