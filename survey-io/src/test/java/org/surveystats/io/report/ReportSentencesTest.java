package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.PublishedRows;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.decoding.RowProblem;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;
import org.surveystats.expectedrange.Side;
import org.surveystats.io.bands.FiveBands;
import org.surveystats.io.json.Resources;
import org.surveystats.io.libraries.LibraryData;
import org.surveystats.io.report.page.NationalPage;
import org.surveystats.io.report.page.ReportData;
import org.surveystats.io.report.page.ReportTexts;
import org.surveystats.io.report.page.UnitPage;
import org.surveystats.io.report.template.JteindexGenerated;
import org.surveystats.io.report.template.JtenationalGenerated;
import org.surveystats.io.report.template.JteunitGenerated;
import org.surveystats.io.words.Phrasing;
import org.surveystats.io.words.Words;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.GroupBy;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.QuestionInfo;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;
import org.surveystats.questionnaire.Section;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.questionnaire.StratumVariable;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;

/**
 * Every text of the report is printed where it is true, and nowhere else. Each key of the bundle has a rule here, which
 * is judged by the data and not by the page; pages are made of texts that say which they are. A rule with a condition
 * must have pages that fulfil it and pages that do not.
 */
class ReportSentencesTest {
    private enum Kind {
        UNIT,
        INDEX,
        NATIONAL
    }

    /** Names of values, which are parts of sentences, and what charts alone say; WordsTest looks after them. */
    private static final Pattern OTHERS =
            Pattern.compile("(reason|problem|change)\\.[A-Z_]+|chart\\..*|number\\.(minus|plus)");

    /** The one report that has a date. */
    private static final String DATED = "a unit with hidden scores";

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

    /** A page of a survey. */
    private record Page(Kind kind, String name, ReportData data, String unit, String html) {
        Benchmark benchmark() {
            return data.benchmark();
        }

        Questionnaire questionnaire() {
            return benchmark().questionnaire();
        }

        SurveyInfo survey() {
            return questionnaire().survey();
        }

        List<MeasureResult> questions() {
            return benchmark().unit(unit).questions().list();
        }

        List<QuestionChange> changes() {
            return data.changes().stream()
                    .flatMap(change -> change.unit(unit).stream())
                    .toList();
        }

        boolean prints(String key) {
            return html.contains(marked(key));
        }

        @Override
        public String toString() {
            return kind + " of " + name;
        }
    }

    /** Whether a text is printed on a page of some kind: always, or where a condition is fulfilled. */
    private record Rule(Predicate<Page> condition, boolean always) {}

    private static final Map<String, Map<Kind, Rule>> RULES = rules();
    private static final List<Page> PAGES = pages();

    private static Map<String, Map<Kind, Rule>> rules() {
        Map<String, Map<Kind, Rule>> rules = new TreeMap<>();
        Set<Kind> all = EnumSet.allOf(Kind.class);
        Set<Kind> unit = EnumSet.of(Kind.UNIT);
        Set<Kind> index = EnumSet.of(Kind.INDEX);
        Set<Kind> national = EnumSet.of(Kind.NATIONAL);
        Set<Kind> whole = EnumSet.of(Kind.UNIT, Kind.NATIONAL);
        Set<Kind> lists = EnumSet.of(Kind.INDEX, Kind.NATIONAL);

        always(rules, all, "skip", "language");
        always(rules, unit, "title", "report", "contents", "background", "headlines", "benchmarking", "change");
        always(rules, unit, "appendix", "about", "who", "summary", "method", "method.text");
        always(rules, index, "index.title", "unit");
        always(rules, national, "national.title");
        always(rules, whole, "about.who");
        always(rules, lists, "national", "index");
        when(rules, all, page -> !page.survey().provenance().isEmpty(), "provenance");
        when(rules, all, page -> page.data().date().isPresent(), "date");

        when(rules, whole, page -> total(page) == 1 || invited(page) == 1, "people.1");
        when(rules, whole, page -> total(page) != 1 || invited(page) > 1, "people.other");
        when(rules, whole, page -> page.benchmark().units().size() == 1, "units.1");
        when(rules, whole, page -> page.benchmark().units().size() != 1, "units.other");
        for (int few = 2; few <= 5; few++) {
            int length = few;
            when(rules, unit, page -> length(page) == length, "few." + few);
        }
        when(rules, unit, page -> strata(page) >= 2, "list.two");
        when(rules, unit, page -> strata(page) >= 3, "list.more");
        when(rules, whole, page -> total(page) >= 1000 || invited(page) >= 1000, "number.group");
        when(rules, index, page -> largest(page) >= 1000, "number.group");
        when(rules, whole, page -> anyScore(page) || pooled(page), "number.decimal");
        when(rules, unit, ReportSentencesTest::pooled, "percent", "about.rate");

        when(rules, unit, page -> !page.survey().conductedBy().isEmpty(), "about.by");
        when(rules, unit, page -> !page.survey().eligibility().isEmpty(), "eligibility");
        when(rules, unit, page -> !page.survey().sampling().isEmpty(), "sampling");
        when(rules, unit, page -> !page.survey().fieldwork().isEmpty(), "fieldwork");
        when(rules, unit, ReportSentencesTest::hasLine, "about.trend", "reading.line", "change.text", "onChange");
        when(rules, unit, ReportSentencesTest::hasLine, "respondents.by.year");
        when(rules, unit, ReportSentencesTest::hasGap, "about.missing", "reading.gap");

        when(rules, unit, ReportSentencesTest::scored, "terms", "term.scoring", "term.scoring.text");
        when(rules, unit, ReportSentencesTest::scored, "term.average.text", "term.standardisation", "reading");
        when(rules, unit, ReportSentencesTest::scored, "reading.range", "bestworst", "lists", "scores.of");
        when(rules, unit, page -> scored(page) || whoAnswered(page), "asTable");
        when(rules, unit, page -> shown(page) > 0, "reading.own");
        when(rules, unit, ReportSentencesTest::sectionShown, "reading.rank.own");
        when(rules, whole, ReportSentencesTest::scored, "average", "lowest", "highest");
        when(rules, unit, ReportSentencesTest::scored, "respondents", "yourScore");
        always(rules, index, "respondents");
        when(rules, whole, page -> !scored(page), "benchmarking.none");
        when(rules, unit, ReportSentencesTest::ranges, "term.range", "term.range.text", "key");
        when(rules, unit, ReportSentencesTest::ranges, "interpretation.range", "interpretation.overlap");
        when(rules, unit, page -> ranges(page) && cuts(page) == 3, "term.range.steps.3");
        when(rules, unit, page -> ranges(page) && cuts(page) == 2, "term.range.steps.other");
        when(rules, unit, page -> ranges(page) && cuts(page) > 1, "interpretation.zones");
        when(rules, unit, page -> ranges(page) && sections(page), "reading.overlap");
        when(rules, unit, page -> ranges(page) || tested(page), "interpretation");
        when(rules, unit, page -> strata(page) > 0, "term.standardisation.text", "term.scoring.weighted");
        when(rules, unit, page -> scored(page) && strata(page) == 0, "term.standardisation.none", "term.scoring.mean");
        when(rules, unit, page -> scored(page) && describes(page), "term.scoring.others");
        when(rules, unit, ReportSentencesTest::hasExclusions, "term.scoring.without");
        when(rules, unit, ReportSentencesTest::sections, "term.scoring.section", "reading.rank", "section");
        when(rules, unit, ReportSentencesTest::sections, "benchmarking.sections", "section.score");
        when(rules, unit, page -> scored(page) && !sections(page), "benchmarking.questions", "questions");
        when(rules, unit, page -> scored(page) && minimum(page) > 1, "term.suppression", "term.suppression.text");
        when(rules, unit, page -> scored(page) && minimum(page) > 1, "term.suppression.nowhere");
        when(rules, unit, page -> sections(page) && minimum(page) > 1, "term.suppression.section");
        when(rules, unit, ReportSentencesTest::compared, "reading.zones", "benchmarking.zones");
        when(rules, unit, page -> page.questions().stream().anyMatch(ReportSentencesTest::plain), "reading.plain");

        when(rules, unit, ReportSentencesTest::whoAnswered, "who.text", "who.percentages");
        when(rules, unit, page -> rate(page).isPresent(), "who.invited", "who.completed", "summary.text");
        when(rules, unit, page -> rate(page).isPresent() && pooled(page), "who.rate", "who.average", "who.national");
        when(rules, unit, ReportSentencesTest::ratedBefore, "who.previous");
        when(rules, unit, page -> rate(page).isEmpty() && respondents(page) == 1, "who.respondents.1");
        when(rules, unit, page -> rate(page).isEmpty() && respondents(page) != 1, "who.respondents.other");
        when(rules, unit, page -> scored(page) && !page.data().changes().isEmpty(), "comparison");
        when(rules, unit, page -> scored(page) && page.data().changes().isEmpty(), "comparison.units");
        when(rules, unit, ReportSentencesTest::tested, "comparison.text", "interpretation.change");
        when(rules, unit, ReportSentencesTest::tested, "verdict.change");
        when(rules, unit, page -> tested(page) && untested(page), "comparison.not");
        when(rules, unit, page -> !page.data().changes().isEmpty() && !tested(page), "verdict.change.none");

        when(rules, unit, page -> length(page) > 1, "bestworst.text");
        when(rules, unit, page -> length(page) == 1, "bestworst.one");
        when(rules, unit, page -> length(page) == 0, "bestworst.none");
        when(rules, unit, page -> length(page) > 0, "summary.best", "summary.worst");
        when(rules, unit, page -> length(page) > 1 && beyond(page, 1) < length(page), "bestworst.below");
        when(rules, unit, page -> length(page) > 1 && beyond(page, -1) < length(page), "bestworst.above");
        when(rules, unit, page -> shown(page) > 1 && shown(page) < 10, "bestworst.both");

        when(rules, unit, page -> sections(page) && hasQuestionsAlone(page), "other");
        when(rules, unit, ReportSentencesTest::hasQuestionTwice, "section.before");
        when(rules, unit, ReportSentencesTest::paraphrased, "paraphrased");
        when(rules, unit, page -> hasLine(page) && tested(page), "change.test");
        when(rules, unit, page -> hasLine(page) && !page.data().changes().isEmpty(), "changes.caption", "change.row");
        when(rules, unit, page -> !earlier(page), "change.none");
        when(rules, unit, page -> earlier(page) && !hasLine(page), "change.no.line");
        when(
                rules,
                unit,
                page -> earlier(page) && lines(page) < page.questions().size(),
                "change.without");

        when(rules, unit, page -> listed(page) && inBands(page, true) > 0, "lists.text");
        when(rules, unit, page -> compared(page) && !listed(page), "lists.none");
        when(rules, unit, page -> scored(page) && !compared(page), "lists.no.band");
        when(rules, unit, page -> !compared(page), "verdict.0");
        when(rules, unit, page -> inBands(page, true) + inBands(page, false) == 1, "verdict.1");
        when(rules, unit, page -> inBands(page, true) + inBands(page, false) > 1, "verdict.other");
        when(rules, unit, page -> !described(page).contact().isEmpty(), "summary.contact");
        when(rules, unit, page -> hasExample(page), "example", "example.text", "example.question", "answer");
        when(rules, unit, page -> hasExample(page), "score");
        when(rules, unit, page -> hasExample(page) && even(example(page)), "example.equal");
        when(rules, unit, page -> hasExample(page) && excludes(example(page)), "example.none");
        when(rules, unit, page -> hasExample(page) && strata(page) > 0, "example.weighted");
        when(rules, unit, page -> hasExample(page) && strata(page) == 0, "example.mean");
        when(rules, unit, page -> page.data().rows().isPresent(), "rows", "rows.text", "rows.read");
        when(rules, unit, page -> page.data().rows().isPresent(), "rows.what", "units", "rows.number");
        when(rules, unit, page -> rows(page, PublishedRows::allRefused), "rows.refused");
        when(rules, unit, page -> rows(page, PublishedRows::filteredByLayout), "rows.layout");
        when(rules, unit, page -> rows(page, PublishedRows::filteredByPlan), "rows.plan");
        when(rules, unit, page -> rows(page, PublishedRows::withoutUnit), "rows.without.unit");
        when(rules, unit, page -> rows(page, rows -> rows.shown().units()), "rows.shown");
        when(rules, unit, page -> rows(page, rows -> rows.hidden().units()), "rows.hidden");
        when(rules, unit, page -> rows(page, rows -> rows.withoutScore().respondents()), "rows.without.score");
        when(rules, unit, page -> rows(page, rows -> rows.unknownStratum().respondents()), "rows.unknown.stratum");
        when(rules, unit, ReportSentencesTest::asTheNhs, "method.preset");
        when(rules, unit, page -> !asTheNhs(page), "method.changed");
        when(
                rules,
                unit,
                page -> results(page).anyMatch(result -> !result.score().isShown()),
                "score.none");
        when(rules, unit, page -> results(page).anyMatch(ReportSentencesTest::scoreAlone), "band.none");

        when(rules, index, ReportSentencesTest::ranges, "index.text");
        when(rules, index, page -> !regions(page).isEmpty(), "region");
        when(rules, national, ReportSentencesTest::scored, "national.spread", "national.text", "national.worse");
        when(rules, national, ReportSentencesTest::scored, "national.same", "national.better", "units", "measure");
        when(rules, national, ReportSentencesTest::ranges, "national.bands");
        when(rules, national, page -> sections(page) && !regions(page).isEmpty(), "regions", "regions.text");
        when(rules, national, ReportSentencesTest::hidesRegion, "regions.few");
        return rules;
    }

    private static void always(Map<String, Map<Kind, Rule>> rules, Set<Kind> kinds, String... keys) {
        put(rules, kinds, new Rule(page -> true, true), keys);
    }

    private static void when(
            Map<String, Map<Kind, Rule>> rules, Set<Kind> kinds, Predicate<Page> condition, String... keys) {
        put(rules, kinds, new Rule(condition, false), keys);
    }

    private static void put(Map<String, Map<Kind, Rule>> rules, Set<Kind> kinds, Rule rule, String... keys) {
        for (String key : keys) {
            for (Kind kind : kinds) {
                Rule second = rules.computeIfAbsent(key, k -> new EnumMap<>(Kind.class))
                        .put(kind, rule);
                assertThat(second).as("second rule of %s", key).isNull();
            }
        }
    }

    /** Whether there are rows and of a kind some. */
    private static boolean rows(Page page, ToLongFunction<PublishedRows> count) {
        return page.data().rows().stream().mapToLong(count).sum() > 0;
    }

    private static boolean scored(Page page) {
        return !page.questionnaire().scoredItems().isEmpty();
    }

    private static boolean sections(Page page) {
        return !page.questionnaire().sections().isEmpty();
    }

    private static int strata(Page page) {
        return scored(page) ? page.questionnaire().layout().strata().size() : 0;
    }

    private static int minimum(Page page) {
        return Integer.parseInt(page.benchmark().method().text(MethodOption.MINIMUM_RESPONDENTS));
    }

    private static int cuts(Page page) {
        return page.benchmark().method().get(MethodOption.BANDS).cuts().size();
    }

    private static boolean ranges(Page page) {
        return page.benchmark().measures().stream()
                .anyMatch(measure ->
                        page.benchmark().national(measure.id()).expectedRange().isShown());
    }

    private static boolean anyScore(Page page) {
        return page.benchmark().measures().stream()
                .anyMatch(measure ->
                        page.benchmark().national(measure.id()).average().isShown());
    }

    /** Has questions that neither are scored nor ask who somebody is. */
    private static boolean describes(Page page) {
        return page.questionnaire().questions().stream()
                .anyMatch(question -> !question.scored() && !question.info().demographic());
    }

    private static Stream<SingleChoice> scoredChoices(Page page) {
        return page.questionnaire().questions().stream()
                .filter(Question::scored)
                .filter(SingleChoice.class::isInstance)
                .map(SingleChoice.class::cast);
    }

    private static boolean excludes(SingleChoice question) {
        return question.options().stream().anyMatch(option -> option.score().isEmpty());
    }

    private static boolean hasExclusions(Page page) {
        return scoredChoices(page).anyMatch(ReportSentencesTest::excludes);
    }

    private static boolean hasExample(Page page) {
        return scoredChoices(page).findFirst().isPresent();
    }

    private static SingleChoice example(Page page) {
        return scoredChoices(page)
                .filter(ReportSentencesTest::excludes)
                .findFirst()
                .or(() -> scoredChoices(page).findFirst())
                .orElseThrow();
    }

    /** Three answers or more at equal distances; thirds of the scale are written with two decimals. */
    private static boolean even(SingleChoice question) {
        double[] scores = question.options().stream()
                .filter(option -> option.score().isPresent())
                .mapToDouble(option -> option.score().getAsDouble())
                .sorted()
                .toArray();
        boolean even = scores.length > 2 && scores[1] > scores[0];
        for (int i = 2; i < scores.length; i++) {
            even &= Math.abs(scores[i] - scores[i - 1] - (scores[1] - scores[0])) <= 0.0101;
        }
        return even;
    }

    private static Stream<MeasureResult> results(Page page) {
        return page.benchmark().measures().stream()
                .map(measure -> page.benchmark().unit(page.unit()).measure(measure.id()));
    }

    private static boolean scoreAlone(MeasureResult result) {
        return result.score().isShown() && !result.band().isShown();
    }

    private static long inBands(Page page, boolean aboutTheSame) {
        return page.questions().stream()
                .filter(result -> result.band()
                        .map(band -> (band.side() == Side.SAME) == aboutTheSame)
                        .orElse(false))
                .count();
    }

    private static boolean compared(Page page) {
        return inBands(page, true) + inBands(page, false) > 0;
    }

    private static boolean listed(Page page) {
        return inBands(page, false) > 0;
    }

    /** Whether all units are within what is expected of this one. */
    private static boolean plain(MeasureResult result) {
        if (!result.classification().isShown()) {
            return false;
        }
        Limits limits = result.classification().orElseThrow().limits();
        BandScheme scheme =
                result.national().expectedRange().orElseThrow().rule().bands();
        ConfidenceLevel inner = scheme.equals(BandScheme.SEVEN)
                ? ConfidenceLevel.P90
                : scheme.equals(BandScheme.THREE) ? ConfidenceLevel.P95 : FiveBands.P80;
        double low = limits.lower(inner);
        double high = limits.upper(inner);
        return result.national().lowest().orElseThrow().score() >= low
                && result.national().highest().orElseThrow().score() <= high;
    }

    private static long shown(Page page) {
        return page.questions().stream()
                .filter(result -> result.score().isShown())
                .count();
    }

    private static boolean sectionShown(Page page) {
        return page.benchmark().unit(page.unit()).sections().stream()
                .anyMatch(result -> result.score().isShown());
    }

    private static long length(Page page) {
        return Math.min(5, shown(page));
    }

    /** How many questions are above the average, or below it. */
    private static long beyond(Page page, int side) {
        return page.questions().stream()
                .filter(result -> result.score().isShown())
                .filter(result -> Double.compare(
                                result.score().orElseThrow(),
                                result.national().average().orElseThrow())
                        == side)
                .count();
    }

    private static long total(Page page) {
        return page.benchmark().units().stream()
                .mapToLong(UnitBenchmark::respondents)
                .sum();
    }

    private static long largest(Page page) {
        return page.benchmark().units().stream()
                .mapToLong(UnitBenchmark::respondents)
                .max()
                .orElse(0);
    }

    private static long respondents(Page page) {
        return page.benchmark().unit(page.unit()).respondents();
    }

    private static Optional<ResponseRates.ResponseRate> rate(Page page, int year) {
        ResponseRates rates = page.data().rates().get(year);
        return rates != null && rates.hasUnit(page.unit()) ? Optional.of(rates.unit(page.unit())) : Optional.empty();
    }

    private static Optional<ResponseRates.ResponseRate> rate(Page page) {
        return rate(page, page.data().year());
    }

    private static long invited(Page page) {
        return page.kind() == Kind.UNIT
                ? rate(page).map(ResponseRates.ResponseRate::invited).orElse(0L)
                : 0;
    }

    /** Whether there is a rate of all units, which is where there is one of the unit and a mean here. */
    private static boolean pooled(Page page) {
        ResponseRates rates = page.data().rates().get(page.data().year());
        return page.kind() == Kind.UNIT
                && rates != null
                && rates.national().adjustedPercent().isPresent();
    }

    private static boolean ratedBefore(Page page) {
        return rate(page).isPresent() && rate(page, page.data().year() - 1).isPresent();
    }

    private static boolean whoAnswered(Page page) {
        return page.benchmark().unit(page.unit()).demographics().stream()
                .anyMatch(shares -> shares.base().orElse(0L) > 0);
    }

    private static boolean tested(Page page) {
        return page.changes().stream().anyMatch(change -> change.change().isShown());
    }

    private static boolean untested(Page page) {
        return page.changes().stream().anyMatch(change -> !change.change().isShown());
    }

    private static boolean earlier(Page page) {
        return !page.data().changes().isEmpty()
                || !page.data().history().entries().isEmpty();
    }

    /** By year whether there is a figure, from history, then from changes, then of this year. */
    private static NavigableMap<Integer, Boolean> years(Page page, MeasureResult result, boolean ofUnit) {
        NavigableMap<Integer, Boolean> years = new TreeMap<>();
        for (PublishedHistory.Entry entry :
                page.data().history().of(page.unit(), result.measure().id())) {
            years.put(
                    entry.year(),
                    ofUnit ? entry.score().isPresent() : entry.nationalAverage().isPresent());
        }
        for (ChangeOverTime change : page.data().changes()) {
            QuestionChange question =
                    change.question(page.unit(), result.measure().id());
            if (question.nationalThen().isShown()) {
                years.put(change.previousYear(), !ofUnit || question.then().isShown());
            }
        }
        years.put(
                page.data().year(),
                ofUnit ? result.score().isShown() : result.national().average().isShown());
        return years;
    }

    private static Stream<MeasureResult> withLine(Page page) {
        return page.questions().stream()
                .filter(result -> years(page, result, true).values().stream()
                                .filter(shown -> shown)
                                .count()
                        > 1);
    }

    private static long lines(Page page) {
        return withLine(page).count();
    }

    private static boolean hasLine(Page page) {
        return lines(page) > 0;
    }

    private static boolean hasGap(Page page) {
        return withLine(page)
                .anyMatch(result -> isBroken(years(page, result, true)) || isBroken(years(page, result, false)));
    }

    private static boolean isBroken(NavigableMap<Integer, Boolean> years) {
        years.values().removeIf(shown -> !shown);
        return !years.isEmpty() && years.lastKey() - years.firstKey() + 1 > years.size();
    }

    private static boolean hasQuestionsAlone(Page page) {
        return page.questions().stream()
                .anyMatch(result -> page.questionnaire().sections().stream()
                        .noneMatch(section -> section.items().stream()
                                .anyMatch(item ->
                                        item.value().equals(result.measure().id()))));
    }

    private static boolean hasQuestionTwice(Page page) {
        List<QuestionId> all = page.questionnaire().sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
        return new HashSet<>(all).size() < all.size();
    }

    private static boolean paraphrased(Page page) {
        return page.questionnaire().questions().stream()
                .anyMatch(question ->
                        question.scored() && question.info().wording().paraphrased());
    }

    private static Unit described(Page page) {
        return page.benchmark().unit(page.unit()).unit().orElse(Unit.of(page.unit(), page.unit()));
    }

    private static boolean asTheNhs(Page page) {
        BenchmarkMethod method = page.benchmark().method();
        return MethodOption.all().stream()
                .allMatch(option ->
                        method.text(option).equals(BenchmarkMethod.nhs2021().text(option)));
    }

    private static Set<String> regions(Page page) {
        return page.benchmark().units().stream()
                .flatMap(unit -> unit.unit().stream())
                .map(Unit::region)
                .filter(region -> !region.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hidesRegion(Page page) {
        return regions(page).stream()
                .anyMatch(region -> page.questionnaire().sections().stream()
                        .anyMatch(section -> page.benchmark().units().stream()
                                        .filter(unit -> unit.unit()
                                                .map(Unit::region)
                                                .orElse("")
                                                .equals(region))
                                        .filter(unit -> unit.measure(section.measure())
                                                .score()
                                                .isShown())
                                        .count()
                                < 3));
    }

    private static List<Page> pages() {
        InventedSurvey invented = InventedSurvey.plain();
        HospitalGroup group = HospitalGroup.plain();
        BenchmarkMethod nhs = BenchmarkMethod.nhs2021();
        Questionnaire asked = group.questionnaire();
        Section all = Section.of("1", "All", "Q1", "Q2");
        SurveyResults two = invented.data();
        Map<String, Map.Entry<SurveyResults, String>> data = new LinkedHashMap<>();
        data.put("the bundled survey", Map.entry(CmhReports.DATA, "RT5"));
        data.put(DATED, Map.entry(CmhReports.DATA, "X02"));
        data.put("two years", Map.entry(two, "A"));
        data.put("one year", Map.entry(invented.alone(), "B"));
        data.put(
                "a section and a question in none",
                Map.entry(
                        invented.with(invented.questionnaire().withSections(Section.of("x", "One", "Q2")))
                                .data(),
                        "A"));
        data.put(
                "a question in two sections",
                Map.entry(
                        invented.with(invented.questionnaire()
                                        .withSections(
                                                Section.of("x", "Both", "Q1", "Q2"), Section.of("y", "One", "Q2")))
                                .data(),
                        "A"));
        data.put("the libraries", Map.entry(libraries(), "LS3"));
        for (int hospital = 1; hospital <= 8; hospital++) {
            data.put("hospital " + hospital, Map.entry(group.data(), "H" + hospital));
        }
        data.put("one unit", Map.entry(group.ofSizes(60).data(), "H1"));
        data.put("one respondent", Map.entry(group.ofSizes(1).data(), "H1"));
        data.put(
                "one respondent of many", Map.entry(group.ofSizes(1, 40, 50, 60).data(), "H1"));
        data.put(
                "three bands",
                Map.entry(group.with(nhs.withBands(BandScheme.THREE)).data(), "H1"));
        data.put(
                "five bands",
                Map.entry(group.with(nhs.withBands(FiveBands.SCHEME)).data(), "H1"));
        data.put(
                "a minimum of one",
                Map.entry(
                        group.with(nhs.withMinimumRespondents(1))
                                .with(asked.withSections(all))
                                .data(),
                        "H1"));
        data.put(
                "set as in the preset",
                Map.entry(group.with(nhs.with("changeConfidence", "0.95")).data(), "H1"));
        data.put("nothing comparable", Map.entry(group.dataOfTwoYears(), "H1"));
        data.put("one question", Map.entry(group.with(only("Q1")).data(), "H1"));
        data.put(
                "one question hidden",
                Map.entry(group.with(only("Q1")).ofSizes(20, 40, 50, 60).data(), "H1"));
        data.put(
                "three strata",
                Map.entry(group.with(asked.withLayout(strata("Q1", "Q2", "Q3"))).data(), "H1"));
        data.put(
                "whole regions",
                Map.entry(
                        group.with(asked.withSections(all))
                                .in("N", "N", "N", "S", "S", "S", "S", "")
                                .data(),
                        "H1"));
        data.put(
                "a small region",
                Map.entry(
                        group.with(asked.withSections(all))
                                .in("N", "N", "", "S", "S", "S", "S", "")
                                .data(),
                        "H1"));
        data.put(
                "regions without sections",
                Map.entry(group.in("N", "N", "N", "S", "S", "S", "S", "").data(), "H1"));
        data.put("nobody invited", Map.entry(group.data().withRates(Map.of(2024, rates(0, 0))), "H1"));
        data.put("one invited", Map.entry(group.data().withRates(Map.of(2024, rates(1, 0))), "H1"));
        data.put(
                "rates of two years",
                Map.entry(group.data().withRates(Map.of(2024, rates(700, 600), 2023, rates(7, 7))), "H1"));
        data.put("years with a gap", Map.entry(group.data().withHistory(history("H1", 2021, 2022)), "H1"));
        data.put("years without a gap", Map.entry(group.data().withHistory(history("H1", 2022, 2023)), "H1"));
        data.put("years of another", Map.entry(group.data().withHistory(history("H2", 2022, 2023)), "H1"));
        data.put("rows", Map.entry(HospitalGroup.withRows(group.data(), Map.of(), 0, 0), "H1"));
        data.put(
                "rows that are left out",
                Map.entry(
                        HospitalGroup.withRows(
                                group.ofSizes(20, 40, 50, 60).data(), Map.of(RowProblem.UNKNOWN_CODE, 2L), 3, 5),
                        "H2"));
        data.put(
                "rows of hidden units",
                Map.entry(HospitalGroup.withRows(group.ofSizes(20, 10).data(), Map.of(), 0, 0), "H1"));
        data.put("four questions", Map.entry(OddAnswers.data(four()), "A"));
        data.put("nothing scored", Map.entry(OddAnswers.data(unscored(true)), "A"));
        data.put("nothing scored or known", Map.entry(OddAnswers.data(unscored(false)), "A"));
        List<Page> pages = new ArrayList<>();
        data.forEach((name, of) -> {
            for (Kind kind : Kind.values()) {
                ReportData page = ReportData.of(of.getKey());
                ReportData dated = name.equals(DATED) ? page.withDate("1 May") : page;
                pages.add(new Page(kind, name, dated, of.getValue(), html(kind, dated, of.getValue())));
            }
        });
        return pages;
    }

    private static SurveyResults libraries() {
        return SurveyResults.of(Benchmark.of(LibraryData.tally(2024, GroupBy.units())));
    }

    /** The questions of the group, of which one is scored. */
    private static Questionnaire only(String scored) {
        SingleChoice[] questions = HospitalGroup.QUESTIONNAIRE.questions().stream()
                .map(SingleChoice.class::cast)
                .map(question -> question.id().value().equals(scored) ? question : without(question))
                .toArray(SingleChoice[]::new);
        return Questionnaire.of(HospitalGroup.QUESTIONNAIRE.survey(), HospitalGroup.QUESTIONNAIRE.layout(), questions);
    }

    private static SingleChoice without(SingleChoice question) {
        return SingleChoice.of(
                question.info(),
                question.options().stream()
                        .map(option -> AnswerOption.of(option.code(), option.label()))
                        .toArray(AnswerOption[]::new));
    }

    private static Questionnaire unscored(boolean demographic) {
        QuestionInfo info = QuestionInfo.of("Q1", "Any?");
        return Questionnaire.of(
                SurveyInfo.of("none", 2021),
                ResponseLayout.of("unit"),
                SingleChoice.of(
                        demographic ? info.asDemographic() : info,
                        AnswerOption.of(1, "yes"),
                        AnswerOption.of(2, "no")));
    }

    private static Questionnaire four() {
        return Questionnaire.of(
                SurveyInfo.of("four", 2021),
                ResponseLayout.of("unit"),
                Stream.of("Q1", "Q2", "Q3", "Q4")
                        .map(id -> InventedSurvey.scored(QuestionInfo.of(id, id), text -> text))
                        .toArray(SingleChoice[]::new));
    }

    private static ResponseLayout strata(String... questions) {
        return ResponseLayout.of("hospital")
                .withStrata(Stream.of(questions)
                        .map(question -> new StratumVariable.Coded(
                                "by " + question,
                                QuestionId.of(question),
                                List.of(
                                        new StratumVariable.CodeCategory("one", new TreeSet<>(List.of(1))),
                                        new StratumVariable.CodeCategory("two", new TreeSet<>(List.of(2))))))
                        .toArray(StratumVariable[]::new));
    }

    private static ResponseRates rates(long returned, long not) {
        return ResponseRates.of(Stream.of("H1", "H2")
                .map(unit -> SampleOutcomes.of(unit, returned, 0, 0, 0, 0, not))
                .toList());
    }

    private static PublishedHistory history(String unit, int... years) {
        return new PublishedHistory(IntStream.of(years)
                .mapToObj(year -> new PublishedHistory.Entry(
                        unit,
                        "Q1",
                        year,
                        OptionalLong.of(50),
                        OptionalDouble.of(5),
                        OptionalDouble.empty(),
                        OptionalDouble.of(6),
                        ""))
                .toList());
    }

    /** A page whose texts are their keys and what is filled in. */
    private static String html(Kind kind, ReportData data, String unit) {
        ReportTexts texts = new ReportTexts(
                new Phrasing(
                        Words.ENGLISH.after(new Marked()),
                        data.benchmark().questionnaire().survey().terms()),
                data.benchmark().method().get(MethodOption.BANDS));
        return UnitReport.html(output -> {
            switch (kind) {
                case UNIT ->
                    JteunitGenerated.render(
                            output, null, new UnitPage(data, data.benchmark().unit(unit), texts));
                case INDEX -> JteindexGenerated.render(output, null, new NationalPage(data, texts));
                case NATIONAL -> JtenationalGenerated.render(output, null, new NationalPage(data, texts));
            }
        });
    }

    private static String marked(String key) {
        return "\u27e6" + key + "\u27e7";
    }

    private static Properties bundle() {
        Properties words = new Properties();
        try {
            words.load(new StringReader(Resources.text("words/words.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The bundle with each text replaced by its key and its arguments. */
    private static final class Marked extends ResourceBundle {
        private static final Map<String, String> TEXTS = bundle().stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> marked(key)
                                + ARGUMENT.matcher(bundle().getProperty(key))
                                        .results()
                                        .map(MatchResult::group)
                                        .distinct()
                                        .collect(Collectors.joining(" "))));

        @Override
        protected Object handleGetObject(String key) {
            return TEXTS.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(TEXTS.keySet());
        }
    }

    @Test
    void everyTextHasARule() {
        Set<String> keys = new TreeSet<>(bundle().stringPropertyNames());
        keys.removeIf(key -> OTHERS.matcher(key).matches());
        assertThat(RULES.keySet()).isEqualTo(keys);
    }

    static Set<String> keys() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aTextIsPrintedWhereItIsTrue(String key) {
        for (Kind kind : Kind.values()) {
            List<Page> pages =
                    PAGES.stream().filter(page -> page.kind() == kind).toList();
            Rule rule = RULES.get(key).get(kind);
            List<Page> printed = pages.stream().filter(page -> page.prints(key)).toList();
            List<Page> expected = rule == null
                    ? List.of()
                    : pages.stream().filter(rule.condition()).toList();
            assertThat(names(printed)).as("pages with %s", key).isEqualTo(names(expected));
            if (rule != null && !rule.always()) {
                assertThat(expected).as("pages with %s", key).isNotEmpty().hasSizeLessThan(pages.size());
            }
        }
    }

    private static List<String> names(List<Page> pages) {
        return pages.stream().map(Page::toString).toList();
    }
}
