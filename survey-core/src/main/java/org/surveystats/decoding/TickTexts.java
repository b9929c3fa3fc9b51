package org.surveystats.decoding;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.Ticks;

/** What the texts of a column of ticks mean: 1 for ticked, 0 for not. */
final class TickTexts {
    private final Optional<Ticks> declared;
    private final ListedTexts ticked;
    private final ListedTexts notTicked;
    private final Set<String> foldedTicked = new HashSet<>();
    private final Set<String> foldedNotTicked = new HashSet<>();
    private final String label;
    private final boolean any;
    private final char decimalMark;

    /** The texts of the column of an option. */
    TickTexts(String label, AnswerForm form, char decimalMark) {
        this.declared = form.ticks();
        this.label = OptionTexts.fold(label);
        this.decimalMark = decimalMark;
        Ticks ticks = declared.orElse(Ticks.DIGITS);
        any = ticks.kind() == Ticks.Kind.ANY;
        ticked = new ListedTexts(ticks.ticked(), ticks.notTicked(), decimalMark);
        notTicked = new ListedTexts(ticks.notTicked(), ticks.ticked(), decimalMark);
        ticks.ticked().forEach(text -> foldedTicked.add(OptionTexts.fold(text)));
        ticks.notTicked().forEach(text -> foldedNotTicked.add(OptionTexts.fold(text)));
        boolean labels =
                form.written().filter(AnswerForm.Written.LABELS::equals).isPresent();
        // Programs that export labels write the label of the option where it is ticked.
        if ((ticks.areLabels() || (declared.isEmpty() && labels)) && !foldedNotTicked.contains(this.label)) {
            foldedTicked.add(this.label);
        }
    }

    /** 1, 0 or {@link CodedField#UNKNOWN}. */
    int state(String cell) {
        if (cell.isEmpty() || notTicked.contains(cell)) {
            return 0;
        }
        if (ticked.contains(cell)) {
            return 1;
        }
        String key = OptionTexts.fold(cell);
        if (foldedNotTicked.contains(key)) {
            return 0;
        }
        return any || foldedTicked.contains(key) ? 1 : CodedField.UNKNOWN;
    }

    RowProblem problem(String cell) {
        if (WholeNumber.code(cell, decimalMark) != WholeNumber.NONE) {
            return RowProblem.UNKNOWN_CODE;
        }
        if (declared.isPresent()) {
            return RowProblem.UNKNOWN_LABEL;
        }
        return label.equals(OptionTexts.fold(cell)) ? RowProblem.LABEL : RowProblem.NOT_AN_INTEGER;
    }

    String allowed() {
        return declared.map(Allowed::ticks).orElse(Allowed.TICK);
    }
}
