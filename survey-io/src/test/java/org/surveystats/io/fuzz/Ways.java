package org.surveystats.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.decoding.Duplicates;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.RowError;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.SmallChunks;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;

/** The ways to read a file of responses to a questionnaire, which must agree. */
record Ways(Questionnaire questionnaire, TallyPlan plan, Cleaning cleaning) {
    static Ways of(Questionnaire questionnaire) {
        return new Ways(questionnaire, TallyPlan.of(questionnaire), Cleaning.of(questionnaire));
    }

    /** What was read, or why nothing was; errors are those of rows. */
    private record Outcome(Optional<ReadTally> read, String refusal, List<RowError> errors) {}

    /**
     * Reads a file leniently. By several threads it comes to the same; strictly too, unless there are bad rows, which
     * are then what is wrong. What is returned checks the counts of what was read.
     *
     * @throws InvalidSourceException if the file is refused
     */
    Runnable read(byte[] file) throws IOException {
        ResponsesCsv strict = ResponsesCsv.of(questionnaire);
        ResponsesCsv lenient = strict.withStrictness(Strictness.LENIENT);
        Outcome plain = outcome(lenient, file);
        Outcome strictly = outcome(strict, file);
        List<RowError> errors =
                plain.read().map(read -> read.decoding().errors()).orElse(List.of());
        if (errors.isEmpty()) {
            assertThat(strictly).isEqualTo(plain);
        } else {
            assertThat(strictly.read()).isEmpty();
            assertThat(strictly.errors()).isEqualTo(errors);
        }
        assertThat(outcome(shared(lenient), file)).isEqualTo(plain);
        assertThat(outcome(shared(strict), file)).isEqualTo(strictly);
        ResponsesCsv blanking = strict.withStrictness(Strictness.BLANK_CELLS).withDuplicates(Duplicates.KEEP_FIRST);
        assertThat(outcome(shared(blanking), file)).isEqualTo(outcome(blanking, file));
        ReadTally read = plain.read().orElseThrow(() -> new InvalidSourceException("refused", plain.refusal()));
        return () -> assertThat(read.tally().respondents() + read.tally().withoutGroup())
                .isEqualTo(read.decoding().accepted());
    }

    private static ResponsesCsv shared(ResponsesCsv csv) {
        return SmallChunks.of(csv.withBatchSize(7).withExecutor(task -> new Thread(task).start(), 2));
    }

    private Outcome outcome(ResponsesCsv csv, byte[] file) throws IOException {
        try {
            ReadTally read =
                    csv.withPlan(plan).withCleaning(cleaning).tally(new ByteArrayInputStream(file), "responses.csv");
            return new Outcome(Optional.of(read), "", List.of());
        } catch (InvalidSourceException refused) {
            return new Outcome(Optional.empty(), Objects.requireNonNull(refused.getMessage()), refused.errors());
        }
    }
}
