package org.surveystats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextTableTest {
    @Test
    void alignsTextToTheLeftAndFiguresToTheRight() {
        TextTable table = TextTable.of("Two trusts", "trust", " score", "band")
                .with("RT5", 6.5, "Somewhat worse")
                .with("X01 Invented", "10.0", "");

        assertThat(table).hasToString("""
                Two trusts
                trust         score  band
                RT5             6.5  Somewhat worse
                X01 Invented   10.0""");
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void cutsTheWidestTextSoThatLinesFitEightyColumns() {
        TextTable table = TextTable.of("Long", "id", "text", " n").with("Q1", "x".repeat(200), 12345);

        assertThat(table.toString().lines().skip(1).mapToInt(String::length)).containsExactly(80, 80);
        assertThat(table.toString()).endsWith("\nQ1  " + "x".repeat(68) + "…  12345");
    }

    @Test
    void cutsSeveralWideColumnsSoThatLinesFitEightyColumns() {
        TextTable table = TextTable.of("Wide", "first", "second", "third", " n")
                .with("a".repeat(60), "b".repeat(70), "c".repeat(20), 1);

        assertThat(table.toString().lines().mapToInt(String::length)).allMatch(width -> width <= 80);
        assertThat(table.toString()).contains("c".repeat(20));
    }

    @Test
    void leavesATableThatJustFits() {
        String row = "a".repeat(38) + "  " + "b".repeat(40);

        assertThat(TextTable.of("Fits", "a", "b").with("a".repeat(38), "b".repeat(40)))
                .asString()
                .endsWith("\n" + row);
        assertThat(TextTable.of("Does not", "a", "b").with("a".repeat(38), "b".repeat(41)))
                .asString()
                .endsWith("\n" + "a".repeat(38) + "  " + "b".repeat(39) + "…");
    }

    @Test
    void neverCutsFiguresOrNames() {
        TextTable table = TextTable.of("Figures", " " + "n".repeat(50), " m").with("1".repeat(60), "2".repeat(60));

        assertThat(table.toString()).contains("1".repeat(60) + "  " + "2".repeat(60));
    }

    @Test
    void cellsCannotBreakLines() {
        TextTable table = TextTable.of("Hostile", "name", " n").with("a\nb\u001b[2Jc", 1);

        assertThat(table.toString().lines()).hasSize(3);
        assertThat(table.toString()).contains("a\ufffdb\ufffd[2Jc").doesNotContain("\u001b");
    }

    @Test
    void reasonsOfDashesAreSaidOnRequest() {
        Dash few = new Dash("too few respondents");
        TextTable table = TextTable.of("Scores", "", " n", " score", "2023")
                .with("Q1", 40, 6.5, "up")
                .with("Q2", few, few, new Dash("new wording"))
                .with("Q3", few, few, "-")
                .with("", 1, 2.0, new Dash("new\nwording"));
        String plain = """
                Scores
                     n  score  2023
                Q1  40    6.5  up
                Q2   -      -  -
                Q3   -      -  -
                     1    2.0  -""";

        assertThat(table).hasToString(plain);
        assertThat(table.withReasons()).hasToString(plain + """

                        - too few respondents: n, score of Q2, Q3
                        - new wording: 2023 of Q2
                        - new\ufffdwording: 2023 of Q3""");
        assertThat(table.withReasons().head(1)).hasToString(table.head(1).toString());
        assertThat(table.withReasons().with("Q4", few, 1, "").toString()).contains("; n of Q4");
        assertThatThrownBy(() -> new Dash(" ")).hasMessageStartingWith("reason must be text that is not blank");
    }

    @Test
    void manyRowsWithADashAreCounted() {
        TextTable table = TextTable.of("Many", "", " score");
        for (int i = 1; i <= 25; i++) {
            table = table.with("Q" + i, new Dash("not asked"));
        }

        assertThat(table.withReasons().toString()).endsWith("Q20 and 5 more").contains("- not asked: score of Q1, Q2,");
    }

    @Test
    void headKeepsTheFirstRowsAndSaysSo() {
        TextTable table = TextTable.of("Rows", "n").with(1).with(2).with(3);

        assertThat(table.head(3)).isSameAs(table);
        assertThat(table.head(2)).hasToString("Rows (first 2 of 3)\nn\n1\n2");
        assertThat(table.head(0)).hasToString("Rows (first 0 of 3)\nn");
        assertThatThrownBy(() -> table.head(-1)).hasMessage("most must be in [0, inf): -1");
    }

    @Test
    void addingARowLeavesTheTableAsItWas() {
        TextTable empty = TextTable.of("Empty", "a", "b");
        empty.with(1, 2);

        assertThat(empty).hasToString("Empty\na  b");
        assertThat(TextTable.of("No columns")).hasToString("No columns");
        assertThatThrownBy(() -> empty.with(1)).hasMessage("cells must be 2 as in the header: 1");
    }

    @Test
    void headlineAndHeaderCannotBreakLines() {
        TextTable table = TextTable.of("Unit\nX\u001b[2J", "na\nme", " n").with("a", 1);

        assertThat(table.toString().lines()).hasSize(3);
        assertThat(table.toString()).startsWith("Unit\ufffdX\ufffd[2J\nna\ufffdme");
    }

    @Test
    void aTableOfAListMakesOnlyTheRowsThatArePrinted() {
        List<Integer> made = new ArrayList<>();
        List<Integer> numbers = IntStream.range(0, 100_000).boxed().toList();
        TextTable table = TextTable.of("Squares", List.of(" n", " square"), numbers, n -> {
            made.add(n);
            return List.of(n, (long) n * n);
        });

        assertThat(table.size()).isEqualTo(100_000);
        assertThat(table.head(3))
                .hasToString("Squares (first 3 of 100000)\nn  square\n0       0\n1       1\n2       4");
        assertThat(made).containsExactly(0, 1, 2);
        assertThat(table.with("more", 1).size()).isEqualTo(100_001);
        assertThatThrownBy(() -> TextTable.of("", List.of("a", "b"), List.of(1), List::of)
                        .toString())
                .hasMessage("cells must be 2 as in the header: 1");
    }

    @Test
    void longerTablesShareTheRowsOfShorterOnes() {
        TextTable one = TextTable.of("Rows", "n").with(1);

        assertThat(one.with(2)).hasToString("Rows\nn\n1\n2");
        assertThat(one.with(3)).hasToString("Rows\nn\n1\n3");
        assertThat(one).hasToString("Rows\nn\n1");
    }

    @Test
    void aLongListIsCutInMessages() {
        List<Integer> known = IntStream.rangeClosed(1, 100).boxed().toList();

        assertThat(Excerpt.of(known)).startsWith("[1, 2, ").endsWith(", 59, 60, 40 more]");
        assertThat(Excerpt.of(known.subList(0, 60))).endsWith(", 59, 60]");
        assertThat(Excerpt.of(List.of())).isEqualTo("[]");
    }
}
