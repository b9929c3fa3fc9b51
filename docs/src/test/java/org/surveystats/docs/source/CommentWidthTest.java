package org.surveystats.docs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments end within 120 columns, as code does; the formatter leaves comments alone. */
class CommentWidthTest {
    private static final int WIDTH = 120;
    private static final String LONG = "word ".repeat(30);

    @Test
    void ofAllSources() {
        List<JavaSource> sources = JavaSource.in(
                List.of("survey-core", "survey-stats", "survey-io", "benchmarks", "docs"),
                "src/main/java",
                "src/test/java",
                "examples");

        assertThat(sources).hasSizeGreaterThan(500);
        assertThat(sources)
                .flatExtracting(source -> Comments.beyond(WIDTH, source))
                .as("comments beyond column %s", WIDTH)
                .isEmpty();
    }

    @Test
    void whatIsTooLongIsNamed() {
        assertThat(beyond("int a;\n// " + LONG + "\n")).containsExactly("A.java:2: 153 columns");
        assertThat(beyond("int a; // " + LONG)).containsExactly("A.java:1: 160 columns");
        assertThat(beyond("/**\n * short\n * " + LONG + "\n */")).containsExactly("A.java:3: 153 columns");
        assertThat(beyond("char c = '\"'; // " + LONG)).hasSize(1);
        assertThat(beyond("String s = \"\\\"\"; // " + LONG)).hasSize(1);
        assertThat(beyond("String s = \"\"\"\n  \\\"\"\" \" \"\"\"; /* " + LONG + " */"))
                .containsExactly("A.java:2: 170 columns");
    }

    @Test
    void textsAreNoComments() {
        assertThat(beyond("String s = \"// " + LONG + "\";")).isEmpty();
        assertThat(beyond("String s = \"\"\"\n  /* " + LONG + "*/\"\"\";")).isEmpty();
        assertThat(beyond("// " + "x".repeat(117))).isEmpty();
    }

    private static List<String> beyond(String text) {
        return Comments.beyond(WIDTH, new JavaSource("A.java", text));
    }
}
