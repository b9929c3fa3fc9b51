package org.surveystats.io.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.surveystats.io.architecture.planted.knot.Hen;

/** To understand or change one file of a knot all of them have to be read, so knots stay small. */
class KnotsTest {
    private static final int LARGEST = 8;

    @Test
    void noKnotOfSourceFilesIsLarge() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.surveystats");

        assertThat(Knots.of(References.ofFiles(classes)))
                .filteredOn(knot -> knot.size() > LARGEST)
                .extracting(knot -> knot.size() + " files that refer to each other: " + String.join(", ", knot))
                .as("knots of more than %s files", LARGEST)
                .isEmpty();
    }

    /** Nested classes count to their file: the egg knows the nest alone, which is within the hen. */
    @Test
    void aPlantedKnotIsFound() {
        References references = References.ofFiles(new ClassFileImporter().importPackagesOf(Hen.class));

        String place = Hen.class.getPackageName();
        assertThat(references.targets())
                .containsOnlyKeys(place + "/Egg.java", place + "/Farmer.java", place + "/Hen.java");
        assertThat(Knots.of(references))
                .containsExactly(new TreeSet<>(List.of(place + "/Egg.java", place + "/Hen.java")));
    }

    @Test
    void theLargestKnotComesFirst() {
        assertThat(knots("a-b b-a c-d d-e e-c e-a f-a")).hasToString("[[c, d, e], [a, b]]");
        assertThat(knots("a-b b-c c-d d-b a-e e-a")).hasToString("[[b, c, d], [a, e]]");
        assertThat(knots("a-b a-c b-d c-d")).isEmpty();
    }

    private static List<NavigableSet<String>> knots(String arrows) {
        References references = new References(new TreeMap<>());
        for (String arrow : arrows.split(" ", -1)) {
            String from = arrow.substring(0, 1);
            String to = arrow.substring(2);
            references.targets().computeIfAbsent(from, name -> new TreeSet<>()).add(to);
            references.targets().computeIfAbsent(to, name -> new TreeSet<>());
        }
        return Knots.of(references);
    }
}
