package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.SurveyResults;

/** Texts of the questionnaire and the data are shown as they are, whatever they are. */
class ReportOfAnyTextTest {
    static final String ARABIC = "استبيان المكتبة: سؤال ١";
    private static final String WELSH = "Ŵyth tŷ'r ŷd ‘llyfrgell’ & co";
    private static final int ISOLATE = 0x2068;
    private static final int END_OF_ISOLATE = 0x2069;

    private static List<ParsedPage> pages(SurveyResults data, String date) {
        ReportSet all = ReportSet.of(data).withDate(date);
        return Stream.of(UnitReport.of(data, "A").withDate(date).toHtml(), all.index(), all.national())
                .map(html -> ParsedPage.of(html).isSound())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></title></svg><script>alert(1)</script>",
                "<!--",
                "]]>",
                "&lt;b&gt; &amp;amp;",
                "{0} '{1}' {unit} ${page} @if(",
                "javascript:alert(1)//",
                WELSH,
                ARABIC
            })
    void textsAreShownAndNotRun(String odd) {
        SurveyResults data = InventedSurvey.of(text -> text + " " + odd).data();
        List<ParsedPage> pages = pages(data, "1 May " + odd);
        ParsedPage report = pages.get(0).isComplete(2, 1);
        pages.forEach(page -> page.states("provenance " + odd));
        assertThat(shown(report))
                .contains("title " + odd, "question Q1 " + odd, "good " + odd, "name of A " + odd, "contact " + odd)
                .contains("theme of Q1 " + odd, "summary of Q1 " + odd, "base of Q1 " + odd, "first section " + odd)
                .contains("woman " + odd, "sex " + odd, "sampling " + odd, "fieldwork " + odd, "eligibility " + odd)
                .contains("conductor " + odd, "units " + odd, "people " + odd, "1 May " + odd);
        assertThat(report.document().title()).contains("name of A " + odd);
        assertThat(shown(pages.get(1))).contains("name of A " + odd, "region " + odd, "title " + odd);
        assertThat(shown(pages.get(2))).contains("theme of Q1 " + odd, "region " + odd);
    }

    private static String shown(ParsedPage page) {
        return page.document().text().replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void arabicDoesNotMoveWhatStandsBesideIt() {
        for (ParsedPage page :
                pages(InventedSurvey.of(text -> text + ' ' + ARABIC).data(), ARABIC)) {
            List<TextNode> arabic = page.document().body().getAllElements().stream()
                    .flatMap(element -> element.textNodes().stream())
                    .filter(node -> node.text().contains(ARABIC))
                    .toList();
            assertThat(arabic).isNotEmpty().allMatch(ReportOfAnyTextTest::isIsolated);
        }
    }

    private static boolean isIsolated(TextNode node) {
        Element parent = node.parent();
        return parent.tagName().equals("bdi") || parent.closest("svg") != null || isolates(node.getWholeText());
    }

    /** Every Arabic letter of the text lies between a character that isolates and one that ends that. */
    private static boolean isolates(String text) {
        int depth = 0;
        for (int c : text.codePoints().toArray()) {
            depth += c == ISOLATE ? 1 : c == END_OF_ISOLATE ? -1 : 0;
            if (depth == 0 && Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return false;
            }
        }
        return depth == 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"long words ", "unbreakable"})
    void labelsOfFourHundredCharacters(String word) {
        String long400 = word.repeat(400).substring(0, 400).strip();
        SurveyResults data = InventedSurvey.of(text -> text + long400.substring(text.length()))
                .data();
        ParsedPage report = pages(data, "").get(0).isComplete(2, 1);
        assertThat(report.one("#question-Q1 h4").text()).isEqualTo("Q1. question Q1" + long400.substring(11));
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        String odd = "a\u0000b\u0007c\u008dd\uFFFEe\uD800f";
        for (ParsedPage page : pages(InventedSurvey.of(text -> text + odd).data(), odd)) {
            assertThat(page.html().codePoints())
                    .noneMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xd800);
            assertThat(page.document().text()).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
        }
    }
}
