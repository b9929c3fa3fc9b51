package org.surveystats.io.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.argument.Argument;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.questionnaire.SurveyInfo;

/**
 * What is known of a survey before its questionnaire is drafted; all of it is told or guessed from the file otherwise.
 *
 * <pre>{@code
 * DraftSettings.NONE.withUnitColumn("trust").draft(Path.of("responses.csv"));
 * }</pre>
 *
 * @param unitColumn the column of the unit's code
 * @param respondentColumn the column of respondents' identities
 * @param survey what readers need to know about the survey
 */
public record DraftSettings(
        Optional<String> unitColumn, Optional<String> respondentColumn, Optional<SurveyInfo> survey) {
    /** Nothing is known. */
    public static final DraftSettings NONE = new DraftSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that no part is null. */
    public DraftSettings {
        Objects.requireNonNull(unitColumn, "unitColumn must not be null");
        Objects.requireNonNull(respondentColumn, "respondentColumn must not be null");
        Objects.requireNonNull(survey, "survey must not be null");
    }

    /**
     * The same with the column of units.
     *
     * @param column its name
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public DraftSettings withUnitColumn(String column) {
        return new DraftSettings(Optional.of(Argument.text("unitColumn", column)), respondentColumn, survey);
    }

    /**
     * The same with the column of respondents' identities.
     *
     * @param column its name
     * @return a copy
     * @throws IllegalArgumentException if it is blank
     */
    public DraftSettings withRespondentColumn(String column) {
        return new DraftSettings(unitColumn, Optional.of(Argument.text("respondentColumn", column)), survey);
    }

    /**
     * The same for a survey that is known.
     *
     * @param info its programme, title, year
     * @return a copy
     */
    public DraftSettings withSurvey(SurveyInfo info) {
        return new DraftSettings(unitColumn, respondentColumn, Optional.of(info));
    }

    /**
     * Drafts the questionnaire of a file of responses.
     *
     * @param responses the file, as CSV with any separator, in UTF-8, UTF-16 or Windows-1252
     * @return the draft
     * @throws IOException if the file cannot be read
     * @throws InvalidSourceException if it is not CSV, or has no column that may be a question
     * @throws IllegalArgumentException if it has no column of a name that is set here
     */
    public QuestionnaireDraft draft(Path responses) throws IOException {
        return new Drafting(this, responses.toString(), FileSeen.of(responses)).draft();
    }
}
