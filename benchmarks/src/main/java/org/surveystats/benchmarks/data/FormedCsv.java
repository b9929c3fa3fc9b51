package org.surveystats.benchmarks.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.Questionnaire;

/** The forms in which survey tools write files, other than commas and UTF-8. */
public enum FormedCsv {
    /** Commas and UTF-8. */
    PLAIN(',', StandardCharsets.UTF_8),
    /** Semicolons, told from the header. */
    SEMICOLONS(';', StandardCharsets.UTF_8),
    /** Tabs and UTF-16, as spreadsheets write text. */
    UTF_16('\t', StandardCharsets.UTF_16),
    /** The encoding of older programs. */
    WINDOWS_1252(',', Charset.forName("windows-1252"));

    private final char separator;
    private final Charset encoding;

    FormedCsv(char separator, Charset encoding) {
        this.separator = separator;
        this.encoding = encoding;
    }

    /**
     * Writes a file in this form.
     *
     * @param plain the same with commas, in ASCII
     * @return a file beside it
     * @throws IOException if a file cannot be read or written
     */
    public Path write(Path plain) throws IOException {
        String text = Files.readString(plain, StandardCharsets.US_ASCII).replace(',', separator);
        return Files.write(plain.resolveSibling(name() + "-" + plain.getFileName()), text.getBytes(encoding));
    }

    /**
     * A questionnaire whose layout says what cannot be told from the file.
     *
     * @param questionnaire with another form
     * @return a copy
     */
    public Questionnaire of(Questionnaire questionnaire) {
        FileForm form = FileForm.TOLD;
        if (this == WINDOWS_1252) {
            form = form.withEncoding(encoding);
        }
        return questionnaire.withLayout(questionnaire.layout().withFile(form));
    }
}
