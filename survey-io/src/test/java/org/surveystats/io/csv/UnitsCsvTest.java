package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowProblem;
import org.surveystats.sample.Unit;

final class UnitsCsvTest {
    private static List<Unit> read(String text) throws IOException {
        return UnitsCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "units.csv");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> reading(String text) {
        return assertThatThrownBy(() -> read(text)).isExactlyInstanceOf(InvalidSourceException.class);
    }

    @Test
    void readsColumnsInAnyOrder() throws IOException {
        assertThat(read("""
                        name,note,predecessors,code,contact,region
                        "Eastern, North",x,RX1 | RX2,RX9,a@example.org,East
                        Leicestershire,,, RT5 ,,Midlands
                        """))
                .containsExactly(
                        new Unit("RX9", "Eastern, North", "East", "a@example.org", List.of("RX1", "RX2")),
                        new Unit("RT5", "Leicestershire", "Midlands", "", List.of()));
    }

    @Test
    void onlyCodeAndNameMustBeThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "\ufeffcode,name\r\nRT5,Ynys Môn\r\n");

        assertThat(UnitsCsv.read(file)).containsExactly(Unit.of("RT5", "Ynys Môn"));
        assertThat(read("code,name\n")).isEmpty();
        reading("code,region\nRT5,x\n")
                .hasMessage("units.csv: the header must have a column \"name\"; it has [code, region]");
        reading("").hasMessage("units.csv: must have a header; it is empty");
        reading("code,name,code\n")
                .hasMessage("units.csv: the header must name each column once: \"code\" occurs twice");
    }

    @Test
    void listsEveryRowThatIsWrong() {
        reading("""
                        code,name,region,contact,predecessors
                        RT5,One,,,
                        ,Two,,,
                        RT7, ,,,

                        RT5,Four,,,
                        RT8,Five
                        RT9,Six,,,RX1||RX2
                        RT9,Seven,,,RT9
                        RT9,Eight,,,RX1|RX1
                        RT9,Nine,,,
                        RT7,Ten,,,
                        """)
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        exception -> assertThat(exception.errors())
                                .extracting(error -> error.problem())
                                .containsExactly(
                                        RowProblem.BLANK,
                                        RowProblem.BLANK,
                                        RowProblem.DUPLICATE,
                                        RowProblem.FIELD_COUNT,
                                        RowProblem.BLANK,
                                        RowProblem.DUPLICATE,
                                        RowProblem.DUPLICATE))
                .hasMessage("""
                        units.csv: 7 errors
                          units.csv line 3, column code: "" must be text that is not blank
                          units.csv line 4, column name: "" must be text that is not blank
                          units.csv line 6, column code: "RT5" must be used once only
                          units.csv line 7: "2 fields" must be 5 fields as in the header
                          units.csv line 8, column predecessors: "RX1||RX2" must be distinct codes of other units with | \
                        between them, or blank
                          units.csv line 9, column predecessors: "RT9" must be distinct codes of other units with | \
                        between them, or blank
                          units.csv line 10, column predecessors: "RX1|RX1" must be distinct codes of other units with | \
                        between them, or blank""");
    }

    @Test
    void aCommaOrSemicolonForTheBarIsRefusedWithItsRow() {
        reading("code,name,predecessors\nT1,One,\"A, B\"\nT2,Two,C;D\nT3,Three,E|F\n")
                .hasMessage("""
                        units.csv: 2 errors
                          units.csv line 2, column predecessors: "A, B" must be codes with a bar between them, such as \
                        RX1|RX2: no unit of the file has a comma or semicolon in its code
                          units.csv line 3, column predecessors: "C;D" must be codes with a bar between them, such as \
                        RX1|RX2: no unit of the file has a comma or semicolon in its code""");
    }

    @Test
    void aCommaBelongsToTheCodeWhereCodesHaveOne() throws IOException {
        assertThat(read("code,name,predecessors\n\"Ward 3, North\",Three,\"Ward 1, North|Ward 2, North\"\n"))
                .containsExactly(new Unit("Ward 3, North", "Three", "", "", List.of("Ward 1, North", "Ward 2, North")));
    }

    @Test
    void mergersThatCannotBeAreRefused() {
        reading("code,name,predecessors\nT1,One,A|B\nT2,Two,C|B\n")
                .hasMessage(
                        "units.csv: 1 error\n  units.csv line 3, column predecessors: \"C|B\" must be codes of units that"
                                + " were merged into this one only; B is a predecessor of T1 too");
        reading("code,name,predecessors\nT1,One,T2\nT2,Two,T1\n")
                .hasMessageStartingWith("units.csv: predecessors must not lead back to a unit: [");
    }

    @Test
    void whiteSpaceOfEveryKindAroundCodesIsCut() throws IOException {
        assertThat(read("code\u00a0,name,predecessors\n\u200bT1\u00a0,One\u2009,\ufeffA\u202f|\u2060B\u3000\n"))
                .containsExactly(new Unit("T1", "One", "", "", List.of("A", "B")));
        reading("code,name\n\u200b,One\n")
                .hasMessageContaining("line 2, column code: ")
                .hasMessageEndingWith("must be text that is not blank");
        reading("code,name\nT1,One\nT1\u00a0,Two\n").hasMessageContaining("must be used once only");
    }

    @Test
    void keepsTheFirstHundredErrorsOnly() {
        reading("code,name\n" + ",x\n".repeat(500))
                .isInstanceOfSatisfying(
                        InvalidSourceException.class,
                        exception -> assertThat(exception.errors()).hasSize(100))
                .hasMessageStartingWith("units.csv: 500 errors")
                .hasMessageEndingWith("\n  ...\nby column and reason:"
                        + "\n  column code, blank: 500 (\"\" 500) must be text that is not blank");
    }
}
