package org.surveystats.io.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.AnswerShares.Share;

/**
 * The answers to one question in percent, a bar for each answer. Bars are as long as the rounded percentages, so that
 * their lengths tell no more than the figures.
 */
public final class SharesChart extends Picture {
    private final AnswerShares shares;

    private SharesChart(AnswerShares shares) {
        this.shares = Objects.requireNonNull(shares, "shares must not be null");
    }

    /**
     * The chart of answers.
     *
     * @param shares the answers to a question
     * @return the chart, with words in place of percentages that are hidden
     */
    public static Chart of(AnswerShares shares) {
        return Chart.of(new SharesChart(shares));
    }

    @Override
    String title(ChartWords words) {
        return shares.label();
    }

    @Override
    String description(ChartWords words) {
        if (!shares.base().isShown()) {
            return base(words);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(base(words));
        for (Share share : shares.shares()) {
            sentences.add(words.text("chart.shares.one", share.label(), percentage(share, words)));
        }
        return String.join(" ", sentences);
    }

    private String base(ChartWords words) {
        return shares.base().isShown()
                ? words.quantity("chart.shares.base", shares.base().orElseThrow())
                : words.reason(shares.base());
    }

    private static String percentage(Share share, ChartWords words) {
        return share.rounded()
                .map(value -> words.text("percent", words.count(value)))
                .orElse(words.text("chart.not.shown"));
    }

    @Override
    ChartTable table(ChartWords words) {
        return new ChartTable(
                List.of(words.text("answer"), words.text("chart.column.percentage")),
                shares.shares().stream()
                        .map(share -> List.of(share.label(), percentage(share, words)))
                        .toList());
    }

    @Override
    void draw(Drawing drawing) {
        ChartWords words = drawing.words();
        List<Bars.Row> rows = new ArrayList<>();
        for (Share share : shares.shares()) {
            OptionalDouble value =
                    share.rounded().map(v -> OptionalDouble.of(v)).orElse(OptionalDouble.empty());
            rows.add(new Bars.Row(share.label(), "", value, percentage(share, words), Optional.empty()));
        }
        drawing.gap(4);
        new Bars(rows, 0, 100).draw(drawing);
        drawing.paragraph(base(words), TextStyle.SMALL, 2);
    }
}
