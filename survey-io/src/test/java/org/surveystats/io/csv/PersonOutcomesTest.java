package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.reference.SharedData;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;

/** Files with a row for each person sampled. */
final class PersonOutcomesTest {
    private static final Map<String, Outcome> LABELS =
            Map.of("Complete", Outcome.RETURNED, "No  reply", Outcome.NOT_RETURNED);

    private static List<SampleOutcomes> read(String text, PersonOutcomes persons) throws IOException {
        return OutcomesCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "o.csv", persons, CsvLimits.RESPONSES);
    }

    private static List<SampleOutcomes> read(String text) throws IOException {
        return OutcomesCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "o.csv");
    }

    @Test
    void peopleAreCountedByUnitInTheOrderOfTheFile() throws IOException {
        assertThat(read("trust,sex,outcome\nB,1,1\nA,2,6\nB,1,01\nB,,6.0\n A ,9,7\n"))
                .containsExactly(SampleOutcomes.of("B", 2, 0, 0, 0, 0, 1), SampleOutcomes.of("A", 0, 0, 0, 0, 0, 1, 1));
        assertThat(read("outcome,unit\n2,A\n")).containsExactly(SampleOutcomes.of("A", 0, 1));
        assertThat(read("trust,outcome\n")).isEmpty();
    }

    @Test
    void columnsAndCodesCanBeOthers() throws IOException {
        PersonOutcomes persons = PersonOutcomes.inColumn("status").withUnitColumn("trust");
        String text = "id,outcome,status,trust\n1,x,complete ,A\n2,x,NO\u00a0reply,A\n3,x,,B\n";

        assertThat(read(text, persons.withCodes(LABELS).withBlankAs(Outcome.UNDELIVERED)))
                .containsExactly(SampleOutcomes.of("A", 1, 0, 0, 0, 0, 1), SampleOutcomes.of("B", 0, 1));
        assertThatThrownBy(() -> read(text, persons.withCodes(LABELS)))
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("o.csv line 4, column status: \"\" must be one of [Complete, No  reply];"
                        + " PersonOutcomes.withBlankAs says what a blank one means");
        assertThatThrownBy(() -> read(text, persons.withUnitColumn("site").withCodes(LABELS)))
                .hasMessageStartingWith("o.csv: the header must have a column \"site\"");
        assertThat(persons.withBlankAs(Outcome.DIED))
                .hasToString("outcome of each person in column status, unit in column trust, blank = 3");
        assertThat(persons.withCodes(Map.of("Complete", Outcome.RETURNED)))
                .hasToString("outcome of each person in column status, unit in column trust, codes Complete = 1");
    }

    /** A unit column that is named for files of persons is taken of a file of units where that has it. */
    @Test
    void filesOfUnitsAreReadBesideThem() throws IOException {
        String units = """
                id,invited,outcome_1,outcome_2,outcome_3,outcome_4,outcome_5,outcome_6,outcome_7,outcome
                A,3,1,0,0,0,0,2,0,x
                """;

        assertThat(read(units, PersonOutcomes.DEFAULT.withUnitColumn("trust")))
                .containsExactly(SampleOutcomes.of("A", 1, 0, 0, 0, 0, 2));
        assertThat(read(units)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "17", "1.5", "-1", "x"})
    void otherCodesAreRefused(String code) {
        assertThatThrownBy(() -> read("trust,outcome\nA,1\nA," + code + "\n"))
                .isExactlyInstanceOf(InvalidSourceException.class)
                .hasMessageStartingWith("o.csv: 1 error\n  o.csv line 3, column outcome: \"" + code
                        + "\" must be an outcome code from 1 to 7, or be declared by PersonOutcomes.withCodes");
    }

    @Test
    void blanksAreRefused() {
        assertThatThrownBy(() -> read("trust,outcome\n,1\nA,\n"))
                .hasMessageContaining("o.csv line 2, column trust: \"\" must be text that is not blank")
                .hasMessageContaining("o.csv line 3, column outcome: \"\" must be an outcome code from 1 to 7");
        assertThatThrownBy(() -> read("trust,outcome\n" + "A".repeat(1001) + ",1\n"))
                .hasMessageContaining("must be at most 1000 characters");
        assertThatThrownBy(() -> read("outcome,trust\n1,A\n"))
                .hasMessage("o.csv: the header must have a column \"unit\" or begin with the unit's column");
    }

    @Test
    void aFileOfNeitherFormIsToldOfBoth() {
        assertThatThrownBy(() -> read("trust,Status\nA,1\n", PersonOutcomes.DEFAULT.withUnitColumn("trust")))
                .hasMessage("o.csv: the header must have a column \"outcome\" for the outcome of each person, or"
                        + " \"invited\" and \"outcome_1\" to \"outcome_7\" for those of each unit"
                        + " (PersonOutcomes.inColumn, or --outcome-column of the main job, says that it has another"
                        + " name); it has [Status, trust]");
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> PersonOutcomes.inColumn(" ")).hasMessageStartingWith("outcomeColumn must be text");
        assertThatThrownBy(() -> PersonOutcomes.DEFAULT.withCodes(Map.of()))
                .hasMessageStartingWith("number of codes must be");
        assertThatThrownBy(() -> PersonOutcomes.DEFAULT.withCodes(Map.of("", Outcome.DIED)))
                .hasMessageContaining("withBlankAs");
        assertThatThrownBy(
                        () -> PersonOutcomes.DEFAULT.withCodes(Map.of("a b", Outcome.DIED, "A  B", Outcome.RETURNED)))
                .hasMessageStartingWith("codes must differ by more than case and spaces: ");
    }

    @Test
    void theFileOfResponsesHoldsTheSample(@TempDir Path folder) throws IOException {
        Path file = SharedData.file("intake/s01-whole-sample.csv");
        List<SampleOutcomes> outcomes = OutcomesCsv.read(file);

        assertThat(outcomes).hasSize(12).allSatisfy(unit -> {
            assertThat(unit.invited()).isEqualTo(150);
            assertThat(unit.count(Outcome.RETURNED)).isEqualTo(60);
        });
        for (SampleOutcomes unit : outcomes) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(Files.readAllLines(file).stream()
                                .filter(line ->
                                        line.startsWith(unit.unit() + ",") && line.endsWith("," + outcome.code()))
                                .count())
                        .isEqualTo(unit.count(outcome));
            }
        }
        Path zipped = Files.write(folder.resolve("o.csv.gz"), Gzip.of(Files.readAllBytes(file)));
        assertThat(OutcomesCsv.read(zipped, PersonOutcomes.DEFAULT.withUnitColumn("trust")))
                .isEqualTo(outcomes);
    }
}
