package org.surveystats.benchmark;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.suppression.CellSuppression;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.ItemCounts;

/**
 * How many respondents of a unit lack something, where that may be published: where it depends on no hidden answer and,
 * together with what is shown, discloses no small cell.
 */
final class UnitRows {
    private final AnswerTally tally;
    private final EarlierScores scores;
    private final int minimumRespondents;
    private final int minimumCell;

    /** Of a tally whose scores are shown as given, by the fewest respondents and people of a cell. */
    UnitRows(AnswerTally tally, EarlierScores scores, int minimumRespondents, int minimumCell) {
        this.tally = tally;
        this.scores = scores;
        this.minimumRespondents = minimumRespondents;
        this.minimumCell = minimumCell;
    }

    boolean isShown(UnitBenchmark unit) {
        return unit.questions().stream().anyMatch(this::shows);
    }

    private boolean shows(MeasureResult question) {
        return scores.of(question.unit(), question.measure().id()).isShown();
    }

    /**
     * Respondents who answered a hidden question alone have a scored answer, so for a unit with one nothing is said.
     */
    OptionalLong withoutScore(UnitBenchmark unit) {
        boolean told = questionnaire().scoredItems().stream().noneMatch(item -> isHidden(unit, item));
        return told(told, tally.group(unit.code()).withoutScore());
    }

    /** Less the blanks, which are published, those of unknown stratum are the answers that are in no stratum. */
    OptionalLong unknownStratum(UnitBenchmark unit) {
        long unknown = tally.group(unit.code()).unknownStratum();
        boolean told = unit.respondents() - unknown >= minimumRespondents
                && tally.plan().strata().variables().stream().noneMatch(variable -> isHidden(unit, variable));
        return told(told, unknown);
    }

    private OptionalLong told(boolean told, long count) {
        return told && !isSmall(count) ? OptionalLong.of(count) : OptionalLong.empty();
    }

    private boolean isSmall(long... counts) {
        return CellSuppression.hidesAny(counts, minimumCell);
    }

    private boolean isHidden(UnitBenchmark unit, StratumVariable variable) {
        return isSmall(tally.group(unit.code()).categories(variable).toArray())
                || (variable instanceof StratumVariable.Coded coded
                        && questionnaire().question(coded.question().value()).items().stream()
                                .anyMatch(item -> isHidden(unit, item)));
    }

    private boolean isHidden(UnitBenchmark unit, Item item) {
        if (!tally.asked(item.id())) {
            return false;
        }
        boolean scoreHidden = item.scored() && !shows(unit.question(item.id().value()));
        return scoreHidden || isSmall(answers(unit.code(), item.id()));
    }

    /** Answers, blanks and those not led to the item. */
    private long[] answers(String unit, QuestionId item) {
        ItemCounts counts = tally.group(unit).item(item);
        return LongStream.concat(counts.answers(), LongStream.of(counts.blank(), counts.routedOut()))
                .toArray();
    }

    private Questionnaire questionnaire() {
        return tally.plan().questionnaire();
    }
}
