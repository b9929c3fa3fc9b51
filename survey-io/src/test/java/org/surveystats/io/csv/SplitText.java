package org.surveystats.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.surveystats.questionnaire.FileForm;

/** A whole file split into rows by the full grammar, the slow way by which others are compared. */
final class SplitText {
    private SplitText() {}

    static void rows(InputStream in, String source, char separator, CsvRows.Taker rows) throws IOException {
        try (CsvText text = CsvText.open(in, source, Optional.empty(), CsvLimits.RESPONSES)) {
            CsvRows.rows(text.utf8(), source, separator, 1, CsvLimits.RESPONSES, rows);
        } catch (IOException failed) {
            throw CsvRows.told(failed, source, CsvLimits.RESPONSES);
        }
    }

    /** Files with a separator that is set. */
    static FileForm form(char separator) {
        return FileForm.TOLD.withSeparator(separator);
    }
}
