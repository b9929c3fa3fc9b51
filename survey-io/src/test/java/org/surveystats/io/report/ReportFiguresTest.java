package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.io.reference.SharedData;
import org.surveystats.text.Decimals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of the trust RT5 states every figure that was published for it in 2021. */
class ReportFiguresTest {
    private static final ParsedPage REPORT = ParsedPage.of(CmhReports.RT5);
    private static final String DASH = "–";

    private JsonNode published;

    @BeforeEach
    void readThePublishedFigures() throws IOException {
        published =
                JsonMapper.builder().build().readTree(Files.readString(SharedData.file("published/cmh-2021-rt5.json")));
    }

    private List<JsonNode> list(String name) {
        List<JsonNode> nodes = new ArrayList<>();
        published.get(name).forEach(nodes::add);
        assertThat(nodes).isNotEmpty();
        return nodes;
    }

    private static String oneDecimal(JsonNode number) {
        return number.decimalValue().setScale(1).toPlainString();
    }

    private static String figuresOf(JsonNode question) {
        return "table.figures[data-unit=RT5][data-measure=" + question.get("id").asString() + "] ";
    }

    /** Compares a figure that is printed in the published report, and says how many were compared. */
    private static int same(JsonNode question, String figure, boolean rounded) {
        if (question.get(figure).isNull()) {
            return 0;
        }
        String expected = rounded
                ? oneDecimal(question.get(figure))
                : question.get(figure).asString();
        Element cell = REPORT.one(figuresOf(question) + "[data-figure=" + figure + "]");
        assertThat(cell.text()).as("%s of %s", figure, question.get("id")).isEqualTo(expected);
        if (rounded) {
            assertThat(Decimals.rounded(Double.parseDouble(cell.attr("data-value")), 1))
                    .as("data-value of %s of %s", figure, question.get("id"))
                    .hasToString(expected);
        }
        return 1;
    }

    @Test
    void figuresOfQuestions() {
        Map<String, Integer> compared = new TreeMap<>();
        for (JsonNode question : list("questions")) {
            compared.merge("respondents", same(question, "respondents", false), Integer::sum);
            for (String figure : List.of("score", "nationalAverage", "lowest", "highest")) {
                compared.merge(figure, same(question, figure, true), Integer::sum);
            }
            BigDecimal carried =
                    question.get("scoreThreeDecimals").decimalValue().setScale(3);
            String full =
                    REPORT.one(figuresOf(question) + "[data-figure=score]").attr("data-value");
            assertThat(Decimals.rounded(Double.parseDouble(full), 3))
                    .as("score of %s", question.get("id"))
                    .isEqualTo(carried);
        }
        assertThat(compared)
                .isEqualTo(Map.of("respondents", 27, "score", 19, "nationalAverage", 19, "lowest", 19, "highest", 19));
    }

    @Test
    void bandsOfQuestionsAndTheirCounts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode question : list("questions")) {
            String id = question.get("id").asString();
            String band = question.get("band").asString();
            assertThat(REPORT.one("p[data-unit=RT5][data-measure=" + id + "][data-figure=band]")
                            .text())
                    .as("band of %s", id)
                    .isEqualTo(band);
            counts.merge(band.replace(" than expected", ""), 1, Integer::sum);
            assertThat(REPORT.all("#appendix ul[data-band] a[href=#question-" + id + "]"))
                    .hasSize(band.equals("About the same") ? 0 : 1);
        }
        assertThat(countsOf("bands")).isEqualTo(counts);
    }

    /** The table that stands for a chart of counts, without the rows of nothing. */
    private static Map<String, Integer> countsOf(String chart) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> row : alternative("figure.chart:has(> svg#" + chart + ")")) {
            if (!row.get(1).equals("0")) {
                counts.put(row.get(0), Integer.valueOf(row.get(1)));
            }
        }
        return counts;
    }

    private static List<List<String>> alternative(String figure) {
        return ParsedPage.alternative(REPORT.one(figure));
    }

    @Test
    void sections() {
        for (JsonNode section : list("sections")) {
            String number = section.get("number").asString();
            String part = "p[data-unit=RT5][data-measure=S" + number + "] ";
            Element score = REPORT.one(part + "[data-figure=score]");
            assertThat(score.text()).as("score of section %s", number).isEqualTo(oneDecimal(section.get("score")));
            assertThat(Decimals.rounded(Double.parseDouble(score.attr("data-value")), 1))
                    .hasToString(score.text());
            assertThat(REPORT.one(part + "[data-figure=band]").text())
                    .as("band of section %s", number)
                    .isEqualTo(section.get("band").asString());
            assertThat(REPORT.one("#section-" + number + "-title").text())
                    .contains(section.get("title").asString());
            List<String> questions = list("questions").stream()
                    .filter(question -> question.get("section").asString().equals(number))
                    .map(question -> "question-" + question.get("id").asString())
                    .toList();
            assertThat(REPORT.all("#section-" + number + " article").eachAttr("id"))
                    .containsExactlyInAnyOrderElementsOf(questions);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020})
    void changesAndTheirCounts(int year) {
        Map<String, Integer> counts = new TreeMap<>();
        int dashes = 0;
        for (JsonNode question : list("questions")) {
            String id = question.get("id").asString();
            JsonNode printed = question.get("change" + year);
            List<String> stated = REPORT
                    .all("article[data-unit=RT5][data-measure=" + id + "] td[data-figure=change][data-year=" + year
                            + "]")
                    .stream()
                    .map(Element::ownText)
                    .toList();
            if (!printed.isNull()) {
                assertThat(stated).as("change of %s", id).containsExactly(printed.asString());
                counts.merge(printed.asString(), 1, Integer::sum);
            } else if (question.get("respondentsByYear").isNull()) {
                assertThat(REPORT.one("#change > ul").text()).contains(id + ". ");
                assertThat(stated).as("change of %s", id).isEmpty();
            } else {
                assertThat(stated).as("change of %s", id).containsExactly(DASH);
                dashes++;
            }
        }
        assertThat(countsOf("changes-" + year)).isEqualTo(counts);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum() + dashes)
                .isEqualTo(REPORT.all("#change article").size());
    }

    @Test
    void respondentsByYear() {
        int compared = 0;
        for (JsonNode question : list("questions")) {
            String id = question.get("id").asString();
            Map<String, String> stated = new TreeMap<>();
            for (Element year : REPORT.all("article[data-measure=" + id + "] [data-figure=respondents][data-year]")) {
                stated.put(year.attr("data-year"), year.text());
            }
            Map<String, String> expected = new TreeMap<>();
            for (Map.Entry<String, JsonNode> year :
                    question.get("respondentsByYear").properties()) {
                expected.put(
                        year.getKey(), year.getKey() + ": " + year.getValue().asString());
            }
            assertThat(stated).as("respondents of %s", id).isEqualTo(expected);
            compared += stated.size();
        }
        assertThat(compared).isEqualTo(59 + 18 + 25 + 25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"best", "worst"})
    void bestAndBottomFiveInOrder(String side) {
        List<JsonNode> printed = list(side.equals("best") ? "bestFive" : "bottomFive");
        List<String> questions =
                printed.stream().map(node -> node.get("question").asString()).toList();
        List<String> themes =
                printed.stream().map(node -> node.get("theme").asString()).toList();
        assertThat(REPORT.all("[data-ranking=" + side + "] li").eachAttr("data-measure"))
                .isEqualTo(questions);
        assertThat(alternative("figure.chart:has(> svg#" + side + ")").stream()
                        .map(row -> row.get(0).replaceFirst("\\..*", "")))
                .isEqualTo(questions);
        assertThat(REPORT.all("#summary ul." + (side.equals("best") ? "good" : "poor") + " strong")
                        .eachText())
                .isEqualTo(themes);
    }

    /** For readers in groups of three digits, for programs without. */
    private static void sameCount(Element element, JsonNode count) {
        assertThat(element.text()).isEqualTo(Decimals.grouped(count.asLong()));
        assertThat(element.attr("data-value")).isEqualTo(count.asString());
    }

    @Test
    void response() {
        JsonNode response = published.get("response");
        sameCount(REPORT.one("[data-figure=invited]"), response.get("invited"));
        sameCount(REPORT.one("[data-figure=completed]"), response.get("completed"));
        assertThat(tile("responseRate")).isEqualTo(percent(response.get("responseRatePercent")));
        assertThat(tile("averageResponseRate")).isEqualTo(percent(response.get("averageResponseRatePercent")));
        assertThat(tile("previousResponseRate")).isEqualTo(percent(response.get("previousYearResponseRatePercent")));
        JsonNode national = published.get("national");
        assertThat(tile("nationalResponseRate")).isEqualTo(percent(national.get("responseRatePercent")));
        assertThat(REPORT.one("#background > p:first-of-type").text())
                .contains(Decimals.grouped(national.get("respondents").asLong()) + " ")
                .contains(" " + national.get("trusts").asString() + " ")
                .contains(" " + percent(national.get("responseRatePercent")) + ".");
        assertThat(REPORT.one("h1 > bdi").text())
                .isEqualTo(published.get("unit").asString());
    }

    private static String tile(String figure) {
        return REPORT.one("#headlines .tiles [data-figure=" + figure + "]").text();
    }

    private static String percent(JsonNode number) {
        return number.asString() + "%";
    }

    @Test
    void whoTookPart() {
        assertThat(share("long_term_condition", "Yes"))
                .isEqualTo(published.get("longTermConditionPercent").asInt());
        assertThat(share("gender_same", "No"))
                .isEqualTo(published.get("genderDiffersFromSexAtBirthPercent").asInt());
    }

    private static int share(String question, String answer) {
        return alternative("[data-question=" + question + "] figure.chart").stream()
                .filter(row -> row.get(0).equals(answer))
                .map(row -> Integer.valueOf(row.get(1).replaceFirst(" ?%$", "")))
                .findFirst()
                .orElseThrow();
    }
}
