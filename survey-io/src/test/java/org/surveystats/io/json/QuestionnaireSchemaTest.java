package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.method.MethodOption;

class QuestionnaireSchemaTest {
    private static List<Error> errors(String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(QuestionnaireJson.schema());
        return schema.validate(json, InputFormat.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmh/cmh-2019.json",
                "cmh/cmh-2020.json",
                "cmh/cmh-2021.json",
                "libraries/libraries-2022.json",
                "libraries/libraries-2024.json",
                "json/good.json"
            })
    void goodFilesAreValid(String file) {
        assertThat(errors(Resources.text(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "another-schema-version",
                "array-instead-of-object",
                "bad-question-id",
                "bad-year",
                "blank-title",
                "digit-as-delimiter",
                "field-of-another-form",
                "forgotten-score",
                "fractional-code",
                "huge-code",
                "method-option-as-list",
                "misspelt-method-option",
                "misspelt-names",
                "missing-code-twice",
                "missing-field",
                "missing-form",
                "missing-schema",
                "no-questions",
                "not-comparable-without-reason",
                "null-text",
                "one-tick-score",
                "route-of-two-kinds",
                "route-without-parts",
                "score-with-exclusion",
                "section-without-items",
                "stratum-without-kind",
                "unknown-field",
                "unknown-form",
                "wrong-type"
            })
    void whatASchemaCanSeeIsInvalid(String file) {
        assertThat(errors(Resources.text("json/bad/" + file + ".json"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomQuestionnairesAreValid(long seed) {
        String json = QuestionnaireJson.text(new RandomQuestionnaire(seed).questionnaire());
        assertThat(errors(json)).as("seed %d: %s", seed, json).isEmpty();
    }

    @Test
    void theSchemaKnowsTheOptionsOfTheMethod() {
        JsonValue names = JsonDocument.parse(QuestionnaireJson.schema(), JsonLimits.QUESTIONNAIRE, new JsonProblems())
                .at("$.properties.method.propertyNames.enum");

        assertThat(names.elements().stream().map(JsonValue::text))
                .containsExactlyElementsOf(
                        MethodOption.all().stream().map(MethodOption::name).toList());
    }

    @Test
    void theSchemaIsItselfValid() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(draft.validate(QuestionnaireJson.schema(), InputFormat.JSON)).isEmpty();
    }
}
