package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.questionnaire.QuestionnaireException;

/** One file for each thing that can be wrong, named by it; bad.txt holds the place and the words of the error. */
class BadQuestionnaireTest {
    private static Stream<Arguments> errors() {
        return Resources.text("json/bad.txt")
                .lines()
                .skip(1)
                .map(line -> Arguments.of((Object[]) line.split(" \\| ", 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void theErrorNamesThePlaceAndWhatIsAllowed(String file, String path, String says) {
        String text = Resources.text("json/bad/" + file);
        QuestionnaireException error =
                catchThrowableOfType(QuestionnaireException.class, () -> QuestionnaireJson.parse(text));
        assertThat(error).as(file).isNotNull();
        assertThat(error.path()).as(file).isEqualTo(path);
        assertThat(error.getMessage().strip()).as(file).isEqualTo(path + ": " + says);
    }

    @Test
    void everyBadFileIsListed() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Objects.requireNonNull(getClass().getResource("bad")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            errors().map(error -> (String) error.get()[0]).toList());
        }
    }

    @Test
    void theFileThatTheyAreMadeFromIsGood() {
        assertThat(QuestionnaireJson.parse(Resources.text("json/good.json")).scoredItems())
                .hasSize(2);
    }
}
