package org.surveystats.estimation;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Section;

/**
 * The estimates of all units, column by column: an item, and the covariance of two, is looked up once for all units.
 * {@link UnitEstimates} is one row. Immutable.
 */
public final class SurveyEstimates {
    private final List<String> units;
    private final long[] respondents;
    private final List<Boolean> lacksStratum;
    private final Map<QuestionId, List<Optional<Estimate>>> items;
    private final Map<ItemPair, double[]> covariances;
    private final Map<ItemPair, long[]> joint;

    /**
     * Keeps what is given: by unit, NaN where a covariance is not known; how many answered both items, no pair where
     * that is not known.
     */
    SurveyEstimates(
            List<String> units,
            long[] respondents,
            List<Boolean> lacksStratum,
            Map<QuestionId, List<Optional<Estimate>>> items,
            Map<ItemPair, double[]> covariances,
            Map<ItemPair, long[]> joint) {
        this.units = units;
        this.respondents = respondents;
        this.lacksStratum = lacksStratum;
        this.items = items;
        this.covariances = covariances;
        this.joint = joint;
    }

    /**
     * Estimates that are given unit by unit. How many respondents answered two items is not known of them.
     *
     * @param rows the units' estimates
     * @return the same in columns, units in the same order
     */
    public static SurveyEstimates of(List<UnitEstimates> rows) {
        Set<QuestionId> ids = new HashSet<>();
        Set<ItemPair> pairs = new HashSet<>();
        rows.forEach(row -> {
            ids.addAll(row.items().keySet());
            pairs.addAll(row.covariances().keySet());
        });
        Map<QuestionId, List<Optional<Estimate>>> items = new HashMap<>();
        ids.forEach(id -> items.put(id, rows.stream().map(row -> row.item(id)).toList()));
        Map<ItemPair, double[]> covariances = new HashMap<>();
        pairs.forEach(pair -> covariances.put(
                pair,
                rows.stream()
                        .mapToDouble(row -> row.covariances().getOrDefault(pair, Double.NaN))
                        .toArray()));
        return new SurveyEstimates(
                rows.stream().map(UnitEstimates::unit).toList(),
                rows.stream().mapToLong(UnitEstimates::respondents).toArray(),
                rows.stream().map(UnitEstimates::lacksStratum).toList(),
                items,
                covariances,
                Map.of());
    }

    /**
     * The units.
     *
     * @return their labels; the index of a unit is its index here
     */
    public List<String> units() {
        return units;
    }

    /**
     * All respondents of a unit.
     *
     * @param unit the unit's index
     * @return 0 or more
     */
    public long respondents(int unit) {
        return respondents[unit];
    }

    /**
     * Whether a unit has nobody in a stratum where the standard population has somebody.
     *
     * @param unit the unit's index
     * @return true if a stratum is lacking
     */
    public boolean lacksStratum(int unit) {
        return lacksStratum.get(unit);
    }

    /**
     * The units that have nobody in a stratum where the standard population has somebody.
     *
     * @return their labels
     */
    public Set<String> unitsThatLackAStratum() {
        return IntStream.range(0, units.size())
                .filter(this::lacksStratum)
                .mapToObj(units::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The estimates of an item.
     *
     * @param item its id
     * @return by unit, empty where there is none
     */
    public List<Optional<Estimate>> item(QuestionId item) {
        List<Optional<Estimate>> column = items.get(item);
        return column == null
                ? Stream.generate(Optional::<Estimate>empty).limit(units.size()).toList()
                : Collections.unmodifiableList(column);
    }

    /**
     * The covariance of the scores of two items.
     *
     * @param first an item's id
     * @param second another item's id
     * @param unit the unit's index
     * @return NaN when it is not known
     */
    public double covariance(QuestionId first, QuestionId second, int unit) {
        double[] column = covariances.get(new ItemPair(first, second));
        return column == null ? Double.NaN : column[unit];
    }

    /**
     * Whether few of a unit's respondents, but not none, answered two items of a section: those who gave scored answers
     * to both and take part in the scores. Then the standard error of the section tells what those few answered.
     *
     * @param section a section
     * @param unit the unit's index
     * @param minimum from how many on they are not few
     * @return true if there is a pair of the section's items that at least 1 and fewer than the minimum answered; false
     *     where that is not known, as of estimates that are given
     */
    public boolean hasFewJoint(Section section, int unit, int minimum) {
        List<QuestionId> ids = section.items();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                long[] column = joint.get(new ItemPair(ids.get(i), ids.get(j)));
                if (column != null && column[unit] > 0 && column[unit] < minimum) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The scores of a section.
     *
     * @param section a section
     * @return by a unit's index: empty when one of the section's items has no estimate; without standard error when a
     *     covariance is not known
     */
    public IntFunction<Optional<Estimate>> section(Section section) {
        List<QuestionId> ids = section.items();
        int m = ids.size();
        List<List<Optional<Estimate>>> columns = ids.stream().map(this::item).toList();
        // Looked up once for all units.
        double[][][] known = new double[m][m][];
        for (int i = 0; i < m; i++) {
            for (int j = i + 1; j < m; j++) {
                known[i][j] = covariances.getOrDefault(new ItemPair(ids.get(i), ids.get(j)), unknown());
            }
        }
        return unit -> columns.stream().allMatch(column -> column.get(unit).isPresent())
                ? Optional.of(SectionScore.of(
                        columns.stream()
                                .flatMap(column -> column.get(unit).stream())
                                .toList(),
                        (first, second) -> known[first][second][unit]))
                : Optional.empty();
    }

    private double[] unknown() {
        double[] column = new double[units.size()];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /**
     * The estimates unit by unit.
     *
     * @return in the order of the units
     */
    public List<UnitEstimates> rows() {
        return IntStream.range(0, units.size()).mapToObj(this::row).toList();
    }

    private UnitEstimates row(int unit) {
        Map<QuestionId, Estimate> estimates = new HashMap<>();
        items.forEach((id, column) -> column.get(unit).ifPresent(estimate -> estimates.put(id, estimate)));
        Map<ItemPair, Double> known = new HashMap<>();
        covariances.forEach((pair, column) -> {
            if (!Double.isNaN(column[unit])) {
                known.put(pair, column[unit]);
            }
        });
        return new UnitEstimates(units.get(unit), respondents[unit], lacksStratum.get(unit), estimates, known);
    }

    @Override
    public String toString() {
        return "SurveyEstimates of " + items.size() + " items, " + units.size() + " units";
    }
}
