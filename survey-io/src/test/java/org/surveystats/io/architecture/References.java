package org.surveystats.io.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What refers to what, by the compiled classes.
 *
 * @param targets by name, sorted, the others that it refers to
 */
record References(SortedMap<String, SortedSet<String>> targets) {
    /** Source files, such as org.surveystats.tally/AnswerTally.java: nested classes count to their file. */
    static References ofFiles(JavaClasses classes) {
        return of(classes, References::file);
    }

    /** Packages below the root, such as io.csv. */
    static References ofPackages(JavaClasses classes, String root) {
        return of(classes, type -> type.getPackageName().replaceFirst("^" + root + "\\.", ""));
    }

    private static References of(JavaClasses classes, Function<JavaClass, String> name) {
        SortedMap<String, SortedSet<String>> targets = new TreeMap<>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().endsWith("-info")) {
                String from = name.apply(type);
                SortedSet<String> known = targets.computeIfAbsent(from, key -> new TreeSet<>());
                targets(type, classes)
                        .map(name)
                        .filter(target -> !target.equals(from))
                        .forEach(known::add);
            }
        }
        return new References(targets);
    }

    /** The library leaves out what is only cast to, permitted, or given by one call and taken by the next. */
    private static Stream<JavaClass> targets(JavaClass type, JavaClasses classes) {
        return CompiledNames.of(type.getSource().orElseThrow().getUri()).stream()
                .filter(classes::contain)
                .map(classes::get);
    }

    private static String file(JavaClass type) {
        return type.getPackageName()
                + "/"
                + type.getSource().flatMap(Source::getFileName).orElseThrow();
    }
}
