package org.surveystats.io.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.Side;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Wording;
import org.surveystats.suppression.Published;

/**
 * The results of one unit in words.
 *
 * @param data what the report is made from
 * @param unit the unit's results
 * @param texts the report's own words
 */
public record UnitWords(ReportData data, UnitBenchmark unit, ReportTexts texts) {
    /**
     * The result in a sentence.
     *
     * @return how many questions are better, about the same and worse
     */
    public String verdict() {
        Map<Side, Integer> sides = unit.questions().sides();
        int worse = sides.getOrDefault(Side.WORSE, 0);
        int same = sides.getOrDefault(Side.SAME, 0);
        int better = sides.getOrDefault(Side.BETTER, 0);
        return texts.quantity(
                "verdict", worse + same + better, texts.count(better), texts.count(same), texts.count(worse));
    }

    /**
     * The change against the latest earlier survey in a sentence.
     *
     * @return empty when there is none
     */
    public Optional<String> changeVerdict() {
        return data.changes().stream().findFirst().map(change -> {
            Map<Change, Integer> counts = change.counts(unit.code());
            return counts.values().stream().allMatch(questions -> questions == 0)
                    ? texts.get("verdict.change.none", change.previousYear())
                    : texts.get(
                            "verdict.change",
                            change.previousYear(),
                            texts.count(counts.getOrDefault(Change.INCREASE, 0)),
                            texts.count(counts.getOrDefault(Change.DECREASE, 0)),
                            texts.count(counts.getOrDefault(Change.NO_CHANGE, 0)));
        });
    }

    /**
     * What the lists of the best and the worst questions hold.
     *
     * @return sentences
     */
    public String bestAndWorst() {
        Headlines headlines = data.benchmark().headlines(unit.code());
        int length = headlines.best().size();
        if (length < 2) {
            return texts.get(length == 0 ? "bestworst.none" : "bestworst.one");
        }
        String few = texts.get("few." + length);
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get("bestworst.text", few));
        if (headlines.best().stream().anyMatch(headline -> headline.difference() <= 0)) {
            sentences.add(texts.get("bestworst.below", few));
        }
        if (headlines.worst().stream().anyMatch(headline -> headline.difference() >= 0)) {
            sentences.add(texts.get("bestworst.above", few));
        }
        if (headlines.best().stream().anyMatch(headlines.worst()::contains)) {
            sentences.add(texts.get("bestworst.both"));
        }
        return String.join(" ", sentences);
    }

    /**
     * The name of a band for style sheets.
     *
     * @param result a result
     * @return for example {@code much-worse}; {@code none} when there is no band
     */
    public String bandClass(MeasureResult result) {
        return result.band().map(this::bandClass).orElse("none");
    }

    /**
     * A result's band in words, or why there is none.
     *
     * @param result a result
     * @return the words
     */
    public String bandWords(MeasureResult result) {
        if (result.band() instanceof Published.Hidden<?> hidden) {
            return texts.get(
                    result.score().isShown() ? "band.none" : "score.none",
                    texts.get("reason." + hidden.reason().name()));
        }
        return texts.band(result.band().orElseThrow());
    }

    /**
     * The name of a band for style sheets.
     *
     * @param band a band
     * @return for example {@code much-worse}
     */
    public String bandClass(Band band) {
        return StyleSheet.nameOf(band);
    }

    /**
     * What a question is called above its chart.
     *
     * @param measure the question
     * @return id and text
     */
    public String title(Measure measure) {
        return measure.id() + ". " + measure.label();
    }

    /**
     * A question in two or three words.
     *
     * @param measure a question
     * @return its theme, its id when it has none
     */
    public String theme(Measure measure) {
        return measure.theme().isEmpty() ? measure.id() : measure.theme();
    }

    /**
     * A question in a sentence.
     *
     * @param measure a question
     * @return its summary, its text when it has none
     */
    public String summary(Measure measure) {
        String summary = wording(measure).summary();
        return summary.isEmpty() ? measure.label() : summary;
    }

    /**
     * The words of a question.
     *
     * @param measure a question
     * @return its words
     */
    public Wording wording(Measure measure) {
        QuestionId question = measure.question().orElseThrow();
        return data.benchmark()
                .questionnaire()
                .question(question.value())
                .info()
                .wording();
    }
}
