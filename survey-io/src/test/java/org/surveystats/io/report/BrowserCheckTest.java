package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check passes a good page and fails the same page with one thing spoilt. */
final class BrowserCheckTest {
    private static final Path GOOD = Path.of("src/test/resources/org/surveystats/io/report/browser/good.html");
    private static final String ONLY_IMAGES_OF_DATA = "img-src data:";
    private static final String EXTERNAL_IMAGE = "<img alt=\"\" src=\"https://logo.invalid/\">";

    @TempDir
    Path folder;

    @Test
    void goodPagePasses() throws Exception {
        BrowserCheck check = BrowserCheck.of(GOOD, folder, "Northgate", "three libraries", "استبيان المكتبة");
        assertThat(check.output())
                .startsWith("good: 2 texts of charts, 4 screenshots, 1 printed pages, 3 stops of the Tab key, 3 words");
        assertThat(check.status()).isZero();
        assertThat(folder)
                .isDirectoryContaining("glob:**/screen-360.png")
                .isDirectoryContaining("glob:**/screen-768.png")
                .isDirectoryContaining("glob:**/screen-1280.png")
                .isDirectoryContaining("glob:**/dark.png")
                .isDirectoryContaining("glob:**/print.pdf");
    }

    static Stream<SpoiltPage> spoiltPages() {
        return Stream.of(
                spoilt("axe")
                        .by("<html lang=\"en\">", "<html>", "html-has-lang")
                        .by("<title>Library survey</title>", "", "document-title")
                        .by("aria-label=\"Scores from 7.1 to 8.4\"", "", "svg-img-alt")
                        .by("<h1>", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><h1>", "image-alt")
                        .by("color: #222", "color: #aaa", "color-contrast (serious, 360 px)"),
                spoilt("axe").by("color: #eee", "color: #444", "color-contrast (serious, dark)"),
                spoilt("console")
                        .by(ONLY_IMAGES_OF_DATA, "script-src 'unsafe-inline'")
                        .by("<h1>", "<script>console.warn('a warning')</script><h1>", "a warning")
                        .by("</h1>", "</h1><script>throw new Error('an error')</script>", "Error: an error"),
                spoilt("csp").by("<h1>", EXTERNAL_IMAGE + "<h1>", "Loading the image 'https://logo.invalid/'"),
                spoilt("requests")
                        .by(ONLY_IMAGES_OF_DATA, "img-src https:")
                        .by("<h1>", EXTERNAL_IMAGE + "<h1>", "image https://logo.invalid/")
                        .by(
                                "<style>",
                                "<link rel=\"preconnect\" href=\"https://logo.invalid/\"><style>",
                                "connection to"),
                spoilt("noscript")
                        .by(ONLY_IMAGES_OF_DATA, "script-src 'unsafe-inline'")
                        .by("</h1>", "</h1><script>document.querySelector('h1').append('!')</script>", "without"),
                spoilt("width")
                        .by(".scroll { overflow-x: auto; }", "", "table (")
                        .by("name=\"viewport\"", "name=\"author\"", "no meta viewport"),
                spoilt("labels").by("x=\"480\"", "x=\"30\"", "\"7.1\" and \"8.4\" overlap in svg"),
                spoilt("labels").by("x=\"480\"", "x=\"595\"", "\"8.4\" is outside of svg"),
                spoilt("labels")
                        .by(
                                "y=\"15\" font-size=\"13\">7.1",
                                "y=\"5\" font-size=\"13\">7.1",
                                "\"7.1\" is outside of svg"),
                spoilt("broken")
                        .by(
                                "<figcaption>The",
                                "<figcaption style=\"width: 3rem; overflow-wrap: anywhere\">The",
                                "\"official\" in figcaption at 360 px",
                                "\"official\" in figcaption in print"),
                spoilt("keyboard").by("href=\"#content\"", "", "the first stop is a, not a link that skips"),
                spoilt("keyboard").by("href=\"#content\"", "href=\"#top\"", "the skip link leads to #top"),
                spoilt("keyboard")
                        .by(".skip:not(:focus)", ".skip", "the skip link stays out of sight")
                        .by(
                                "<a href=\"#scores\"",
                                "<a tabindex=\"-1\" href=\"#scores\"",
                                "the Tab key does not reach a"),
                spoilt("print")
                        .by("0 0 600 60", "0 0 600 1500", "svg is 1")
                        .by("tr { break-inside: avoid; }", "tr { }", "tr lacks break-inside")
                        .by("padding: 0 1rem", "padding: 0 8rem", "table ("),
                spoilt("print")
                        .by(".scroll { overflow: visible; }", "", "div.scroll is cut off at its side")
                        .by("padding: 0 1rem", "padding: 0 8rem"));
    }

    @ParameterizedTest
    @MethodSource("spoiltPages")
    void spoiltPageFails(SpoiltPage page) throws Exception {
        Path file = Files.writeString(folder.resolve("spoilt.html"), page.html());
        BrowserCheck check = BrowserCheck.of(file, folder);
        assertThat(check.output().lines()).allMatch(line -> line.startsWith(page.check() + ": "));
        assertThat(check.output()).contains(page.problems());
        assertThat(check.status()).isOne();
    }

    @Test
    void wordMustBeOnThePageAndInItsPrint() throws Exception {
        assertThat(BrowserCheck.of(GOOD, folder, "Northgate", "Westgate")).isEqualTo(new BrowserCheck(1, """
                        words: "Westgate" is not on the page
                        words: "Westgate" is not in the print"""));
    }

    private static SpoiltPage spoilt(String check) {
        try {
            return new SpoiltPage(check, Files.readString(GOOD), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The good page after changes that one check must notice. */
    private record SpoiltPage(String check, String html, List<String> problems) {
        SpoiltPage by(String part, String replacement, String... newProblems) {
            assertThat(html).containsOnlyOnce(part);
            List<String> all =
                    Stream.concat(problems.stream(), Stream.of(newProblems)).toList();
            return new SpoiltPage(check, html.replace(part, replacement), all);
        }

        @Override
        public String toString() {
            return check + problems;
        }
    }
}
