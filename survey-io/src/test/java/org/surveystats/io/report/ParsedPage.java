package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * A page of the report, parsed as a browser does.
 *
 * @param html the page's text
 * @param document what was parsed
 * @param errors where the text is not HTML as the standard has it
 */
record ParsedPage(String html, Document document, List<String> errors) {
    private static final Pattern URL_OF_ID = Pattern.compile("url\\(([^)]*)\\)");
    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\bnull\\b|\\bNaN\\b|Optional\\[|Published\\[|\\{[0-9]\\}|\\$\\{|\\{[Uu]nits?\\}|\\{[Pp]eople\\}|\\{[Aa]verage\\}");

    static ParsedPage of(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = parser.parseInput(html, "");
        return new ParsedPage(
                html,
                document,
                parser.getErrors().stream().map(Object::toString).toList());
    }

    Elements all(String selector) {
        return document.select(selector);
    }

    /** The one element that fits. */
    Element one(String selector) {
        Elements found = all(selector);
        assertThat(found).as("elements %s", selector).hasSize(1);
        return found.get(0);
    }

    /** The rows of the table that stands for a chart. */
    static List<List<String>> alternative(Element figure) {
        return figure.select("details tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
    }

    /** Well-formed, all references inside the page lead somewhere, and nothing in it runs or is loaded. */
    ParsedPage isSound() {
        assertThat(errors).as("errors of the parser").isEmpty();
        assertThat(all("html[lang], head > title, body h1, main#content")).hasSize(4);
        assertThat(document.title()).isNotBlank();
        List<String> ids = all("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
        assertThat(new TreeSet<>(ids)).containsAll(references());
        nothingRuns();
        tablesAreEven();
        return this;
    }

    /** No traces of the program in the words. */
    ParsedPage hasNothingLeftOver() {
        assertThat(LEFT_OVER.matcher(document.text()).results().map(found -> found.group()))
                .as("what no reader should see")
                .isEmpty();
        return this;
    }

    private List<String> references() {
        List<String> references = new ArrayList<>();
        for (Element element : all("a[href^=#], use[href]")) {
            references.add(element.attr("href").substring(1));
        }
        for (String name : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")) {
            all("[" + name + "]").eachAttr(name).forEach(value -> references.addAll(List.of(value.split(" ", -1))));
        }
        for (Element element : all("svg *")) {
            element.attributes().forEach(attribute -> {
                Matcher url = URL_OF_ID.matcher(attribute.getValue());
                while (url.find()) {
                    assertThat(url.group(1)).startsWith("#");
                    references.add(url.group(1).substring(1));
                }
            });
        }
        return references;
    }

    private void nothingRuns() {
        assertThat(
                        all(
                                "script, img, iframe, object, embed, link, base, form, foreignObject, [src], [srcset], [action]"))
                .isEmpty();
        for (Element element : document.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWithIgnoringCase("on"));
        }
        assertThat(all("[href]").eachAttr("href"))
                .allMatch(href -> href.matches("#[A-Za-z][A-Za-z0-9._-]*|[A-Za-z0-9._-]+\\.html"));
    }

    private void tablesAreEven() {
        for (Element table : all("table")) {
            assertThat(table.select("tr").stream()
                            .map(row -> row.childrenSize())
                            .distinct())
                    .as("cells of the rows of %s", table.text())
                    .hasSize(1);
        }
    }

    /** All parts of a unit's report are there, with as many questions and sections as given. */
    ParsedPage isComplete(int questions, int sections) {
        assertThat(all("main > section").eachAttr("id"))
                .containsExactly("background", "headlines", "benchmarking", "change", "appendix");
        assertThat(all("table.figures")).hasSize(questions);
        assertThat(all("p.band[data-figure=band]")).hasSize(questions);
        assertThat(all("p.section-score")).hasSize(sections);
        assertThat(all("nav a[href^=#section-]")).hasSize(sections);
        assertThat(all("#benchmarking figure.chart > svg")).hasSize(questions + sections);
        assertThat(all("[data-ranking=best], [data-ranking=worst], #summary, table.example"))
                .hasSize(4);
        assertThat(all("figure.chart"))
                .allMatch(figure -> figure.select("svg > title, svg > desc").size() == 2);
        return this;
    }

    /** Where the data come from is on top of the page and at its end; without a text, nowhere. */
    ParsedPage states(String provenance) {
        List<String> expected = provenance.isEmpty() ? List.of() : List.of(provenance);
        assertThat(all("body > .provenance bdi").eachText()).isEqualTo(expected);
        assertThat(all("footer .provenance-footer bdi").eachText()).isEqualTo(expected);
        return this;
    }
}
