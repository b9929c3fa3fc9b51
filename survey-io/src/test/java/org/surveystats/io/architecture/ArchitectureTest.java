package org.surveystats.io.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The rules of the modules and packages, checked on the compiled classes of all three modules. */
@AnalyzeClasses(packages = "org.surveystats", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The classes that the build makes from the templates; their package is not exported. */
    private static final String GENERATED = "org.surveystats.io.report.template";

    /** The public classes that change. */
    private static final Set<String> CHANGING = Set.of("AnswerTally", "ResponseDecoder", "ResultCsv");

    @ArchTest
    static final ArchRule EACH_MODULE_KNOWS_ONLY_THOSE_BEFORE_IT = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy(inModule("survey-core"))
            .layer("stats")
            .definedBy(inModule("survey-stats"))
            .layer("io")
            .definedBy(inModule("survey-io"))
            .whereLayer("core")
            .mayNotAccessAnyLayer()
            .whereLayer("stats")
            .mayOnlyAccessLayers("core")
            .whereLayer("io")
            .mayOnlyAccessLayers("core", "stats");

    @ArchTest
    static final ArchRule CORE_NEEDS_NOTHING_BUT_THE_JDK =
            classes().that(inModule("survey-core")).should().onlyDependOnClassesThat(are(ownOrOfTheJdk()));

    /** Its annotations have one version on a class path, which Spring Boot manages. */
    @ArchTest
    static final ArchRule JSON_NEEDS_THE_PARSER_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.surveystats.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameContaining("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameContaining("Common")
            .orShould()
            .resideInAnyPackage("..util..", "..helper..", "..manager..", "..impl..", "..common..");

    @ArchTest
    static final ArchRule PUBLIC_SIGNATURES_NAME_NO_OTHER_LIBRARY = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(GENERATED)
            .should()
            .haveRawReturnType(ownOrOfTheJdk())
            .andShould()
            .haveRawParameterTypes(
                    describe("own or of the JDK", types -> types.stream().allMatch(ownOrOfTheJdk())));

    /** What the public side has in common with the analyst's: values that may be published, and options. */
    private static final Set<String> SHARED = Set.of(
            "Estimate",
            "ConfidenceInterval",
            "StandardErrorMethod",
            "StandardNormal",
            "StandardPopulation",
            "EmptyStratum",
            "UnknownStratum",
            "WeightRescaling");

    /** {@code Benchmark.analysis()} is the one call that leads from the public side to the analyst's. */
    @ArchTest
    static final ArchRule ONE_CALL_LEADS_TO_THE_ANALYSTS_SIDE = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(describe("of the public side", ArchitectureTest::isPublicSide))
            .and(describe(
                    "are not Benchmark.analysis()",
                    method -> !method.getFullName().equals("org.surveystats.benchmark.Benchmark.analysis()")))
            .should(giveNothingOfTheAnalysts());

    /** Whatever writes results sees the public side alone. */
    @ArchTest
    static final ArchRule WRITERS_SEE_THE_PUBLIC_SIDE_ALONE = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.surveystats.io.chart..", "org.surveystats.io.report..", "org.surveystats.io.table..")
            .or(are(describe(
                    "write a benchmark",
                    type -> type.getName().startsWith("org.surveystats.io.csv.BenchmarkCsv")
                            || type.getName()
                                    .matches("org\\.surveystats\\.io\\.json\\.(Benchmark|[A-Z][a-z]+Entry).*"))))
            .should()
            .dependOnClassesThat(describe("of the analyst's side", ArchitectureTest::isAnalysts));

    private static boolean isPublicSide(JavaClass type) {
        boolean packages = type.getPackageName()
                .matches(
                        "org\\.surveystats\\.(benchmark|method|tabulation|comparison|planning|expectedrange|suppression"
                                + "|io\\.(chart|report|table)(\\..*)?)");
        return packages && type.getModifiers().contains(JavaModifier.PUBLIC) && !isAnalysts(type);
    }

    private static boolean isAnalysts(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        boolean packages = element.getPackageName().matches("org\\.surveystats\\.(tally|estimation|weighting)")
                && !SHARED.contains(outermost(element));
        return packages || Set.of("Analysis", "MethodWeights").contains(element.getSimpleName());
    }

    /** Options are records and enums within their class. */
    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    private static ArchCondition<JavaMethod> giveNothingOfTheAnalysts() {
        return new ArchCondition<>("give nothing of the analyst's side") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureTest::isAnalysts)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " gives " + type.getName())));
            }
        };
    }

    /** Behind them, only what counts, decodes or reads and writes may change, out of sight. */
    @ArchTest
    static final ArchRule ONLY_ACCUMULATORS_AND_READERS_CHANGE = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(not(describe("may change", ArchitectureTest::mayChange)))
            .should()
            .beFinal();

    private static boolean mayChange(JavaClass type) {
        boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC);
        return visible
                ? CHANGING.contains(type.getSimpleName())
                : type.getPackageName().matches("org\\.surveystats\\.(decoding|tally|io\\..*)");
    }

    private static DescribedPredicate<JavaClass> inModule(String module) {
        return describe(
                "in " + module,
                type -> type.getSource()
                        .map(source -> source.getUri().toString().contains("/" + module + "/"))
                        .orElse(false));
    }

    private static DescribedPredicate<JavaClass> ownOrOfTheJdk() {
        return describe("own or of the JDK", type -> {
            JavaClass element = type.getBaseComponentType();
            return element.isPrimitive()
                    || element.getName().startsWith("java.")
                    || element.getName().startsWith("org.surveystats.")
                    // Which are not needed where the classes are used.
                    || element.getName().startsWith("org.jspecify.annotations.");
        });
    }
}
