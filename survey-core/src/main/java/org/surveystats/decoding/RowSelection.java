package org.surveystats.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.text.WhiteSpace;

/** Which rows of a source are respondents, by its layout's condition: the cells of a row say which parts of it hold. */
final class RowSelection {
    private final RowCondition condition;
    private final List<RowCondition.In> parts;
    private final List<ListedTexts> values = new ArrayList<>();
    /** By part the values without case and white space, where no other part of its column has the same. */
    private final List<Set<String>> folded = new ArrayList<>();

    private final Map<Integer, List<Integer>> partsAt = new TreeMap<>();
    /** Bit i is set when part i holds. */
    private long holding;

    /**
     * A selection of rows.
     *
     * @param positions where a column of the header is
     */
    RowSelection(RowCondition condition, char decimalMark, ToIntFunction<String> positions) {
        this.condition = condition;
        this.parts = condition.columns().toList();
        for (int part = 0; part < parts.size(); part++) {
            partsAt.computeIfAbsent(positions.applyAsInt(parts.get(part).column()), position -> new ArrayList<>())
                    .add(part);
        }
        for (RowCondition.In part : parts) {
            Set<String> others = parts.stream()
                    .filter(other -> other.column().equals(part.column()))
                    .flatMap(other -> other.values().stream())
                    .filter(value -> !part.values().contains(value))
                    .collect(Collectors.toSet());
            values.add(new ListedTexts(Set.copyOf(part.values()), others, decimalMark));
            Set<String> own = folded(part.values());
            own.removeAll(folded(others));
            folded.add(own);
        }
    }

    private static Set<String> folded(Set<String> texts) {
        return texts.stream().map(OptionTexts::fold).collect(Collectors.toSet());
    }

    /** Whether a row, given by its texts, is a respondent's. */
    boolean takes(DecodedRow row) {
        begin();
        partsAt.forEach((position, ofCell) -> holding |= holding(row.label(position), ofCell));
        return takes();
    }

    /** Begins a row whose fields come one by one. */
    void begin() {
        holding = 0;
    }

    /** Gives the decoders of the fields that the condition asks about. */
    void fields(FieldDecoder.Taker taker) {
        partsAt.forEach((position, ofCell) -> taker.take(
                position,
                FieldDecoder.of(
                        new CellMemo(cell -> holding(WhiteSpace.strip(cell), ofCell)),
                        (row, found) -> holding |= found)));
    }

    /** Whether the row whose fields came is a respondent's. */
    boolean takes() {
        return condition.holds(in -> (holding >>> parts.indexOf(in) & 1) == 1);
    }

    private long holding(String cell, List<Integer> ofCell) {
        long found = 0;
        for (int part : ofCell) {
            if (values.get(part).contains(cell) || folded.get(part).contains(OptionTexts.fold(cell))) {
                found |= 1L << part;
            }
        }
        return found;
    }
}
