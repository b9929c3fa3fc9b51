package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.QuestionnaireProblem;

/**
 * One file for each thing that can be wrong, named by it; bad.txt holds the place, the question or section, the line
 * and the words of the error.
 */
class BadQuestionnaireTest {
    /** The problems of each file. */
    private static Map<String, List<QuestionnaireProblem>> listed() {
        return Resources.text("json/bad.txt")
                .lines()
                .skip(1)
                .map(line -> line.split(" ?\\| ", 5))
                .collect(Collectors.groupingBy(
                        part -> part[0],
                        LinkedHashMap::new,
                        Collectors.mapping(part -> problem(part[1], part[2], part[3], part[4]), Collectors.toList())));
    }

    private static QuestionnaireProblem problem(String path, String id, String line, String says) {
        OptionalInt number = line.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(line));
        return new QuestionnaireProblem(path, id, number, says);
    }

    private static Stream<Arguments> errors() {
        return listed().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void theErrorNamesThePlaceAndWhatIsAllowed(String file, List<QuestionnaireProblem> problems) {
        String text = Resources.text("json/bad/" + file);
        QuestionnaireException error =
                catchThrowableOfType(QuestionnaireException.class, () -> QuestionnaireJson.parse(text));
        assertThat(error).as(file).isNotNull();
        assertThat(error.path()).as(file).isEqualTo(problems.get(0).path());
        assertThat(error.total()).as(file).isEqualTo(problems.size());
        assertThat(error.problems().stream().map(BadQuestionnaireTest::stripped))
                .as(file)
                .containsExactlyElementsOf(problems);
        assertThat(error.getMessage().lines().map(String::strip))
                .as(file)
                .containsAll(
                        problems.stream().map(QuestionnaireProblem::toString).toList());
    }

    private static QuestionnaireProblem stripped(QuestionnaireProblem problem) {
        return new QuestionnaireProblem(
                problem.path(), problem.id(), problem.line(), problem.problem().strip());
    }

    @Test
    void everyBadFileIsListed() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Objects.requireNonNull(getClass().getResource("bad")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(listed().keySet());
        }
    }

    @Test
    void theFileThatTheyAreMadeFromIsGood() {
        assertThat(QuestionnaireJson.parse(Resources.text("json/good.json")).scoredItems())
                .hasSize(2);
    }
}
