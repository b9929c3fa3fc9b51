package org.surveystats.io.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.suppression.Published;
import org.surveystats.text.Counted;
import org.surveystats.text.Decimals;
import org.surveystats.text.Paragraph;
import org.surveystats.text.TextTable;

/**
 * The report of one unit as plain English text in lines of at most 80 characters: response, who took part, questions
 * with a legend, sections, headlines, changes, what was published before. Figures are rounded. What is suppressed is
 * not in it, only why. The same data give the same text. Immutable.
 *
 * <pre>{@code
 * System.out.println(UnitSummary.of(SurveyResults.of(benchmark), "RT5"));
 * }</pre>
 */
public final class UnitSummary {
    private static final int MOST_NAMED = 8;
    private static final int MOST_ANSWERS = 20;

    private final SurveyResults results;
    private final UnitBenchmark unit;
    private final boolean reasons;

    private UnitSummary(SurveyResults results, UnitBenchmark unit, boolean reasons) {
        this.results = results;
        this.unit = unit;
        this.reasons = reasons;
    }

    /**
     * The summary of a unit.
     *
     * @param results what the summary is made from; its response rates are said to be by the
     *     {@link MethodOption#RESPONSE_BASE} of the benchmark's method
     * @param unit the unit's code
     * @return the summary
     * @throws IllegalArgumentException if the benchmark has no such unit; the message lists those it has
     */
    public static UnitSummary of(SurveyResults results, String unit) {
        Objects.requireNonNull(results, "results must not be null");
        return new UnitSummary(results, results.benchmark().unit(unit), false);
    }

    /**
     * The same, with the reason of every dash: below each table, by column and question, changes against earlier years
     * included. Only reasons that may be published are in it.
     *
     * @return a copy
     */
    public UnitSummary withReasons() {
        return new UnitSummary(results, unit, true);
    }

    /** The whole text: blocks with an empty line between them, without a line feed at the end. */
    @Override
    public String toString() {
        return Stream.of(
                        title(),
                        Stream.concat(responseRates(), whoTookPart()),
                        Stream.concat(Stream.of(shown(results.questions(unit.code()))), legend()),
                        sections(),
                        Stream.of(results.benchmark().headlines(unit.code()).toString()),
                        Stream.concat(results.changes().stream().map(this::change), publishedBefore()))
                .map(block -> block.filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")))
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String shown(TextTable table) {
        return (reasons ? table.withReasons() : table).toString();
    }

    private Stream<String> title() {
        SurveyInfo survey = results.benchmark().questionnaire().survey();
        String name = unit.unit().map(known -> " " + known.name()).orElse("");
        return Stream.of(
                Paragraph.of(unit.code() + name + ", " + survey.title() + " " + survey.year()),
                Paragraph.of(survey.provenance()));
    }

    private Stream<String> responseRates() {
        List<String> lines = new ArrayList<>();
        results.rates().forEach((year, all) -> {
            if (all.hasUnit(unit.code())) {
                lines.add(responseRate(year, all));
            }
        });
        boolean adjusted = results.rates().values().stream()
                .filter(all -> all.hasUnit(unit.code()))
                .anyMatch(all -> all.unit(unit.code()).adjustedPercent().isPresent());
        if (adjusted) {
            String base = results.benchmark().method().get(MethodOption.RESPONSE_BASE).stream()
                    .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", "));
            lines.add(Paragraph.of("Adjusted: of those with outcome " + base));
        }
        return lines.stream();
    }

    private String responseRate(int year, ResponseRates all) {
        ResponseRates.ResponseRate rate = all.unit(unit.code());
        List<String> adjusted = new ArrayList<>();
        percent("adjusted response rate ", rate.adjustedPercent(), 0)
                .map(percent -> percent + " of " + Decimals.grouped(rate.adjustedBase()))
                .ifPresent(adjusted::add);
        percent("units on average ", all.averagePercent(), 0).ifPresent(adjusted::add);
        percent("all together ", all.national().adjustedPercent(), 1).ifPresent(adjusted::add);
        return Paragraph.of(year + ": " + Decimals.grouped(rate.returned()) + " of " + Decimals.grouped(rate.invited())
                + " took part" + (adjusted.isEmpty() ? "" : "; " + String.join(", ", adjusted)));
    }

    /** Nobody in the base has no rate. */
    private static Optional<String> percent(String of, OptionalDouble value, int decimals) {
        return value.isPresent()
                ? Optional.of(of + Decimals.rounded(value.getAsDouble(), decimals) + " %")
                : Optional.empty();
    }

    private Stream<String> whoTookPart() {
        return unit.demographics().stream()
                .map(shares -> Paragraph.of(shares.label() + ": "
                        + shares.base()
                                .map(base -> given(shares))
                                .orElse(shares.base().toString())
                        + (reasons && shares.base().isShown() ? dashes(shares) : "")));
    }

    private static String dashes(AnswerShares shares) {
        String why = shares.shares().stream()
                .flatMap(share -> share.percentage() instanceof Published.Hidden<?> hidden
                        ? Stream.of(hidden.why())
                        : Stream.empty())
                .distinct()
                .collect(Collectors.joining(", "));
        return why.isEmpty() ? "" : " (- " + why + ")";
    }

    /** The answers that somebody gave, or may have given. */
    private static String given(AnswerShares shares) {
        List<String> given = shares.shares().stream()
                .filter(share -> share.percentage().orElse(1.0) > 0)
                .map(share -> share.label() + " "
                        + share.rounded().map(percent -> percent + " %").orElse("-"))
                .toList();
        return Phrases.first(MOST_ANSWERS, given);
    }

    /** What the columns of the table of questions mean, and why there are dashes. */
    private Stream<String> legend() {
        String columns = "n respondents, avg "
                + results.benchmark().questionnaire().survey().terms().average()
                + ", low and high the lowest and highest unit, band worse or better than expected"
                + changeMarks();
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        for (MeasureResult result : unit.questions()) {
            String id = result.measure().id();
            if (result.score() instanceof Published.Hidden<?> score) {
                hidden.computeIfAbsent(score.why(), key -> new ArrayList<>()).add(id);
            } else if (result.band() instanceof Published.Hidden<?> band) {
                hidden.computeIfAbsent(band.why(), key -> new ArrayList<>()).add("band of " + id);
            }
        }
        if (reasons) {
            return Stream.of(Paragraph.of(columns));
        }
        return Stream.concat(
                Stream.of(Paragraph.of(columns)),
                hidden.entrySet().stream()
                        .map(reason -> Paragraph.of(
                                "- " + reason.getKey() + ": " + Phrases.first(MOST_NAMED, reason.getValue()))));
    }

    /** Of the words in the columns of earlier years those that are there. */
    private String changeMarks() {
        List<QuestionChange> changes = results.changes().stream()
                .flatMap(change -> change.unit(unit.code()).stream())
                .toList();
        List<String> marks = new ArrayList<>();
        if (changes.stream().anyMatch(change -> change.change().isShown())) {
            marks.add("up and down significant change");
        }
        if (changes.stream().anyMatch(change -> !change.change().isShown())) {
            marks.add("- in a year column: not compared");
        }
        return marks.isEmpty() ? "" : "; " + String.join(", ", marks);
    }

    private Stream<String> sections() {
        return unit.sections().list().isEmpty()
                ? Stream.empty()
                : Stream.of(shown(unit.sections().table()));
    }

    private String change(ChangeOverTime change) {
        int year = change.previousYear();
        String against = "Against " + year + ": ";
        if (!declared(year)) {
            return Paragraph.of(against + "nothing is compared, as no scored question of the questionnaire names its"
                    + " question of " + year + " in comparesWith");
        }
        Map<Change, Integer> counts = change.counts(unit.code());
        int compared = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Paragraph.of(against + counts.get(Change.INCREASE) + " up, " + counts.get(Change.DECREASE) + " down, "
                + counts.get(Change.NO_CHANGE) + " without significant change, "
                + (unit.questions().list().size() - compared) + " not compared");
    }

    private boolean declared(int year) {
        Questionnaire questionnaire = results.benchmark().questionnaire();
        return questionnaire.scoredItems().stream()
                .flatMap(item -> questionnaire.comparability(questionnaire.questionOf(item), year).stream())
                .anyMatch(Comparability.SameAs.class::isInstance);
    }

    private Stream<String> publishedBefore() {
        List<PublishedHistory.Entry> published = results.history().entries().stream()
                .filter(entry -> entry.unit().equals(unit.code()))
                .toList();
        if (published.isEmpty()) {
            return Stream.empty();
        }
        long measures = published.stream()
                .map(PublishedHistory.Entry::measure)
                .distinct()
                .count();
        String years = published.stream()
                .map(entry -> String.valueOf(entry.year()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Stream.of(Paragraph.of("Published before: " + Counted.of(published.size(), "result") + " of "
                + Counted.of(measures, "question") + " in " + years));
    }
}
