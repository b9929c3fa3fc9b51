package org.surveystats.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileFormTest {
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|', ' ', '\u001f', '§'})
    void separatorsStandBetweenFields(char separator) {
        assertThat(FileForm.TOLD.withSeparator(separator).separator()).contains(separator);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', 'x', '7', '\ud83d'})
    void whatFieldsHoldSeparatesNone(char separator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileForm.TOLD.withSeparator(separator))
                .withMessage(
                        "separator must be no quotation mark, line break, letter or digit: U+%04X", (int) separator);
    }

    @Test
    void marksOfNumbersAreKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileForm.TOLD.withSeparator('.'))
                .withMessage("separator must not be a point, which numbers have");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileForm.TOLD.withDecimalMark(';'))
                .withMessage("decimalMark must be a point or a comma: \";\"");
    }

    @Test
    void rowsAreBounded() {
        FileForm most = FileForm.TOLD
                .withLinesBefore(FileForm.MOST_LINES_BEFORE)
                .withHeaderRows(FileForm.MOST_HEADER_ROWS, FileForm.HeaderNames.JOINED);
        assertThat(most.linesBefore()).isEqualTo(1000);
        assertThat(most.headerRows()).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> most.withLinesBefore(1001));
        assertThatIllegalArgumentException().isThrownBy(() -> most.withLinesBefore(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> most.withHeaderRows(11, FileForm.HeaderNames.FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> most.withHeaderRows(0, FileForm.HeaderNames.FIRST));
    }

    @Test
    void eachPartIsSetAlone() {
        FileForm all = FileForm.TOLD
                .withSeparator(';')
                .withEncoding(StandardCharsets.ISO_8859_1)
                .withDecimalMark(',')
                .withLinesBefore(2)
                .withHeaderRows(3, FileForm.HeaderNames.JOINED);
        assertThat(all)
                .isEqualTo(FileForm.TOLD
                        .withHeaderRows(3, FileForm.HeaderNames.JOINED)
                        .withLinesBefore(2)
                        .withDecimalMark(',')
                        .withEncoding(StandardCharsets.ISO_8859_1)
                        .withSeparator(';'));
        assertThat(all.names().id()).isEqualTo("joined");
    }
}
