package org.surveystats.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.questionnaire.QuestionnaireException;

/** Text that is not JSON is told in words that everybody understands, with line and column. */
final class JsonSyntaxTest {
    private static QuestionnaireException refusal(String json) {
        return catchThrowableOfType(QuestionnaireException.class, () -> QuestionnaireJson.parse(json));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
            {"a": 1,}          | 9  | a name in quotation marks is expected instead of }
            {a: 1}             | 2  | a name in quotation marks is expected instead of a
            {"a" 1}            | 6  | a colon is expected instead of 1
            {"a": 1 "b": 2}    | 9  | a comma or a closing bracket is expected instead of "
            [1 2]              | 4  | a comma or a closing bracket is expected instead of 2
            [1, ]              | 5  | a value is expected instead of ]
            [1}                | 3  | a closing bracket does not fit the one that was opened
            [tru]              |    | tru is not a value; text needs quotation marks
            [Infinity]         |    | Infinity is not a value; text needs quotation marks
            [01]               |    | numbers are written as 12, -3.5 or 1e6
            [1.]               |    | numbers are written as 12, -3.5 or 1e6
            [+1]               |    | numbers are written as 12, -3.5 or 1e6
            [-x]               |    | numbers are written as 12, -3.5 or 1e6
            ["\\q"]            |    | a backslash within a text must be written twice
            ["\\u12"]          |    | a backslash within a text must be written twice
            {"a": "b           |    | the text ends too early, with something still open
            {"a"               |    | the text ends too early, with something still open
            [1, # no           | 5  | a value is expected instead of #
            [1, /* no */ 2]    |    | comments are not allowed
            [1, \u00a0 2]      | 5  | a value is expected instead of the character U+00A0
            ['a']              | 2  | a value is expected instead of '
            """)
    void whatIsWrongIsSaidInPlainWords(String json, Integer column, String words) {
        QuestionnaireException refused = refusal(json.replace("\\u00a0", "\u00a0"));
        assertThat(refused).as(json).isNotNull();
        assertThat(refused.getMessage())
                .startsWith("$: must be a JSON document (line 1, column " + (column == null ? "" : column + ")"))
                .endsWith("): " + words);
        assertThat(refused.problems().get(0).line()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aLineEndWithinATextIsNamed() {
        assertThat(refusal("{\n \"a\": \"b\n\"}"))
                .hasMessageStartingWith("$: must be a JSON document (line 2, column ")
                .hasMessageEndingWith(
                        "): a line end or tab within a text must be written \\n or \\t; or is a quotation mark"
                                + " missing?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsSaidToBeEmpty(String json) {
        assertThat(refusal(json)).hasMessage("$: must be a JSON document: empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                "{,}",
                "nul",
                "[\u0000]",
                "\"\\x\"",
                "-",
                "1e",
                "[1e+]",
                "\"\u0001\"",
                "{\"a\":}",
                "[,]",
                "\ufeff[]",
                "*"
            })
    void nothingOfTheParserIsToldWhateverIsWrong(String json) {
        assertThat(refusal(json).getMessage())
                .startsWith("$: must be a JSON document (line 1, column ")
                .doesNotContainIgnoringCase("token")
                .doesNotContain("Source", "code", "Feature", "expecting", "Unexpected", "Object", "non-standard");
    }
}
