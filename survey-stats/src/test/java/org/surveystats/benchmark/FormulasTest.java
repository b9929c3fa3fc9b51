package org.surveystats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.comparison.ZTest;
import org.surveystats.estimation.SectionScore;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.estimation.WeightedAnswers;
import org.surveystats.expectedrange.ExpectedRange;
import org.surveystats.expectedrange.OverDispersion;

/** The formulas of explanations are those of the page on the method and of the javadoc. */
final class FormulasTest {
    private static final Path SOURCES = Path.of("src/main/java");

    static Stream<String> constants() {
        return Stream.of(
                WeightedAnswers.SCORE,
                WeightedAnswers.EFFECTIVE_RESPONDENTS,
                SectionScore.STANDARD_ERROR,
                ExpectedRange.Z,
                ExpectedRange.PHI,
                ExpectedRange.ADJUSTED_Z,
                OverDispersion.TAU2,
                ZTest.Z);
    }

    static Stream<Arguments> ofEnums() {
        return Stream.concat(
                Stream.of(StandardErrorMethod.values())
                        .map(method -> Arguments.of(StandardErrorMethod.class, method.formula())),
                Stream.of(OverDispersion.values()).map(method -> Arguments.of(OverDispersion.class, method.formula())));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void thePageOnTheMethodHasTheFormula(String formula) throws IOException {
        assertThat(method()).contains(formula);
    }

    @ParameterizedTest
    @MethodSource("ofEnums")
    void thePageOnTheMethodHasTheFormulaOfEachOption(Class<?> option, String formula) throws IOException {
        assertThat(method()).contains(formula);
    }

    /** Once in the javadoc, once in the constant. */
    @ParameterizedTest
    @MethodSource("ofEnums")
    void theJavadocOfAnOptionHasTheFormula(Class<?> option, String formula) throws IOException {
        assertThat(source(option).split(java.util.regex.Pattern.quote(formula), -1))
                .hasSizeGreaterThan(2);
    }

    /** The javadoc of a constant takes the formula from its value. */
    @Test
    void theJavadocOfAConstantHasItsValue() throws IOException {
        for (Class<?> type : new Class<?>[] {
            WeightedAnswers.class, SectionScore.class, ExpectedRange.class, OverDispersion.class, ZTest.class
        }) {
            String source = source(type);
            long constants = source.lines()
                    .filter(line -> line.contains("public static final String "))
                    .count();
            assertThat(source.split("\\{@value}", -1)).hasSize((int) constants + 1);
        }
    }

    /** Whatever is spelt in a second place can come to differ. */
    @ParameterizedTest
    @MethodSource("constants")
    void noOtherCodeSpellsTheFormula(String formula) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> text(file).contains("\"" + formula)))
                    .hasSize(1);
        }
    }

    private static String method() throws IOException {
        return Files.readString(Path.of("../docs/method.md"));
    }

    private static String source(Class<?> type) throws IOException {
        Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        return Files.readString(file).replaceAll("\\R\\s*\\* ?", " ").replaceAll("\\R", "\n");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
