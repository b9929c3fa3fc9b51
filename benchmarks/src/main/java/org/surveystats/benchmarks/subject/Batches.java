package org.surveystats.benchmarks.subject;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.surveystats.benchmarks.data.Answers;
import org.surveystats.benchmarks.data.AnswersCsv;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.response.Cleaning;
import org.surveystats.response.Responses;

/** The one place where plain columns become batches of the library. */
public final class Batches {
    private Batches() {}

    /**
     * Batches that count as cleaned: generated answers keep to the routes.
     *
     * @param answers the respondents
     * @param rows respondents in a batch
     * @return the batches, in order
     */
    public static List<Responses> of(Answers answers, int rows) {
        Cleaning cleaning = Cleaning.none(answers.questionnaire());
        List<Responses> batches = new ArrayList<>();
        for (Answers block : answers.blocks(rows)) {
            try {
                ResponsesCsv.of(answers.questionnaire())
                        .withBatchSize(rows)
                        .read(
                                new ByteArrayInputStream(AnswersCsv.bytes(block)),
                                "generated answers",
                                batch -> batches.add(cleaning.clean(batch)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return batches;
    }
}
