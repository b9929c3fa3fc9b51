/**
 * A questionnaire from a file of responses, as far as a file can tell. Start at
 * {@link org.surveystats.io.draft.QuestionnaireDraft}.
 *
 * <pre>{@code
 * QuestionnaireDraft draft = QuestionnaireDraft.of(Path.of("responses.csv"));
 * draft.write(Path.of("draft.json"));
 * System.out.println(draft);
 * }</pre>
 */
@NullMarked
package org.surveystats.io.draft;

import org.jspecify.annotations.NullMarked;
