package org.surveystats.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.example.WardSurvey;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Constant;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.expectedrange.PercentileType;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;

final class MethodOptionTest {
    private static BenchmarkMethod nhs() {
        return BenchmarkMethod.nhs2021();
    }

    private static Questionnaire questionnaire(Map<String, String> method) {
        Questionnaire q = WardSurvey.questionnaire();
        return new Questionnaire(q.survey(), q.scale(), q.questions(), q.sections(), q.layout(), method, Set.of());
    }

    static List<MethodOption<?>> all() {
        return MethodOption.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void presetsRoundTripThroughText(MethodOption<?> option) {
        BenchmarkMethod same = nhs().with(option.name(), nhs().text(option));

        assertThat(same.get(option)).isEqualTo(nhs().get(option));
        assertThat(same.source(option)).isEqualTo(OptionSource.EXPLICIT);
        assertThat(same).as("set explicitly it beats a questionnaire").isNotEqualTo(nhs());
        assertThat(same)
                .isEqualTo(nhs().with(option.name(), nhs().text(option)))
                .hasSameHashCodeAs(nhs().with(option.name(), nhs().text(option)));
        assertThat(MethodOption.named(option.name())).isSameAs(option);
    }

    @ParameterizedTest
    @CsvSource({
        "blankParent, keep",
        "weightCap, none",
        "weightCap, 3.25",
        "weightRescaling, sum-to-respondents",
        "unknownStratum, weight-one",
        "emptyStratum, no-scores",
        "standardError, bessel",
        "standardError, classic",
        "minimumRespondents, 1",
        "winsorisedTail, 0",
        "winsorisedTail, 0.05",
        "percentileType, type-1",
        "percentileType, type-9",
        "overDispersion, multiplicative",
        "overDispersion, none",
        "bands, three",
        "bandBoundary, inner",
        "minimumUnits, 2",
        "zeroStandardError, band-from-tau",
        "changeConfidence, 0.9",
        "headlineTies, more-respondents",
        "responseBase, returned|not-returned",
        "minimumCell, 5",
        "minimumJoint, 0",
        "standardPopulation, shown",
        "'standardPopulation', '16-39, men: 0.1 | 16-39, women: 0.2 | 40+, men: 0.3 | 40+, women: 0.4'"
    })
    void otherValuesRoundTripThroughText(String name, String text) {
        BenchmarkMethod changed = nhs().with(name, text);

        assertThat(changed).isNotEqualTo(nhs());
        assertThat(changed.text(MethodOption.named(name))).isEqualTo(text);
        BenchmarkMethod declared = nhs().orElse(questionnaire(Map.of(name, text)));
        assertThat(declared.text(MethodOption.named(name))).isEqualTo(text);
        assertThat(declared).as("from elsewhere").isNotEqualTo(changed);
        assertThat(declared)
                .isEqualTo(nhs().orElse(questionnaire(Map.of(name, text))))
                .hasSameHashCodeAs(nhs().orElse(questionnaire(Map.of(name, text))));
        assertThat(changed).isEqualTo(nhs().with(name, text)).hasSameHashCodeAs(nhs().with(name, text));
    }

    @Test
    void aMethodSaysWhatIsNotThePresets() {
        BenchmarkMethod method = nhs().with("weightCap", "4").orElse(questionnaire(Map.of("minimumUnits", "7")));

        assertThat(nhs().changed()).isEmpty();
        assertThat(method.changed()).containsExactly(Map.entry("weightCap", "4"), Map.entry("minimumUnits", "7"));
        assertThat(method.toString()).contains("set by the questionnaire or the caller: 2");
        assertThat(nhs().toString()).contains("set by the questionnaire or the caller: 0");
    }

    /** Only values count: what is set to the preset's own value is not changed, and a preset of its own may be. */
    @Test
    void whatIsSetToTheValueOfThePresetIsNotChanged() {
        Map<String, String> all = new HashMap<>();
        MethodOption.all().forEach(option -> all.put(option.name(), nhs().text(option)));
        BenchmarkMethod declared = nhs().orElse(questionnaire(all));
        BenchmarkMethod explicit = nhs();
        for (Map.Entry<String, String> option : all.entrySet()) {
            explicit = explicit.with(option.getKey(), option.getValue());
        }

        assertThat(declared.changed()).isEmpty();
        assertThat(explicit.changed()).isEmpty();
        assertThat(declared.source(MethodOption.CHANGE_CONFIDENCE)).isEqualTo(OptionSource.QUESTIONNAIRE);
        assertThat(explicit.source(MethodOption.CHANGE_CONFIDENCE)).isEqualTo(OptionSource.EXPLICIT);
        assertThat(nhs().with("changeConfidence", "0.95").changed()).isEmpty();
        assertThat(nhs().with("changeConfidence", "0.9").changed())
                .containsExactly(Map.entry("changeConfidence", "0.9"));
        assertThat(BenchmarkMethod.preset("cmh", 2019).changed()).containsExactly(Map.entry("bands", "three"));
    }

    @Test
    void presetsAreTheDefaultsOfTheMethod() {
        assertThat(nhs().expectedRange()).isEqualTo(ExpectedRangeRule.NHS_2021);
        assertThat(nhs().suppression().minimumRespondents()).isEqualTo(30);
        assertThat(nhs().get(MethodOption.WEIGHT_CAP)).hasValue(5);
        assertThat(nhs().text(MethodOption.RESPONSE_BASE)).isEqualTo("returned|opted-out|not-returned");
        assertThat(MethodOption.all().stream().map(nhs()::text))
                .containsExactly(
                        "drop",
                        "5",
                        "all",
                        "none",
                        "excluded",
                        "contributes-nothing",
                        "linearised",
                        "30",
                        "5",
                        "0.1",
                        "type-6",
                        "additive",
                        "seven",
                        "outer",
                        "3",
                        "no-band",
                        "0.95",
                        "questionnaire-order",
                        "returned|opted-out|not-returned",
                        "0");
    }

    @Test
    void explicitBeatsQuestionnaireBeatsPreset() {
        Questionnaire sets = questionnaire(Map.of("bands", "three", "weightCap", "4"));
        BenchmarkMethod method = nhs().withWeightCap(3).orElse(sets);

        assertThat(method.get(MethodOption.WEIGHT_CAP)).hasValue(3);
        assertThat(method.source(MethodOption.WEIGHT_CAP)).isEqualTo(OptionSource.EXPLICIT);
        assertThat(method.get(MethodOption.BANDS)).isEqualTo(BandScheme.THREE);
        assertThat(method.source(MethodOption.BANDS)).isEqualTo(OptionSource.QUESTIONNAIRE);
        assertThat(method.source(MethodOption.STANDARD_ERROR)).isEqualTo(OptionSource.PRESET);
        assertThat(BenchmarkMethod.preset("cmh", 2019)
                        .orElse(questionnaire(Map.of("bands", "seven")))
                        .get(MethodOption.BANDS))
                .isEqualTo(BandScheme.SEVEN);
    }

    /** Setting an option to what it was anyway still beats the questionnaire. */
    @Test
    void thePresetsValueSetExplicitlyIsExplicit() {
        BenchmarkMethod method = nhs().withBands(BandScheme.SEVEN).orElse(questionnaire(Map.of("bands", "three")));

        assertThat(method.get(MethodOption.BANDS)).isEqualTo(BandScheme.SEVEN);
    }

    @Test
    void eachWithMethodSetsItsOption() {
        BenchmarkMethod method = nhs().withoutWeightCap()
                .withStandardError(StandardErrorMethod.BESSEL)
                .withMinimumRespondents(10)
                .withWinsorisedTail(0.2)
                .withPercentileType(PercentileType.TYPE_7)
                .withOverDispersion(org.surveystats.expectedrange.OverDispersion.NONE)
                .withBands(BandScheme.THREE);

        assertThat(method.get(MethodOption.WEIGHT_CAP)).isEmpty();
        assertThat(method.get(MethodOption.STANDARD_ERROR)).isEqualTo(StandardErrorMethod.BESSEL);
        assertThat(method.suppression().minimumRespondents()).isEqualTo(10);
        assertThat(method.expectedRange().winsorisation().tail()).isEqualTo(0.2);
        assertThat(method.expectedRange().winsorisation().percentiles()).isEqualTo(PercentileType.TYPE_7);
        assertThat(method.expectedRange().bands()).isEqualTo(BandScheme.THREE);
        assertThat(method).asString().startsWith("Method of 20 options, set by the questionnaire or the caller: 7\n");
        assertThat(nhs().get(MethodOption.WEIGHT_CAP)).as("the original").hasValue(5);
    }

    @ParameterizedTest
    @CsvSource({"cmh, 2014, THREE", "cmh, 2020, THREE", "cmh, 2021, SEVEN", "cmh, 2023, SEVEN"})
    void presetsGoByProgrammeAndYear(String programme, int year, @ConvertWith(Constant.class) BandScheme bands) {
        BenchmarkMethod method = BenchmarkMethod.preset(programme, year);

        assertThat(method.withBands(bands)).isEqualTo(nhs().withBands(bands));
        assertThat(method.get(MethodOption.BANDS)).isEqualTo(bands);
        assertThat(method.source(MethodOption.BANDS)).isEqualTo(OptionSource.PRESET);
    }

    /** Of the other programmes the year of the new bands is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"gp", "aip", "maternity", "cyp", "uec"})
    void unknownProgrammesAreRefusedWithTheKnownOnes(String programme) {
        assertThatThrownBy(() -> BenchmarkMethod.preset(programme, 2021))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("programme must be one of [cmh]: " + programme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "weightCap; 0.5; weightCap must be in [1, inf): 0.5",
                "weightCap; NaN; weightCap must be a number or none: NaN",
                "weightCap; five; weightCap must be a number or none: five",
                "standardError; jackknife; standardError must be one of linearised, bessel, classic: jackknife",
                "standardError; linearized; standardError must be one of linearised, bessel, classic: linearized (did you mean"
                        + " linearised?)",
                "percentileType; type-10; percentileType must be one of type-1, type-2, type-3, type-4, type-5, type-6, type-7,"
                        + " type-8, type-9: type-10",
                "bands; 7; bands must be one of seven, three: 7",
                "minimumRespondents; 0; minimumRespondents must be in [1, inf): 0",
                "minimumRespondents; 2.5; minimumRespondents must be a whole number: 2.5",
                "minimumUnits; 1; minimumUnits must be in [2, inf): 1",
                "minimumCell; -1; minimumCell must be in [0, inf): -1",
                "minimumJoint; -1; minimumJoint must be in [0, inf): -1",
                "standardPopulation; some; standardPopulation must be all, shown, or shares such as"
                        + " \"Male: 0.48 | Female: 0.52\": some",
                "standardPopulation; a: 0.5 | a: 0.5; strata of standardPopulation must be named once: a",
                "standardPopulation; a: 0.5 | b: half; share of b in standardPopulation must be a number: half",
                "standardPopulation; a: 1 | b: 0; share of b in standardPopulation must be in (0, 1]: 0.0",
                "standardPopulation; a: 0.5 | b: 0.25; shares of standardPopulation must add up to 1 within 1e-9:"
                        + " 0.75",
                "standardPopulation; a: 0.5 | b|c: 0.5; standardPopulation must be all, shown, or shares such as"
                        + " \"Male: 0.48 | Female: 0.52\": a: 0.5 | b|c: 0.5",
                "winsorisedTail; 0.5; winsorisedTail must be in [0, 0.5): 0.5",
                "winsorisedTail; Infinity; winsorisedTail must be a number: Infinity",
                "changeConfidence; 1; changeConfidence must be in (0, 1): 1",
                "responseBase; returned|lost; responseBase must be one of returned, undelivered, died, opted-out, ineligible,"
                        + " not-returned, died-before-fieldwork: lost"
            })
    void valuesThatAreNotAllowedAreRefusedWithWhatIs(String name, String text, String message) {
        assertThatThrownBy(() -> nhs().with(name, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> nhs().orElse(questionnaire(Map.of(name, text))))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("$.method." + name + ": " + message);
    }

    @Test
    void theResponseBaseHoldsThoseReturned() {
        assertThatThrownBy(() -> nhs().with("responseBase", "opted-out"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("responseBase must hold returned: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cap", "", "WeightCap"})
    void unknownOptionsAreRefusedWithTheKnownOnes(String name) {
        assertThatThrownBy(() -> nhs().with(name, "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("method option must be one of [blankParent, weightCap, ")
                .hasMessageEndingWith("]: " + name + (name.equals("WeightCap") ? " (did you mean weightCap?)" : ""));
    }

    @Test
    void printsWhereEachValueComesFrom() {
        assertThat(nhs().withWeightCap(3).orElse(questionnaire(Map.of("bands", "three"))))
                .asString()
                .containsPattern("weightCap +3 +EXPLICIT")
                .containsPattern("bands +three +QUESTIONNAIRE")
                .containsPattern("minimumCell +0 +PRESET");
    }
}
