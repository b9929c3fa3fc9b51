package org.surveystats.io.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.decoding.ErrorGroup;
import org.surveystats.decoding.SourceNotes;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.CsvLimits;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.summary.LeftOut;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Ledger;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/** Reads files of responses one after the other, whatever is wrong with them, and counts them together. */
final class ResponsesCheck {
    private static final int MOST_COLUMNS = 60;

    private final ResponsesCsv csv;
    private final ErrorWords words;
    private final String condition;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
    private Optional<AnswerTally> counted = Optional.empty();

    ResponsesCheck(Questionnaire questionnaire, CsvLimits limits) {
        csv = ResponsesCsv.of(questionnaire)
                .withPlan(TallyPlan.of(questionnaire).withoutPairs())
                .withStrictness(Strictness.LENIENT)
                .withLimits(limits);
        condition = questionnaire.layout().rows().map(RowCondition::toString).orElse("");
        words = new ErrorWords(questionnaire.layout().respondentColumn());
    }

    /** What was found in the files so far. */
    List<Finding> findings() {
        return findings;
    }

    Map<String, Ledger> ledgers() {
        return ledgers;
    }

    /** The answers of all files that could be read. */
    Optional<AnswerTally> counted() {
        return counted;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it cannot be read as a whole
     */
    void read(Path file) throws IOException {
        ReadTally read = csv.tally(file);
        String source = file.toString();
        for (ErrorGroup group : read.decoding().groups()) {
            findings.add(Finding.error(source, words.of(group)));
        }
        if (read.decoding().rows() == 0) {
            findings.add(Finding.error(source, "must have a row below the header"));
        }
        if (read.decoding().accepted() == 0 && read.decoding().filteredOut() > 0) {
            findings.add(
                    Finding.warning(source, "no row that can be used is a respondent's by layout.rows: " + condition));
        }
        SourceNotes notes = read.decoding().notes();
        notes.told().forEach(told -> findings.add(Finding.note(source, told)));
        if (notes.emptyRows() > 0) {
            findings.add(Finding.note(source, "passed over " + Counted.of(notes.emptyRows(), "empty row")));
        }
        Ledger ledger = read.ledger();
        ledgers.put(source, ledger);
        LeftOut.of(read).notices().forEach(notice -> findings.add(Finding.warning(source, notice)));
        List<String> unused = read.decoding().unknownColumns();
        if (!unused.isEmpty()) {
            List<String> named = unused.stream().filter(name -> !name.isBlank()).toList();
            String nameless = named.size() == unused.size()
                    ? ""
                    : " and " + Decimals.grouped(unused.size() - named.size()) + " without a name";
            findings.add(Finding.warning(
                    source,
                    Counted.of(unused.size(), "column") + " that the questionnaire does not use: "
                            + Excerpt.of(named.subList(0, Math.min(named.size(), MOST_COLUMNS))) + nameless));
        }
        counted = Optional.of(counted.isPresent() ? counted.get().merge(read.tally()) : read.tally());
    }
}
