package org.surveystats.io.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What refers to what, by the compiled classes.
 *
 * @param targets by name, sorted, the others that it refers to
 */
record References(NavigableMap<String, NavigableSet<String>> targets) {
    /** Source files, such as org.surveystats.tally/AnswerTally.java: nested classes count to their file. */
    static References ofFiles(JavaClasses classes) {
        return of(classes, References::file);
    }

    /** Packages below the root, such as io.csv. */
    static References ofPackages(JavaClasses classes, String root) {
        return of(classes, type -> type.getPackageName().replaceFirst("^" + root + "\\.", ""));
    }

    private static References of(JavaClasses classes, Function<JavaClass, String> name) {
        NavigableMap<String, NavigableSet<String>> targets = new TreeMap<>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().endsWith("-info")) {
                String from = name.apply(type);
                NavigableSet<String> known = targets.computeIfAbsent(from, key -> new TreeSet<>());
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

    /** Without those that follow from others: if a refers to b and b to c, that a refers to c tells little. */
    References reduced() {
        NavigableMap<String, NavigableSet<String>> direct = new TreeMap<>();
        targets.forEach((name, others) -> {
            NavigableSet<String> left = new TreeSet<>(others);
            others.forEach(other -> left.removeAll(reachable(other)));
            direct.put(name, left);
        });
        return new References(direct);
    }

    private Set<String> reachable(String name) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(targets.getOrDefault(name, new TreeSet<>()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(targets.getOrDefault(next, new TreeSet<>()));
            }
        }
        return found;
    }
}
