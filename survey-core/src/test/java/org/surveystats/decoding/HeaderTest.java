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

    @ParameterizedTest
    @CsvSource({"TRUST, trust", "' Q 1', Q1", "Q3/1, Q3_1", "Q3.1, Q3_1", "q3 _1, Q3_1", "\uff311, Q1"})
    void aNameThatDiffersInCaseSpacesOrSignsIsPerhapsMeant(String found, String wanted) {
        checking("a," + found, "a", wanted)
                .hasMessageEndingWith("; is \"" + found.strip() + "\" meant for \"" + wanted
                        + "\"? Rename it in the file or in the layout, as names must be the same to the letter");
    }

    @Test
    void whatCannotBeSeenInANameIsNamed() {
        checking("a,Q\u200b1", "a", "Q1")
                .hasMessageContaining("it has [Q<U+200B>1, a]; is \"Q<U+200B>1\" meant for \"Q1\"?");
    }

    @Test
    void aColumnThatIsUsedIsNotMeantForAnother() {
        checking("q1,a", "q1", "Q1").hasMessageEndingWith("it has [a, q1]");
        checking("q1,a", "a", "Q2").hasMessageEndingWith("it has [a, q1]");
    }

    @Test
    void eachColumnHasANameOfItsOwn() {
        checking("a,b,a,b,c", "a").hasMessage("f.csv: the header must name each column once: \"a\", \"b\" occur twice");
        checking("a,,b,", "a")
                .hasMessage(
                        "f.csv: the header must name each column: columns 2, 4 have no name (names in several lines must"
                                + " be joined in the first)");
        checking("a,b,,", "a")
                .hasMessage(
                        "f.csv: the header must name each column: columns 3, 4 have no name (spreadsheets leave empty"
                                + " columns behind: delete them)");
        Header oneUnnamed = new Header("f.csv", List.of("a", "", "b"));
        assertThatCode(oneUnnamed::check).doesNotThrowAnyException();
        assertThat(oneUnnamed.unknown()).containsExactly("a", "", "b");
    }

    @Test
    void linesBeforeTheHeaderAreSuspected() {
        checking("Ward survey export,,,", "trust", "Q1")
                .hasMessage(
                        "f.csv: the first line that is not empty must name the columns, such as \"trust\" for question"
                                + " trust; it has [Ward survey export]: delete lines before the header, or name the columns in the"
                                + " layout");
        checking("sep=;", "trust")
                .hasMessage("f.csv: the first line must name the columns: \"sep=;\" is a note for spreadsheets on the"
                        + " separator, delete the line");
        assertThatThrownBy(() -> {
                    Header none = new Header("f.csv", List.of());
                    none.position("a", "", "");
                    none.check();
                })
                .hasMessage(
                        "f.csv: the first line that is not empty must name the columns, such as \"a\"; it has []: delete"
                                + " lines before the header, or name the columns in the layout");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '|', '\t'})
    void anotherSeparatorIsSuspected(char separator) {
        boolean tab = separator == '\t';

        checking("trust" + separator + "Q1" + separator + "a/b", "trust")
                .hasMessageStartingWith("f.csv: the header is one column, \"trust")
                .hasMessageEndingWith(
                        "if %s is between the fields, set ResponsesCsv.withSeparator('%s') for responses; other files"
                                + " must be saved with commas",
                        tab ? "a tab" : "\"" + separator + "\"", tab ? "\\t" : separator);
    }

    @Test
    void theMostFrequentSeparatorIsSuspected() {
        checking("trust;Q1|x;Q2", "trust").hasMessageContaining("withSeparator(';')");
        checking("trust|Q1;x|Q2", "trust").hasMessageContaining("withSeparator('|')");
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
        assertThat(header.blank(7, Arrays.asList("", " ", null), RowProblem.MISSING_UNIT))
                .map(RowError::toString)
                .contains(
                        "f.csv line 7: \"blank cells only\" must be a row that is filled; spreadsheets leave blank rows"
                                + " behind: delete them");
        assertThat(header.blank(7, List.of("", "0", ""), RowProblem.MISSING_UNIT))
                .isEmpty();
    }
}
