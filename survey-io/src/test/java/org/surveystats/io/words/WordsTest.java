package org.surveystats.io.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surveystats.comparison.Change;
import org.surveystats.decoding.RowProblem;
import org.surveystats.io.json.Resources;
import org.surveystats.suppression.HiddenReason;

/** The words of charts and reports are all there, once, and no others. */
class WordsTest {
    private static final Pattern ASKED =
            Pattern.compile("(text|get|quantity)\\(\\s*\"([A-Za-z][A-Za-z0-9.]*)\"\\s*([+,)])");
    private static final Pattern EITHER = Pattern.compile("(?:get|text)\\([^\"]*\\? \"([^\"]+)\"\\s*: \"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9.]*)\"");

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        String packages = "src/main/java/org/surveystats/io/";
        for (String folder :
                List.of("src/main/jte", packages + "report/page", packages + "chart", packages + "words")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    // Bands have English names of their own, so their keys are those of other languages only.
                    if (!file.endsWith("BandWords.java")) {
                        sources.append(Files.readString(file));
                    }
                }
            }
        }
        return sources.toString();
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Resources.text("words/words.properties")));
        return words;
    }

    private static Set<String> known() throws IOException {
        return new TreeSet<>(words().stringPropertyNames());
    }

    /** The keys that are put together from a beginning and a value. */
    private static Stream<String> keysFrom(String beginning) {
        Stream<?> values = switch (beginning) {
            case "reason." -> Stream.of(HiddenReason.values()).map(HiddenReason::name);
            case "problem." -> Stream.of(RowProblem.values()).map(RowProblem::name);
            case "few." -> Stream.of(2, 3, 4, 5);
            case "change." -> Stream.of(Change.values()).map(Change::name);
            default -> throw new AssertionError("keys of an unknown kind: " + beginning);
        };
        return values.map(value -> beginning + value);
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        ASKED.matcher(sources()).results().forEach(found -> {
            if (found.group(3).equals("+")) {
                keysFrom(found.group(2)).forEach(asked::add);
            } else {
                asked.add(found.group(2) + (found.group(1).equals("quantity") ? ".other" : ""));
            }
        });
        EITHER.matcher(sources()).results().forEach(found -> asked.addAll(List.of(found.group(1), found.group(2))));
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(known()).containsAll(asked);
    }

    @Test
    void everyKeyThatIsThereIsAskedFor() throws IOException {
        Set<String> unused = known();
        LITERAL.matcher(sources()).results().forEach(found -> {
            unused.remove(found.group(1));
            unused.removeIf(key -> key.matches(Pattern.quote(found.group(1)) + "\\.([0-9]|other)"));
        });
        Stream.of("reason.", "problem.", "change.", "few.")
                .flatMap(WordsTest::keysFrom)
                .forEach(unused::remove);
        assertThat(unused).isEmpty();
    }

    @Test
    void chartsRepeatNoTextOfReports() throws IOException {
        TreeMap<String, String> ofCharts = new TreeMap<>();
        TreeMap<String, String> others = new TreeMap<>();
        Properties words = words();
        for (String key : words.stringPropertyNames()) {
            (key.startsWith("chart.") ? ofCharts : others).put(key, words.getProperty(key));
        }
        assertThat(ofCharts).hasSizeGreaterThan(50);
        ofCharts.values().removeIf(String::isEmpty);
        ofCharts.values().retainAll(others.values());
        assertThat(ofCharts).isEmpty();
    }
}
