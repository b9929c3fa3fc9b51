package org.surveystats.io.csv;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.RowProblem;
import org.surveystats.sample.Outcome;
import org.surveystats.text.WhiteSpace;

/**
 * How a file with a row for each person sampled says what became of them: the file of responses, when it holds those
 * who did not answer too, or the list of the sample. Without any setting the outcome stands in the column
 * {@code outcome}, as a code from 1 to 7 (see {@link Outcome}; 01 and 1.0 are 1), the unit in the column {@code unit}
 * or the first one, and a blank outcome is refused. Immutable.
 *
 * <pre>{@code
 * PersonOutcomes.inColumn("status").withUnitColumn("trust").withCodes(
 *         Map.of("Complete", Outcome.RETURNED, "No reply", Outcome.NOT_RETURNED))
 * }</pre>
 */
public final class PersonOutcomes {
    /** What holds without any setting. */
    public static final PersonOutcomes DEFAULT = inColumn("outcome");

    private static final Pattern CODE = Pattern.compile("0*([0-9])(\\.0+)?");

    private final String outcomeColumn;
    private final Optional<String> unitColumn;
    private final Map<String, Outcome> codes;
    private final Map<String, Outcome> keyed;
    private final Optional<Outcome> blank;

    private PersonOutcomes(
            String outcomeColumn, Optional<String> unitColumn, Map<String, Outcome> codes, Optional<Outcome> blank) {
        this.outcomeColumn = outcomeColumn;
        this.unitColumn = unitColumn;
        this.codes = Collections.unmodifiableMap(codes);
        this.keyed = keyed(codes);
        this.blank = blank;
    }

    /**
     * Outcomes in a column, as codes 1 to 7.
     *
     * @param outcomeColumn the column
     * @return the settings
     * @throws IllegalArgumentException if the name is blank
     */
    public static PersonOutcomes inColumn(String outcomeColumn) {
        return new PersonOutcomes(
                Argument.text("outcomeColumn", outcomeColumn), Optional.empty(), Map.of(), Optional.empty());
    }

    /**
     * The same with the unit in a column.
     *
     * @param newUnitColumn the column of the unit's code
     * @return a copy
     * @throws IllegalArgumentException if the name is blank
     */
    public PersonOutcomes withUnitColumn(String newUnitColumn) {
        return new PersonOutcomes(
                outcomeColumn, Optional.of(Argument.text("newUnitColumn", newUnitColumn)), codes, blank);
    }

    /**
     * The same with other codes, or labels, in place of 1 to 7.
     *
     * @param newCodes what each text in the file means; case and the number of spaces between words do not count
     * @return a copy
     * @throws IllegalArgumentException if there is none, one is blank, or two are equal but for case and spaces
     */
    public PersonOutcomes withCodes(Map<String, Outcome> newCodes) {
        Argument.atLeast("number of codes", newCodes.size(), 1);
        Map<String, Outcome> copied = new LinkedHashMap<>();
        newCodes.forEach((text, outcome) -> {
            if (WhiteSpace.strip(text).isEmpty()) {
                throw new IllegalArgumentException("codes must not be blank: withBlankAs says what a blank cell means");
            }
            if (keyed(copied).containsKey(key(text))) {
                throw new IllegalArgumentException("codes must differ by more than case and spaces: " + text);
            }
            copied.put(WhiteSpace.strip(text), Objects.requireNonNull(outcome, "outcome must not be null"));
        });
        return new PersonOutcomes(outcomeColumn, unitColumn, copied, blank);
    }

    /**
     * The same with a meaning of blank cells, which are refused otherwise.
     *
     * @param outcome what became of people whose outcome is blank
     * @return a copy
     */
    public PersonOutcomes withBlankAs(Outcome outcome) {
        return new PersonOutcomes(
                outcomeColumn,
                unitColumn,
                codes,
                Optional.of(Objects.requireNonNull(outcome, "outcome must not be null")));
    }

    /**
     * The column of the outcome.
     *
     * @return its name
     */
    public String outcomeColumn() {
        return outcomeColumn;
    }

    /**
     * The column of the unit's code.
     *
     * @return empty when it is the column {@code unit} or the first one
     */
    public Optional<String> unitColumn() {
        return unitColumn;
    }

    /** The outcome of a row. */
    Outcome outcome(CsvRow row) {
        String text = row.text(outcomeColumn);
        if (text.isEmpty()) {
            return blank.orElseThrow(() -> row.rejected(
                    outcomeColumn,
                    RowProblem.BLANK,
                    allowed() + "; PersonOutcomes.withBlankAs says what a blank one means"));
        }
        return meaning(text).orElseThrow(() -> row.rejected(outcomeColumn, RowProblem.UNKNOWN_CODE, allowed()));
    }

    private Optional<Outcome> meaning(String text) {
        if (!codes.isEmpty()) {
            return Optional.ofNullable(keyed.get(key(text)));
        }
        Matcher code = CODE.matcher(text);
        return Arrays.stream(Outcome.values())
                .filter(known -> code.matches() && code.group(1).equals(String.valueOf(known.code())))
                .findFirst();
    }

    private String allowed() {
        return codes.isEmpty()
                ? "an outcome code from 1 to " + Outcome.values().length
                        + ", or be declared by PersonOutcomes.withCodes"
                : "one of " + codes.keySet().stream().sorted().toList();
    }

    private static Map<String, Outcome> keyed(Map<String, Outcome> codes) {
        Map<String, Outcome> keyed = new HashMap<>();
        codes.forEach((text, outcome) -> keyed.put(key(text), outcome));
        return keyed;
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        text.codePoints().map(c -> WhiteSpace.is(c) ? ' ' : c).forEach(c -> {
            if (c != ' ' || (key.length() > 0 && key.charAt(key.length() - 1) != ' ')) {
                key.appendCodePoint(c);
            }
        });
        return key.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The columns, and what the codes mean where they are not 1 to 7. */
    @Override
    public String toString() {
        return "outcome of each person in column " + outcomeColumn
                + unitColumn.map(column -> ", unit in column " + column).orElse("")
                + (codes.isEmpty()
                        ? ""
                        : ", codes "
                                + codes.entrySet().stream()
                                        .map(code -> code.getKey() + " = "
                                                + code.getValue().code())
                                        .collect(Collectors.joining(", ")))
                + blank.map(outcome -> ", blank = " + outcome.code()).orElse("");
    }
}
