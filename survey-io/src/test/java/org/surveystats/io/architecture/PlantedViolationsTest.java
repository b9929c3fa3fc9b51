package org.surveystats.io.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.io.architecture.planted.cycle.left.Left;
import org.surveystats.io.architecture.planted.cycle.right.Right;
import org.surveystats.io.architecture.planted.knot.Hen;
import org.surveystats.io.architecture.planted.module.Above;
import org.surveystats.io.architecture.planted.module.Below;
import org.surveystats.io.architecture.planted.names.Changing;
import org.surveystats.io.architecture.planted.names.NumberHelper;
import org.surveystats.io.architecture.planted.names.OfAnotherLibrary;
import org.surveystats.io.report.planted.LeakingPage;

/** Each rule of {@link ArchitectureTest} finds what was planted for it: a rule that finds nothing proves nothing. */
class PlantedViolationsTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureTest.JSON_NEEDS_THE_PARSER_ALONE, List.of(OfAnotherLibrary.class)),
                Arguments.of(ArchitectureTest.PACKAGES_HAVE_NO_CYCLES, List.of(Left.class, Right.class)),
                Arguments.of(ArchitectureTest.NAMES_SAY_WHAT_A_CLASS_IS, List.of(NumberHelper.class)),
                Arguments.of(ArchitectureTest.PUBLIC_SIGNATURES_NAME_NO_OTHER_LIBRARY, List.of(OfAnotherLibrary.class)),
                Arguments.of(ArchitectureTest.ONE_CALL_LEADS_TO_THE_ANALYSTS_SIDE, List.of(LeakingPage.class)),
                Arguments.of(ArchitectureTest.WRITERS_SEE_THE_PUBLIC_SIDE_ALONE, List.of(LeakingPage.class)),
                Arguments.of(ArchitectureTest.ONLY_ACCUMULATORS_AND_READERS_CHANGE, List.of(Changing.class)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleFindsWhatWasPlanted(ArchRule rule, List<Class<?>> planted) {
        JavaClasses harmless = new ClassFileImporter().importClasses(Hen.class, Hen.Nest.class);

        assertThat(fails(rule, new ClassFileImporter().importClasses(planted))).isTrue();
        assertThat(fails(rule.allowEmptyShould(true), harmless)).isFalse();
    }

    @Test
    void aModuleThatKnowsOneAboveItIsFound() throws IOException {
        copy(Below.class, "survey-core");
        copy(Above.class, "survey-stats");
        JavaClasses modules = new ClassFileImporter().importPath(folder);

        assertThat(fails(ArchitectureTest.EACH_MODULE_KNOWS_ONLY_THOSE_BEFORE_IT, modules))
                .isTrue();
        assertThat(fails(ArchitectureTest.CORE_NEEDS_NOTHING_BUT_THE_JDK, modules))
                .isTrue();
    }

    private static boolean fails(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).hasViolation();
    }

    private void copy(Class<?> type, String module) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(module).resolve(file);
        Files.createDirectories(copy.getParent());
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            Files.copy(in, copy);
        }
    }
}
