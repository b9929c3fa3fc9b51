package org.surveystats.io.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.file.FreshFile;
import org.surveystats.io.json.OpenPoint;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.text.Counted;
import org.surveystats.text.Paragraph;

/**
 * A questionnaire made from a file of responses: columns, codes or labels, ticks, numbers and texts as they were seen,
 * and how the file lies. It can be read, but nothing in it is scored: what a file cannot tell, and what was guessed, is
 * among the open points, for a person to decide. Values of respondents' identities and of texts are not in it.
 *
 * @param questionnaire the questionnaire, without scores, strata, sections and routes
 * @param openPoints what is to be decided, in the order of the document
 */
public record QuestionnaireDraft(Questionnaire questionnaire, List<OpenPoint> openPoints) {
    /** Copies the points. */
    public QuestionnaireDraft {
        Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        openPoints = List.copyOf(openPoints);
    }

    /**
     * Drafts the questionnaire of a file of responses, of which nothing else is known.
     *
     * @param responses the file, as CSV with any separator, in UTF-8, UTF-16 or Windows-1252
     * @return the draft
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if it is not CSV, or has no column that may be a question
     */
    public static QuestionnaireDraft of(Path responses) throws IOException {
        return DraftSettings.NONE.draft(responses);
    }

    /**
     * The questionnaire as JSON, the open points in its part {@code open}.
     *
     * @return the document, ending with a line feed
     */
    public String json() {
        return QuestionnaireJson.text(questionnaire, openPoints);
    }

    /**
     * Writes the JSON in UTF-8; a file that exists is replaced once all is written.
     *
     * @param file where to write
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        FreshFile.write(file, json());
    }

    /** What was found and what is to be decided, in lines of at most 80 characters. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Paragraph.of("Draft: "
                + Counted.of(questionnaire.questions().size(), "question") + ", units in column "
                + questionnaire.layout().unitColumn() + "; to decide:"));
        openPoints.forEach(point -> text.append('\n').append(Paragraph.of("- " + point)));
        return text.toString();
    }
}
