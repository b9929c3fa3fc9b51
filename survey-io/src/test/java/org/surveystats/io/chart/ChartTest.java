package org.surveystats.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.questionnaire.Terms;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

@Isolated("changes the locale and the time zone of the whole program")
class ChartTest {
    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "rect", "path", "circle", "text");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of("style", "class", "href", "xlink:href", "src");

    static Stream<Chart> charts() {
        return Stream.of(
                        "Were you treated with respect?",
                        ChartSamples.HOSTILE,
                        ChartSamples.ARABIC,
                        ChartSamples.WELSH,
                        ChartSamples.LONG,
                        "x".repeat(400))
                .flatMap(label -> ChartSamples.all(label).stream());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPictureSaysWhatItIs(Chart chart) {
        SvgDocument svg = SvgDocument.of(chart);
        Element root = svg.root();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo(chart.id() + "-title " + chart.id() + "-desc");
        assertThat(root.getAttribute("lang")).isEqualTo("en");
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < root.getChildNodes().getLength(); i++) {
            if (root.getChildNodes().item(i) instanceof Element element) {
                children.add(element);
            }
        }
        assertThat(children.get(0).getTagName()).isEqualTo("title");
        assertThat(children.get(0).getAttribute("id")).isEqualTo(chart.id() + "-title");
        assertThat(children.get(0).getTextContent()).isNotBlank();
        assertThat(children.get(1).getTagName()).isEqualTo("desc");
        assertThat(children.get(1).getAttribute("id")).isEqualTo(chart.id() + "-desc");
        assertThat(children.get(1).getTextContent()).endsWith(".");
        assertThat(svg.ids()).doesNotHaveDuplicates().allMatch(id -> id.startsWith(chart.id()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPictureHoldsNothingThatAPolicyForbids(Chart chart) {
        SvgDocument svg = SvgDocument.of(chart);
        for (Element element : svg.elements("*")) {
            assertThat(ELEMENTS).contains(element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName();
                assertThat(FORBIDDEN_ATTRIBUTES).doesNotContain(name);
                assertThat(name).doesNotStartWith("on");
                String value = attributes.item(i).getNodeValue();
                if (value.contains("url(")) {
                    assertThat(value).startsWith("url(#" + chart.id() + "-");
                    assertThat(svg.ids()).contains(value.substring(5, value.length() - 1));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aPictureFitsAnyWidth(Chart chart) {
        Element root = SvgDocument.of(chart).root();
        assertThat(root.hasAttribute("width")).isFalse();
        assertThat(root.hasAttribute("height")).isFalse();
        assertThat(root.getAttribute("viewBox")).matches("0 0 400 \\d+");
        double height = Double.parseDouble(root.getAttribute("viewBox").substring(8));
        for (Element text : SvgDocument.of(chart).elements("text")) {
            assertThat(SvgDocument.number(text, "font-size") * 320 / 400).isGreaterThan(10);
            assertThat(SvgDocument.number(text, "x")).isBetween(0.0, 400.0);
            assertThat(SvgDocument.number(text, "y")).isBetween(0.0, height);
        }
        for (Element rect : SvgDocument.of(chart).elements("rect")) {
            if (rect.hasAttribute("x")) {
                assertThat(SvgDocument.number(rect, "x")).isGreaterThanOrEqualTo(0);
                assertThat(SvgDocument.number(rect, "width")).isGreaterThanOrEqualTo(0);
                assertThat(SvgDocument.number(rect, "x") + SvgDocument.number(rect, "width"))
                        .isLessThanOrEqualTo(400);
                assertThat(SvgDocument.number(rect, "height")).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void aTableHasTheFigures(Chart chart) {
        assertThat(chart.table().header()).isNotEmpty().allMatch(name -> !name.isBlank());
        assertThat(chart.table().toString())
                .startsWith(
                        "Figures of a chart, " + Counted.of(chart.table().rows().size(), "row") + "\n");
        assertThat(chart.toString()).doesNotContain("<svg").startsWith(Excerpt.printable(chart.title(), 60));
        assertThat(chart.toString().lines()).hasSizeBetween(3, 15);
    }

    @Test
    void aChartPrintsItsFirstFigures() {
        Benchmark benchmark = ChartSamples.benchmark("Well?", 0.3, ChartSamples.spread(30));

        String[] lines = RankChart.of(benchmark, "Q1", "U002").toString().split("\n");

        assertThat(lines).hasSize(15);
        assertThat(lines[0]).isEqualTo("Q1. Well? (first 12 of 30)");
        assertThat(lines[1]).matches("Unit +Score +Band");
        assertThat(lines[2]).startsWith("U000").contains(" 5.0 ");
        assertThat(lines[14])
                .isEqualTo("(chart: write(path) draws it, description() says it, table() has its figures)");
    }

    @Test
    void whatIsHostileIsText() {
        for (Chart chart : ChartSamples.all(ChartSamples.HOSTILE)) {
            assertThat(chart.toSvg())
                    .doesNotContain("<script")
                    .doesNotContain("\u0000")
                    .doesNotContain("\u202e");
        }
        Chart chart = SharesChart.of(ChartSamples.shares(ChartSamples.HOSTILE));
        assertThat(SvgDocument.of(chart).elements("title").get(0).getTextContent())
                .isEqualTo("<script>alert(1)</script> & \"quoted\" 'too' {0} ]]> \ufffd\ufffd\ufffd\ufffd\ufffd");
    }

    @Test
    void aLongLabelIsShortenedAndStandsInFullInTitle() {
        Chart chart = SharesChart.of(ChartSamples.shares(ChartSamples.LONG));
        List<Element> titles = SvgDocument.of(chart).elements("title");
        assertThat(titles).hasSize(3).allMatch(title -> title.getTextContent().equals(ChartSamples.LONG));
        assertThat(SvgDocument.of(chart).texts())
                .filteredOn(text -> text.contains("\u2026"))
                .hasSize(2);
        assertThat(chart.table().rows().get(0).get(0)).isEqualTo(ChartSamples.LONG);
    }

    @Test
    void textFromRightToLeftStaysInItsPlace() {
        Chart chart = SharesChart.of(ChartSamples.shares("Sex"));
        Element arabic = SvgDocument.of(chart).elements("text").stream()
                .filter(text -> text.getAttribute("direction").equals("rtl"))
                .findFirst()
                .orElseThrow();
        assertThat(arabic.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(SvgDocument.number(arabic, "x")).isEqualTo(Drawing.EDGE, within(0.01));
        assertThat(chart.description()).contains("\u2068" + ChartSamples.ARABIC + "\u2069: 29%.");
    }

    @Test
    void theMachineChangesNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> before =
                ChartSamples.all(ChartSamples.WELSH).stream().map(Chart::toSvg).toList();
        try {
            for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                assertThat(ChartSamples.all(ChartSamples.WELSH).stream().map(Chart::toSvg))
                        .containsExactlyElementsOf(before);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void idsDifferWithTheContent() {
        Set<String> ids = new HashSet<>();
        List<Chart> charts = ChartSamples.all("Respect");
        charts.forEach(chart -> ids.add(chart.id()));
        assertThat(ids).hasSameSizeAs(charts);
        Chart chart = charts.get(0).withId("q10-range");
        assertThat(chart.id()).isEqualTo("q10-range");
        assertThat(new TreeSet<>(SvgDocument.of(chart).ids()))
                .contains("q10-range", "q10-range-title", "q10-range-desc");
        assertThat(chart.withId("Q1.2-range").toSvg()).contains("id=\"Q1.2-range\"");
        assertThatThrownBy(() -> chart.withId("a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must be a letter followed by letters, digits, ., _ and -: a b");
    }

    @Test
    void wordsCanBeOnesOwn() {
        Chart chart = ChartSamples.range(ChartSamples.benchmark("Parch", 0.3, 5, 6, 7), "U001")
                .in(new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return new Object[][] {
                            {"language", "cy"}, {"number.decimal", ","}, {"average", "Cyfartaledd cenedlaethol"}
                        };
                    }
                });
        SvgDocument svg = SvgDocument.of(chart);
        assertThat(svg.root().getAttribute("lang")).isEqualTo("cy");
        assertThat(svg.texts()).contains("Cyfartaledd cenedlaethol 6,0", "6,0");
        assertThat(chart.in(Locale.forLanguageTag("cy-GB")).description())
                .isEqualTo(chart.in(Locale.UK).description());
    }

    /** In the terms of a survey there is no nation, and no unit. */
    @Test
    void termsAreThoseOfTheSurvey() {
        Terms terms = new Terms("ward", "wards", "patients", "average of St Mary's {0}");
        for (Chart chart : ChartSamples.all("Respect")) {
            Chart inTerms = chart.in(terms);
            String all = inTerms.toSvg() + inTerms.description() + inTerms.table();
            assertThat(all).doesNotContainIgnoringCase("national").doesNotContainPattern("\\b[Uu]nits?\\b");
            assertThat(inTerms.in(Locale.UK).description()).isEqualTo(inTerms.description());
        }
        Chart chart = ChartSamples.range(ChartSamples.benchmark("Respect", 0.3, 5, 6, 7), "U001")
                .in(terms);
        assertThat(chart.description()).contains("The average of St Mary's {0} of 3 wards is 6.0");
        assertThat(chart.table().toString()).contains("Average of St Mary's {0}", "Lowest score of all wards");
    }

    @Test
    void headingAndKeyCanBeLeftOut() {
        Chart chart = ChartSamples.range(ChartSamples.benchmark("Respect", 0.3, 5, 6, 7), "U001");
        assertThat(SvgDocument.of(chart).texts()).contains("Q1. Respect", "Much worse");
        Chart bare = chart.withoutHeading().withoutKey();
        assertThat(SvgDocument.of(bare).texts()).doesNotContain("Q1. Respect", "Much worse");
        assertThat(bare.title()).isEqualTo("Q1. Respect");
        assertThat(SvgDocument.of(bare).elements("title").get(0).getTextContent())
                .isEqualTo("Q1. Respect");
    }

    @Test
    void aFileHoldsThePicture(@TempDir Path directory) throws IOException {
        Chart chart = ChartSamples.all(ChartSamples.WELSH).get(0);
        Path file = directory.resolve("chart.svg");
        chart.write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(chart.toSvg().getBytes(StandardCharsets.UTF_8));
    }
}
