package org.surveystats.docs.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java source file of the project.
 *
 * @param name its path from the top of the project, with slashes
 * @param text what it says
 */
record JavaSource(String name, String text) {
    static final List<String> PUBLISHED = List.of("survey-core", "survey-stats", "survey-io");

    private static final Path ROOT = Path.of("..");

    /** The files in the folders of the modules, such as src/main/java, sorted by name. */
    static List<JavaSource> in(List<String> modules, String... folders) {
        List<JavaSource> sources = new ArrayList<>();
        for (String module : modules) {
            for (String folder : folders) {
                Path start = ROOT.resolve(module).resolve(folder);
                if (Files.exists(start)) {
                    addTo(sources, start);
                }
            }
        }
        return sources;
    }

    private static void addTo(List<JavaSource> sources, Path start) {
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String name = ROOT.relativize(file).toString().replace('\\', '/');
                sources.add(new JavaSource(name, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
