package org.surveystats.benchmarks.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.surveystats.questionnaire.AnswerForm;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.ResponseLayout;

/** The forms in which survey tools write files, other than codes with commas in UTF-8. */
public enum FormedCsv {
    /** Semicolons, told from the header. */
    SEMICOLONS(';', StandardCharsets.UTF_8, AnswerForm.Written.CODES),
    /** Tabs and UTF-16, as spreadsheets write text. */
    UTF_16('\t', StandardCharsets.UTF_16, AnswerForm.Written.CODES),
    /** The encoding of older programs. */
    WINDOWS_1252(',', Charset.forName("windows-1252"), AnswerForm.Written.CODES),
    /** The labels of the options, in quotation marks where they have a comma. */
    LABELS(',', StandardCharsets.UTF_8, AnswerForm.Written.LABELS);

    private final char separator;
    private final Charset encoding;
    private final AnswerForm.Written written;

    FormedCsv(char separator, Charset encoding, AnswerForm.Written written) {
        this.separator = separator;
        this.encoding = encoding;
        this.written = written;
    }

    /**
     * Writes a file in this form.
     *
     * @param plain the same with codes and commas, in ASCII
     * @param questionnaire of the answers
     * @return a file beside it
     * @throws IOException if a file cannot be read or written
     */
    public Path write(Path plain, Questionnaire questionnaire) throws IOException {
        Path formed = plain.resolveSibling(name() + "-" + plain.getFileName());
        try (BufferedReader lines = Files.newBufferedReader(plain, StandardCharsets.US_ASCII);
                Writer out = Files.newBufferedWriter(formed, encoding)) {
            String header = lines.readLine();
            List<Map<String, String>> labels = written == AnswerForm.Written.LABELS
                    ? AnswerLabels.byColumn(questionnaire, List.of(header.split(",")))
                    : List.of();
            out.write(header.replace(',', separator) + '\n');
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(labels.isEmpty() ? line.replace(',', separator) : AnswerLabels.row(line, labels));
                out.write('\n');
            }
        }
        return formed;
    }

    /**
     * A questionnaire whose layout says what cannot be told from the file.
     *
     * @param questionnaire with another form
     * @return a copy
     */
    public Questionnaire of(Questionnaire questionnaire) {
        ResponseLayout layout = questionnaire.layout().withAnswers(AnswerForm.EMPTY.as(written));
        FileForm form = this == WINDOWS_1252 ? FileForm.TOLD.withEncoding(encoding) : FileForm.TOLD;
        return questionnaire.withLayout(layout.withFile(form));
    }
}
