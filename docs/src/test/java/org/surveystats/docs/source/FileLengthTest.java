package org.surveystats.docs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that nobody reads to its end has more than one subject. */
class FileLengthTest {
    private static final int LONGEST = 350;

    @Test
    void ofThePublishedModules() {
        assertThat(tooLong(JavaSource.in(JavaSource.PUBLISHED, "src/main/java")))
                .as("files of more than %s lines", LONGEST)
                .isEmpty();
    }

    @Test
    void whatIsTooLongIsNamed() {
        assertThat(tooLong(List.of(
                        new JavaSource("A.java", "\n".repeat(LONGEST)),
                        new JavaSource("B.java", "\n".repeat(LONGEST + 1)))))
                .containsExactly("B.java: 351 lines");
    }

    private static List<String> tooLong(List<JavaSource> sources) {
        return sources.stream()
                .filter(source -> source.text().lines().count() > LONGEST)
                .map(source -> source.name() + ": " + source.text().lines().count() + " lines")
                .toList();
    }
}
