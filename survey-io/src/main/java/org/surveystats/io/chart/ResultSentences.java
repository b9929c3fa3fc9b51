package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;
import org.surveystats.questionnaire.ScoreScale;

/** What there is to say about one result. */
record ResultSentences(MeasureResult result, ScoreScale scale, String unitName, ChartWords words) {
    String description() {
        List<String> sentences = new ArrayList<>();
        if (!result.score().isShown()) {
            sentences.add(words.text("chart.range.hidden", unitName, words.reason(result.score())));
        } else {
            sentences.add(words.text(
                    "chart.range.score",
                    unitName,
                    words.score(result.score().orElseThrow()),
                    words.plain(scale.lowest()),
                    words.plain(scale.highest())));
            sentences.add(
                    result.band().isShown()
                            ? words.text(
                                    "chart.range.band", words.band(result.band().orElseThrow()))
                            : words.text("chart.range.no.band", words.reason(result.band())));
        }
        sentences.add(national());
        result.classification().map(Classification::limits).ifShown(limits -> sentences.add(expected(limits)));
        return String.join(" ", sentences);
    }

    private String national() {
        NationalResult national = result.national();
        if (national.units() == 0) {
            return words.text("chart.range.none");
        }
        // Where the result itself is hidden, "the only one" would be another.
        if (national.units() == 1 && !result.score().isShown()) {
            return words.text(
                    "chart.range.national.one", words.score(national.average().orElseThrow()));
        }
        return words.quantity(
                "chart.range.national",
                national.units(),
                words.score(national.average().orElseThrow()),
                words.score(national.lowest().orElseThrow().score()),
                words.score(national.highest().orElseThrow().score()));
    }

    private String expected(Limits limits) {
        ConfidenceLevel innermost =
                result.national().expectedRange().orElseThrow().rule().bands().innermost();
        return words.text(
                "chart.range.about.the.same",
                words.decimal(limits.lower(innermost), 2),
                words.decimal(limits.upper(innermost), 2));
    }

    /** Score and band in one line. */
    String verdict() {
        if (!result.score().isShown()) {
            return words.text("chart.score.hidden", unitName, words.reason(result.score()));
        }
        String score = words.score(result.score().orElseThrow());
        return result.band().isShown()
                ? words.text(
                        "chart.band", unitName, score, words.band(result.band().orElseThrow()))
                : words.text("chart.no.band", unitName, score, words.reason(result.band()));
    }

    String average() {
        return words.text(
                "chart.average",
                words.text("average"),
                words.score(result.national().average().orElseThrow()));
    }
}
