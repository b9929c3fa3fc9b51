package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.io.check.CheckReport;
import org.surveystats.io.check.CheckStatus;
import org.surveystats.io.check.Finding;
import org.surveystats.io.check.SurveyCheck;
import org.surveystats.io.reference.SharedData;

/** Files in which something is wrong or odd, each checked before a run. */
final class CheckIntakeTest {
    private static Path file(String name) {
        return SharedData.file("intake/" + name);
    }

    private static CheckReport check(String questionnaire, String responses) {
        return SurveyCheck.of(file(questionnaire))
                .withResponses(file(responses))
                .run();
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::text).toList();
    }

    @ParameterizedTest
    @CsvSource({"j-typo,1", "j-routelater,1", "j-methodtypo,1", "j-three,3", "j-forgotzero,1"})
    void everyErrorOfAQuestionnaireIsTold(String name, int errors) {
        CheckReport report = check(name + ".json", "base.csv");

        assertThat(report.errors())
                .hasSize(errors)
                .allMatch(error -> error.text().startsWith("line "));
        assertThat(report.status()).isEqualTo(CheckStatus.ERRORS);
        assertThat(report.ledgers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"w09-first-bytes.sav,SPSS", "w10-export.zip,zip archive", "w08-data.xlsx,workbook"})
    void filesOfOtherKindsAreCalledSo(String name, String kind) {
        CheckReport report = SurveyCheck.of(file("base.json"))
                .withResponses(file(name), file("base.csv"))
                .withUnits(file(name))
                .withOutcomes(2024, file(name))
                .run();

        assertThat(texts(report.errors())).isNotEmpty().allMatch(text -> text.contains(kind));
        assertThat(report.ledgers()).containsOnlyKeys(file("base.csv").toString());
        assertThat(SurveyCheck.of(file(name)).run().status()).isEqualTo(CheckStatus.ERRORS);
    }

    @Test
    void aCodeThatTheQuestionDoesNotHaveIsTold() {
        CheckReport report = check("base.json", "v28-99.csv");

        assertThat(texts(report.errors()))
                .singleElement()
                .asString()
                .startsWith(
                        "column Q2, an unknown code: 18 (line 9 \"99\", line 49 \"99\", line 89 \"99\", ...); must be ");
    }

    @Test
    void whatIsOddIsAWarning() {
        assertThat(check("base.json", "base.csv").status()).isEqualTo(CheckStatus.WARNINGS);
        assertThat(texts(check("base.json", "base.csv").warnings()))
                .containsExactly("options that nobody chose: Q5 code 0, Q5 code 1");
        assertThat(texts(check("base.json", "v23-unitcase.csv").warnings()))
                .contains("Codes equal but for case, in the responses of 2024: T03 and t03");
        assertThat(texts(check("base.json", "s01-whole-sample.csv").warnings()))
                .contains("1 column that the questionnaire does not use: [outcome]")
                .anyMatch(text -> text.startsWith("1,080 of 1,800 respondents without an answer to a scored question"))
                .anyMatch(text -> text.startsWith("left blank by more than half of those asked: Q1 1,080 of 1,800"));
        assertThat(check("base.json", "k03-preview.csv").errors()).isEmpty();
    }

    @Test
    void predecessorsThatAreNotThereAreNoErrorWithoutEarlierSurveys() {
        CheckReport report = SurveyCheck.of(file("base.json"))
                .withResponses(file("m2024.csv"))
                .withUnits(file("m-units-list.csv"))
                .run();

        assertThat(texts(report.errors()))
                .singleElement()
                .asString()
                .contains("column predecessors")
                .contains("line 4");
    }
}
