package org.surveystats.io.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.surveystats.io.architecture.planted.cycle.left.Left;
import org.surveystats.io.architecture.planted.cycle.right.Right;

/** What may know what: a row that grows is a decision, so it is made here. */
class LayersTest {
    private static final Layers LAYERS = Layers.parse("""
            argument:
            text: argument
            parallel: argument text
            BASICS: argument text parallel

            questionnaire: BASICS
            response: BASICS questionnaire
            decoding: BASICS questionnaire response
            sample: BASICS questionnaire

            plan: BASICS questionnaire response sample
            tally: BASICS questionnaire response decoding sample plan
            weighting: BASICS questionnaire plan tally
            estimation: BASICS questionnaire response plan tally weighting
            suppression: BASICS questionnaire
            expectedrange: BASICS questionnaire estimation suppression
            comparison: BASICS estimation suppression
            OPTIONS: questionnaire response estimation weighting suppression expectedrange comparison
            method: BASICS OPTIONS plan tally sample
            benchmark: BASICS OPTIONS plan tally decoding sample method
            tabulation: BASICS OPTIONS plan tally method benchmark
            planning: BASICS OPTIONS method benchmark
            verification: BASICS questionnaire expectedrange comparison

            RESULTS: questionnaire response sample estimation suppression expectedrange comparison method benchmark
            io.file: BASICS
            io.words: BASICS questionnaire expectedrange
            io.paint: expectedrange
            io.column: RESULTS
            io.chart: BASICS RESULTS io.file io.paint io.words
            io.summary: BASICS RESULTS plan tally decoding io.responses
            io.table: BASICS RESULTS tabulation io.column io.file
            io.report: BASICS RESULTS io.file io.report.page io.report.template
            io.report.page: BASICS RESULTS io.chart io.paint io.words
            io.report.template: BASICS RESULTS decoding io.chart io.report.page
            io.responses: BASICS questionnaire response decoding plan tally sample
            io.json: BASICS RESULTS io.file
            io.csv: BASICS RESULTS plan tally decoding io.column io.file io.responses io.table
            io.codebook: BASICS questionnaire io.file io.table
            io.check: BASICS questionnaire sample plan tally decoding io.csv io.json io.responses io.summary
            io.draft: BASICS questionnaire decoding io.csv io.file io.json
            io.cmh: BASICS RESULTS plan tally io.csv io.json io.responses
            """);

    @Test
    void packagesKnowWhatTheyMayKnow() {
        References packages = References.ofPackages(classes(), "org.surveystats");

        assertThat(LAYERS.violations(packages)).isEmpty();
        assertThat(packages.targets().keySet())
                .as("the packages of the table")
                .isEqualTo(LAYERS.known().keySet());
    }

    @Test
    void theTableItselfHasNoCycle() {
        LAYERS.known()
                .forEach((name, others) -> assertThat(others)
                        .as("what %s may know comes before it", name)
                        .isSubsetOf(LAYERS.known().keySet())
                        .noneMatch(other -> LAYERS.known().get(other).contains(name)));
    }

    @Test
    void whatIsPlantedIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Left.class, Right.class);
        References packages = References.ofPackages(planted, "org.surveystats.io.architecture.planted.cycle");

        assertThat(Layers.parse("right:\nleft: right").violations(packages))
                .containsExactly("right knows left, but may know []");
        assertThat(Layers.parse("right: left").violations(packages))
                .containsExactly("left is not in the table of packages");
        assertThat(Layers.parse("BOTH: left right\nright: BOTH\nleft: BOTH").violations(packages))
                .isEmpty();
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.surveystats");
    }
}
