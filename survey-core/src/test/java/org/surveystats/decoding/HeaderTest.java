package org.surveystats.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderTest {
    private static AbstractThrowableAssert<?, ? extends Throwable> checking(String names, String... wanted) {
        Header header = new Header("f.csv", List.of(names.split(",", -1)));
        for (String column : wanted) {
            header.position(column, "question " + column, "say so in layout.notAsked");
        }
        return assertThatThrownBy(header::check).isExactlyInstanceOf(InvalidSourceException.class);
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        checking("trust,comment", "trust", "Q1", "Q2")
                .hasMessage(
                        "f.csv: the header must have columns \"Q1\" for question Q1, \"Q2\" for question Q2 (say so in"
                                + " layout.notAsked); it has [comment, trust]");
    }

    private static int index(String names, String column) {
        Header header = new Header("f.csv", List.of(names.split(",", -1)));
        int index = header.position(column, "", "");
        header.check();
        return index;
    }

    @ParameterizedTest
    @CsvSource({
        "TRUST, trust",
        "' Q 1', Q1",
        "Q1, 'q 1'",
        "'Q\u00a01 ', Q1",
        "Q\u200b1, Q1",
        "STRASSE, stra\u00dfe",
        "\u0391\u03a3, \u03b1\u03c3",
        "What did you get?  A leaflet, What did you get? A leaflet"
    })
    void caseAndWhiteSpaceDoNotMatterWhereOneColumnIsSoCalled(String found, String wanted) {
        assertThat(index("a," + found, wanted)).isEqualTo(1);
        assertThat(new Header("f.csv", List.of("a", found)).has(wanted)).isTrue();
    }

    @Test
    void theNameToTheLetterComesFirst() {
        assertThat(index("q1,Q1,q 1", "Q1")).isEqualTo(1);
        checking("q1,Q 1,a", "a", "Q1").hasMessageContaining("the header must have a column \"Q1\" for question Q1");
    }

    @Test
    void aColumnCanBeAskedForByItsPosition() {
        assertThat(index("a,b,a", "#3")).isEqualTo(2);
        assertThat(index("a,#1", "#1")).isEqualTo(1);
        assertThat(index("a,,", "#2")).isEqualTo(1);
        checking("a,b", "a", "#3").hasMessageContaining("the header must have a column \"#3\"");
        checking("a,b", "a", "#0").hasMessageContaining("the header must have a column \"#0\"");
        checking("a,b", "a", "#99999999999").hasMessageContaining("must have a column \"#99999999999\"");
    }

    @Test
    void twoNamesCannotMeanOneColumn() {
        checking("Q1,a", "a", "q1", "q 1")
                .hasMessage("f.csv: the header must have columns that differ in more than case and white space: it has"
                        + " only \"Q1\" for \"q1\" and \"q 1\"");
    }

    @ParameterizedTest
    @CsvSource({"Q3/1, Q3_1", "Q3.1, Q3_1", "q3 _1, Q3-1", "\uff311, Q1"})
    void aNameThatDiffersInSignsIsPerhapsMeant(String found, String wanted) {
        checking("a," + found, "a", wanted)
                .hasMessageEndingWith("; is \"" + found.strip() + "\" meant for \"" + wanted
                        + "\"? Rename it in the file or in the layout: names must be the same, but for case and white"
                        + " space where only one column is so called");
    }

    @Test
    void whatCannotBeSeenInANameIsNamed() {
        checking("a,Q\u200b3/1", "a", "Q3_1")
                .hasMessageContaining("it has [Q<U+200B>3/1, a]; is \"Q<U+200B>3/1\" meant for \"Q3_1\"?");
    }

    @Test
    void aColumnThatIsUsedIsNotMeantForAnother() {
        checking("q1,a", "q1", "Q1").hasMessageEndingWith("it has [a, q1]");
        checking("q1,a", "a", "Q2").hasMessageEndingWith("it has [a, q1]");
    }

    @Test
    void aColumnThatIsAskedForOccursOnce() {
        checking("a,b,a,b,c", "a", "b")
                .hasMessage(
                        "f.csv: the header must name each column once: \"a\", \"b\" occur twice (a position, such as"
                                + " #6, can be named in the layout instead)");
        checking("a,,b,", "a", "c")
                .hasMessageContaining("; columns 2, 4 have no name: where names are in several rows, set"
                        + " layout.file.headerRows and layout.file.headerNames");
    }

    @Test
    void columnsThatNobodyAsksForDisturbNobody() {
        for (String names : List.of("a,b,b,c", "a,,b,", "a,b,,", "a,,,", "a")) {
            assertThat(index(names, "a")).isZero();
        }
        Header oneUnnamed = new Header("f.csv", List.of("a", "", "b"));
        assertThatCode(oneUnnamed::check).doesNotThrowAnyException();
        assertThat(oneUnnamed.unknown()).containsExactly("a", "", "b");
    }

    @Test
    void columnsMatchedButForCaseAreTold() {
        Header header = new Header("f.csv", List.of("TRUST", "Q1"));
        header.position("trust", "", "");
        header.position("Q1", "", "");

        assertThat(header.matched()).contains("columns matched but for case and white space: \"TRUST\" is \"trust\"");
    }

    /** Not even when all names are the same but for case, and as many are asked for. */
    @Test
    void manyColumnsTakeNoLongTime() {
        List<String> names = IntStream.range(0, 100_000)
                .mapToObj(i -> i % 2 == 0 ? "Q" + i : "q" + (i - 1))
                .toList();
        Header header = new Header("f.csv", names);
        for (int i = 0; i < 100_000; i++) {
            header.position("q " + i, "", "");
        }

        assertThatThrownBy(header::check)
                .isInstanceOf(InvalidSourceException.class)
                .message()
                .hasSizeLessThan(4000);
    }

    @Test
    void linesBeforeTheHeaderAreSuspected() {
        checking("Ward survey export,,,", "trust", "Q1")
                .hasMessage(
                        "f.csv: the first line that is not empty must name the columns, such as \"trust\" for question"
                                + " trust; it has [Ward survey export]: set layout.file.linesBefore if lines are before the"
                                + " header, or name the columns in the layout");
        assertThatThrownBy(() -> {
                    Header none = new Header("f.csv", List.of());
                    none.position("a", "", "");
                    none.check();
                })
                .hasMessage(
                        "f.csv: the first line that is not empty must name the columns, such as \"a\"; it has []: set"
                                + " layout.file.linesBefore if lines are before the header, or name the columns in the"
                                + " layout");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '|', '\t'})
    void anotherSeparatorIsSuspected(char separator) {
        boolean tab = separator == '\t';

        checking("trust" + separator + "Q1" + separator + "a/b", "trust")
                .hasMessageStartingWith("f.csv: the header is one column, \"trust")
                .hasMessageEndingWith(
                        "if %s is between the fields, set layout.file.separator to \"%s\"",
                        tab ? "a tab" : "\"" + separator + "\"", tab ? "tab" : separator);
    }

    @Test
    void theMostFrequentSeparatorIsSuspected() {
        checking("trust;Q1|x;Q2", "trust").hasMessageContaining("layout.file.separator to \";\"");
        checking("trust|Q1;x|Q2", "trust").hasMessageContaining("layout.file.separator to \"|\"");
    }

    @Test
    void longListsAreCut() {
        String names = String.join(",", Collections.nCopies(9000, "x"));
        String[] wanted = IntStream.range(0, 9000).mapToObj(i -> "Q" + i).toArray(String[]::new);

        checking(
                        names + ",a",
                        Stream.concat(Stream.of("a"), Arrays.stream(wanted)).toArray(String[]::new))
                .message()
                .hasSizeLessThan(2000)
                .contains(" and 8995 more (say so in layout.notAsked)");
    }

    @Test
    void rowsThatDoNotFitAreExplained() {
        Header header = new Header("f.csv", List.of("a", "b", "c"));

        assertThat(header.misfit(7, List.of("1", "2", "3"))).isEmpty();
        assertThat(header.misfit(7, List.of("1", "2")))
                .map(RowError::toString)
                .contains("f.csv line 7: \"2 fields\" must be 3 fields as in the header");
        assertThat(header.misfit(7, List.of("Total: 720")))
                .map(RowError::toString)
                .contains("f.csv line 7: \"Total: 720\" must be 3 fields as in the header");
        assertThat(header.misfit(7, List.of("\u001a")))
                .map(RowError::toString)
                .contains(
                        "f.csv line 7: \"<U+001A>\" must be 3 fields as in the header; <U+001A> is Ctrl-Z, with which DOS"
                                + " programs end files: delete it");
        assertThat(header.misfit(7, List.of("1", "2", "3", "", " "))).isEmpty();
        assertThat(header.misfit(7, List.of("1", "2", "3", "", "4")))
                .map(RowError::toString)
                .contains("f.csv line 7: \"5 fields\" must be 3 fields as in the header");
    }

    @Test
    void blankCellsAreWhiteSpaceOfAnyKind() {
        assertThat(BlankCells.only(Arrays.asList("", " ", null, "\u00a0\u200b", Double.NaN, Float.NaN)))
                .isTrue();
        assertThat(BlankCells.only(List.of("", "0", ""))).isFalse();
        assertThat(BlankCells.only(List.of(0))).isFalse();
        assertThat(BlankCells.only(List.of(new MissingCode("-9")))).isFalse();
    }

    @Test
    void aColumnIsUsedForOneThing() {
        Header header = new Header("x.csv", List.of("site", "Q1"));
        header.position("site", "the unit", "");
        header.position("Q1", "question Q1", "");
        header.position("#2", "question Q2", "");
        assertThatThrownBy(header::check)
                .hasMessage("x.csv: the header must use no column twice: it uses column #2 for \"Q1\" and \"#2\"");
    }
}
