package org.surveystats.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.questionnaire.Questionnaire;

/** The public API is what {@code docs/api} records: whoever changes it says so. */
class PublicApiTest {
    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of("survey-core", Questionnaire.class),
                Arguments.of("survey-stats", Benchmark.class),
                Arguments.of("survey-io", QuestionnaireJson.class));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void isAsRecorded(String module, Class<?> oneOfIts) throws IOException, URISyntaxException {
        Path place = Path.of(
                oneOfIts.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> now = PublicApi.of(place);
        Path renewed = Files.createDirectories(Path.of("target", "api")).resolve(module + ".txt");
        Files.write(renewed, now);

        List<String> recorded = Files.readAllLines(Path.of("api", module + ".txt"));
        assertThat(Stream.concat(missing(recorded, now, "- "), missing(now, recorded, "+ ")))
                .as(
                        "The public API of %s has changed. If that is meant, record it: cp docs/target/api/*.txt docs/api/",
                        module)
                .isEmpty();
    }

    private static Stream<String> missing(List<String> from, List<String> in, String mark) {
        return from.stream().filter(line -> !in.contains(line)).map(mark::concat);
    }
}
