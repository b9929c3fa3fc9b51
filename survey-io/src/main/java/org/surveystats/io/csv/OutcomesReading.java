package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.decoding.Header;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.decoding.RowProblem;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;

/** One reading of a file of outcomes, whose form its header tells. */
final class OutcomesReading {
    private static final long MOST_PEOPLE = 1_000_000_000L;
    private static final String INVITED = "invited";
    private static final String OR_COUNTS = "or \"invited\" and \"outcome_1\" to \"outcome_7\" for those of each unit";
    private static final String NAMED_BY =
            "PersonOutcomes.inColumn, or --outcome-column of the main job, says that it has another name";

    private final String source;
    private final PersonOutcomes persons;
    private final boolean unitColumnRequired;
    private final Map<String, Map<Outcome, Long>> units = new LinkedHashMap<>();

    /** A file of units needs the unit column that was named only where the caller named it for such a file. */
    OutcomesReading(String source, PersonOutcomes persons, boolean unitColumnRequired) {
        this.source = source;
        this.persons = persons;
        this.unitColumnRequired = unitColumnRequired;
    }

    List<SampleOutcomes> read(InputStream in, CsvLimits limits) throws IOException {
        HeaderedCsv.read(in, source, limits, this::form);
        List<SampleOutcomes> outcomes = new ArrayList<>();
        units.forEach((unit, counts) -> outcomes.add(new SampleOutcomes(unit, counts)));
        return List.copyOf(outcomes);
    }

    private HeaderedCsv.Form form(Header header) {
        return ofPersons(header) ? personForm() : unitForm(header);
    }

    private boolean ofPersons(Header header) {
        boolean ofUnits = header.has(INVITED);
        return header.has(persons.outcomeColumn()) && !ofUnits;
    }

    private HeaderedCsv.Form personForm() {
        List<String> required = new ArrayList<>(persons.unitColumn().stream().toList());
        required.add(persons.outcomeColumn());
        Optional<String> named = persons.unitColumn();
        return new HeaderedCsv.Form(required, row -> {
            String column = named.orElseGet(() -> unitColumn(row));
            String unit = row.required(column);
            if (unit.length() > ResponseDecoder.LONGEST_LABEL) {
                throw row.rejected(
                        column, RowProblem.TOO_LONG, "at most " + ResponseDecoder.LONGEST_LABEL + " characters");
            }
            count(unit, column, persons.outcome(row));
        });
    }

    private void count(String unit, String column, Outcome outcome) {
        units.computeIfAbsent(unit, key -> new EnumMap<>(Outcome.class)).merge(outcome, 1L, Long::sum);
        if (units.size() > CsvLimits.TABLES.rows()) {
            throw new InvalidSourceException(
                    source,
                    "must have at most " + CsvLimits.TABLES.rows() + " units in column \"" + column
                            + "\"; PersonOutcomes.withUnitColumn names another column");
        }
    }

    private HeaderedCsv.Form unitForm(Header header) {
        Optional<String> named = persons.unitColumn().filter(column -> unitColumnRequired || header.has(column));
        List<String> required = new ArrayList<>(named.stream().toList());
        if (neither(header)) {
            named.or(() -> Optional.of("unit"))
                    .filter(header::has)
                    .ifPresent(column -> header.position(column, "", ""));
            header.position(persons.outcomeColumn(), "the outcome of each person, " + OR_COUNTS, NAMED_BY);
            return new HeaderedCsv.Form(required, row -> {});
        }
        required.add(INVITED);
        for (Outcome outcome : Outcome.values()) {
            required.add(column(outcome));
        }
        return new HeaderedCsv.Form(required, row -> {
            String column = named.orElseGet(() -> unitColumn(row));
            SampleOutcomes outcomes = outcomes(row, row.required(column));
            // Last, so that a row with another fault does not make a later row a duplicate.
            if (units.putIfAbsent(outcomes.unit(), outcomes.counts()) != null) {
                throw row.rejected(column, RowProblem.DUPLICATE, "used once only");
            }
        });
    }

    private static boolean neither(Header header) {
        return !header.has(INVITED)
                && Arrays.stream(Outcome.values()).noneMatch(outcome -> header.has(column(outcome)));
    }

    private String unitColumn(CsvRow row) {
        if (row.has("unit")) {
            return "unit";
        }
        if (row.isFirst(INVITED)
                || row.isFirst(persons.outcomeColumn())
                || Arrays.stream(Outcome.values()).anyMatch(o -> row.isFirst(column(o)))) {
            throw new InvalidSourceException(
                    source, "the header must have a column \"unit\" or begin with the unit's column");
        }
        String first = row.columns().get(0);
        return first.isEmpty() ? "#1" : first;
    }

    private static SampleOutcomes outcomes(CsvRow row, String unit) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, row.requiredWhole(column(outcome), 0, MOST_PEOPLE));
        }
        SampleOutcomes outcomes = new SampleOutcomes(unit, counts);
        if (row.requiredWhole(INVITED, 0, MOST_PEOPLE) != outcomes.invited()) {
            throw row.rejected(INVITED, RowProblem.INCONSISTENT, "the sum of the outcomes, " + outcomes.invited());
        }
        return outcomes;
    }

    private static String column(Outcome outcome) {
        return "outcome_" + outcome.code();
    }
}
