package org.surveystats.io.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of docs/architecture.md is what the code says. */
class PackagePictureTest {
    private static final Pattern MODULE = Pattern.compile("/(survey-\\w+)/");

    @Test
    void isOfTheCodeAsItIs() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.surveystats");
        Map<String, String> moduleOf = new TreeMap<>();
        classes.forEach(
                type -> moduleOf.put(type.getPackageName().replaceFirst("^org\\.surveystats\\.", ""), module(type)));
        String now = PackagePicture.of(
                List.of("survey-core", "survey-stats", "survey-io"),
                moduleOf,
                References.ofPackages(classes, "org.surveystats"));
        Path renewed = Files.createDirectories(Path.of("target", "picture")).resolve("architecture.svg");
        Files.writeString(renewed, now);

        assertThat(Path.of("..", "docs", "architecture.svg"))
                .as("Packages know others than they did. If that is meant: cp survey-io/%s docs/", renewed)
                .hasContent(now);
    }

    private static String module(JavaClass type) {
        Matcher module = MODULE.matcher(type.getSource().orElseThrow().getUri().toString());
        assertThat(module.find()).as("module of %s", type).isTrue();
        return module.group(1);
    }

    @Test
    void whatFollowsFromOthersIsLeftOut() {
        References references = new References(new TreeMap<>(Map.of(
                "c", new TreeSet<>(List.of("b", "a")),
                "b", new TreeSet<>(List.of("a")),
                "a", new TreeSet<>())));

        assertThat(references.reduced().targets()).hasToString("{a=[], b=[a], c=[b]}");
        assertThat(PackagePicture.of(List.of("m"), Map.of("a", "m", "b", "m", "c", "m"), references))
                .contains(">a</text>", ">b</text>", ">c</text>")
                .containsPattern("(?s)>c<.*>b<.*>a<")
                .satisfies(svg -> assertThat(svg.split("fill=\"none\"", -1)).hasSize(3));
    }
}
