package org.surveystats.io.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.reference.SharedData;
import org.surveystats.questionnaire.Questionnaire;

/** Files that are no text, given where text is read: they are called what they are. */
final class FileKindsIntakeTest {
    @ParameterizedTest
    @CsvSource({
        "w08-data.xlsx, 'this is a workbook (.xlsx), not text in UTF-8: save its sheet as CSV in UTF-8'",
        "w09-first-bytes.sav, 'this is an SPSS file (.sav), not text in UTF-8: save the data as text in UTF-8'",
        "w10-export.zip, 'this is a zip archive, not text in UTF-8: unpack it first'"
    })
    void areCalledSo(String name, String message) throws IOException {
        Questionnaire questionnaire = QuestionnaireJson.read(SharedData.file("intake/base.json"));
        Path file = SharedData.file("intake/" + name);

        assertThatThrownBy(() -> ResponsesCsv.of(questionnaire).readAll(file))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(file + ": " + message);
        assertThatThrownBy(() -> UnitsCsv.read(new ByteArrayInputStream(Files.readAllBytes(file)), "units"))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage("units: " + message);
        assertThat(message).doesNotContain("column");
    }
}
