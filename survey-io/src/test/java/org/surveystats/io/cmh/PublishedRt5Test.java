package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.Headlines;
import org.surveystats.benchmark.Headlines.Headline;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.NationalResult;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.QuestionChange;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.reference.SharedData;
import org.surveystats.suppression.Published;
import org.surveystats.text.Decimals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure that was published for the trust RT5 in 2021 and that responses can give. */
class PublishedRt5Test {
    private static final UnitBenchmark RT5 = CmhResults.NOW.unit("RT5");

    private static JsonNode published;

    /** Before each test, not once for all, so that every skipped test is reported with its reason. */
    @BeforeEach
    void requireThePublishedFigures() throws IOException {
        readThePublishedFigures();
    }

    private static synchronized void readThePublishedFigures() throws IOException {
        if (published != null) {
            return;
        }
        published =
                JsonMapper.builder().build().readTree(Files.readString(SharedData.file("published/cmh-2021-rt5.json")));
    }

    private static List<JsonNode> list(String name) {
        List<JsonNode> nodes = new ArrayList<>();
        published.get(name).forEach(nodes::add);
        return nodes;
    }

    private static MeasureResult question(JsonNode node) {
        return RT5.question(node.get("id").asString());
    }

    /** Compares a figure with a printed one where there is a printed one, and says how many were compared. */
    private static int same(JsonNode question, String field, Published<Double> figure, int decimals) {
        if (question.get(field).isNull()) {
            return 0;
        }
        BigDecimal printed = question.get(field).decimalValue().setScale(decimals);
        assertThat(Decimals.rounded(figure.orElseThrow(), decimals))
                .as("%s of %s", field, question.get("id"))
                .isEqualTo(printed);
        return 1;
    }

    @Test
    void scoresOfQuestionsAtOneAndThreeDecimals() {
        int one = 0;
        int three = 0;
        for (JsonNode node : list("questions")) {
            one += same(node, "score", question(node).score(), 1);
            three += same(node, "scoreThreeDecimals", question(node).score(), 3);
        }
        assertThat(one).isEqualTo(19);
        assertThat(three).isEqualTo(28).isEqualTo(RT5.questions().list().size());
    }

    @Test
    void nationalFigures() {
        int compared = 0;
        for (JsonNode node : list("questions")) {
            NationalResult national = question(node).national();
            compared += same(node, "nationalAverage", national.average(), 1);
            compared += same(node, "lowest", national.lowest().map(NationalResult.Extreme::score), 1);
            compared += same(node, "highest", national.highest().map(NationalResult.Extreme::score), 1);
        }
        assertThat(compared).isEqualTo(3 * 19);
    }

    @Test
    void respondentsOfQuestionsByYear() {
        int compared = 0;
        Map<Integer, Integer> byYear = new TreeMap<>();
        for (JsonNode node : list("questions")) {
            String id = node.get("id").asString();
            if (!node.get("respondents").isNull()) {
                assertThat(RT5.question(id).respondents().orElseThrow())
                        .as("respondents of %s", id)
                        .isEqualTo(node.get("respondents").asLong());
                compared++;
            }
            for (int year : CommunityMentalHealth.years()) {
                if (node.get("respondentsByYear").has(String.valueOf(year))) {
                    assertThat(CmhResults.of(year)
                                    .unit("RT5")
                                    .question(id)
                                    .respondents()
                                    .orElseThrow())
                            .as("respondents of %s in %s", id, year)
                            .isEqualTo(node.get("respondentsByYear")
                                    .get(String.valueOf(year))
                                    .asLong());
                    byYear.merge(year, 1, Integer::sum);
                }
            }
        }
        assertThat(compared).isEqualTo(27);
        assertThat(byYear).isEqualTo(Map.of(2019, 18, 2020, 25, 2021, 25));
    }

    @Test
    void respondentsBefore2019StandInTheHistory() throws IOException {
        PublishedHistory history;
        try (InputStream in = CommunityMentalHealth.history()) {
            history = HistoryCsv.read(in, "history.csv");
        }
        int compared = 0;
        for (JsonNode node : list("questions")) {
            Map<Integer, Long> expected = new TreeMap<>();
            for (int year = 2014; year <= 2018; year++) {
                if (node.get("respondentsByYear").has(String.valueOf(year))) {
                    expected.put(
                            year,
                            node.get("respondentsByYear")
                                    .get(String.valueOf(year))
                                    .asLong());
                }
            }
            Map<Integer, Long> bundled = new TreeMap<>();
            for (PublishedHistory.Entry entry : history.of("RT5", node.get("id").asString())) {
                OptionalLong respondents = entry.respondents();
                respondents.ifPresent(number -> bundled.put(entry.year(), number));
            }
            assertThat(bundled).as("history of %s", node.get("id")).isEqualTo(expected);
            compared += bundled.size();
        }
        assertThat(compared).isEqualTo(59);
    }

    @Test
    void bandsOfQuestionsAndTheirCounts() {
        Map<Band, Integer> counts = new HashMap<>();
        for (Band band : BandScheme.SEVEN.bands()) {
            counts.put(band, 0);
        }
        for (JsonNode node : list("questions")) {
            Band band = question(node).band().orElseThrow();
            assertThat(band.toString())
                    .as("band of %s", node.get("id"))
                    .isEqualTo(node.get("band").asString());
            counts.merge(band, 1, Integer::sum);
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(28);
        assertThat(CmhResults.NOW.headlines("RT5").bands()).isEqualTo(counts);
    }

    @Test
    void sections() {
        List<JsonNode> sections = list("sections");
        assertThat(sections).hasSize(12).hasSameSizeAs(RT5.sections().list());
        for (JsonNode node : sections) {
            MeasureResult section = RT5.section(node.get("number").asString());
            assertThat(section.measure().label()).isEqualTo(node.get("title").asString());
            assertThat(Decimals.rounded(section.score().orElseThrow(), 1))
                    .as("score of section %s", node.get("number"))
                    .isEqualTo(node.get("score").decimalValue().setScale(1));
            assertThat(section.band().orElseThrow().toString())
                    .as("band of section %s", node.get("number"))
                    .isEqualTo(node.get("band").asString());
        }
        for (JsonNode node : list("questions")) {
            assertThat(question(node).measure().section())
                    .as("section of %s", node.get("id"))
                    .contains(node.get("section").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020})
    void changesAndTheirCounts(int year) {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            counts.put(change, 0);
        }
        int none = 0;
        for (JsonNode node : list("questions")) {
            QuestionChange change =
                    CmhResults.CHANGES.get(year).question("RT5", node.get("id").asString());
            JsonNode printed = node.get("change" + year);
            assertThat(change.change().map(Change::toString).orElse(null))
                    .as("change of %s from %s", node.get("id"), year)
                    .isEqualTo(printed.isNull() ? null : printed.asString());
            if (printed.isNull()) {
                none++;
            } else {
                counts.merge(change.change().orElseThrow(), 1, Integer::sum);
            }
        }
        assertThat(28 - none).isEqualTo(year == 2020 ? 25 : 18);
        assertThat(CmhResults.CHANGES.get(year).counts("RT5")).isEqualTo(counts);
    }

    @Test
    void bestAndBottomFiveInOrder() {
        Headlines headlines = CmhResults.NOW.headlines("RT5");
        sameHeadlines(headlines.best(), list("bestFive"));
        sameHeadlines(headlines.worst(), list("bottomFive"));
    }

    private static void sameHeadlines(List<Headline> headlines, List<JsonNode> printed) {
        assertThat(headlines.stream()
                        .map(headline -> headline.measure().id() + " "
                                + headline.measure().theme()))
                .containsExactlyElementsOf(printed.stream()
                        .map(node -> node.get("question").asString() + " "
                                + node.get("theme").asString())
                        .toList())
                .hasSize(5);
    }

    @Test
    void response() {
        JsonNode response = published.get("response");
        ResponseRates rates = CmhResults.RATES.get(2021);
        assertThat(rates.unit("RT5").invited())
                .isEqualTo(response.get("invited").asLong());
        assertThat(RT5.respondents())
                .isEqualTo(rates.unit("RT5").returned())
                .isEqualTo(response.get("completed").asLong());
        samePercentage(rates.unit("RT5").adjustedPercent().getAsDouble(), response.get("responseRatePercent"), 0);
        samePercentage(
                CmhResults.RATES.get(2020).unit("RT5").adjustedPercent().getAsDouble(),
                response.get("previousYearResponseRatePercent"),
                0);
        samePercentage(rates.averagePercent().getAsDouble(), response.get("averageResponseRatePercent"), 0);
        samePercentage(
                rates.national().adjustedPercent().getAsDouble(),
                published.get("national").get("responseRatePercent"),
                1);
    }

    private static void samePercentage(double percent, JsonNode printed, int decimals) {
        assertThat(Decimals.rounded(percent, decimals))
                .isEqualTo(printed.decimalValue().setScale(decimals));
    }

    @Test
    void whoTookPart() {
        assertThat(CmhResults.NOW.units())
                .hasSize(published.get("national").get("trusts").asInt());
        assertThat(CmhResults.NOW.units().stream()
                        .mapToLong(UnitBenchmark::respondents)
                        .sum())
                .isEqualTo(published.get("national").get("respondents").asLong());
        assertThat(share("long_term_condition", "Yes"))
                .isEqualTo(published.get("longTermConditionPercent").asInt());
        assertThat(share("gender_same", "No"))
                .isEqualTo(published.get("genderDiffersFromSexAtBirthPercent").asInt());
    }

    private static int share(String question, String label) {
        return RT5.demographic(question).shares().stream()
                .filter(share -> share.label().equals(label))
                .findFirst()
                .orElseThrow()
                .rounded()
                .orElseThrow();
    }
}
