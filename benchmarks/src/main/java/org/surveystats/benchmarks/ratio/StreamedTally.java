package org.surveystats.benchmarks.ratio;

import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmarks.data.AnswerGenerator;
import org.surveystats.benchmarks.data.Surveys;
import org.surveystats.benchmarks.subject.Batches;
import org.surveystats.decoding.ResponseDecoder;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Responses;
import org.surveystats.tally.AnswerTally;

/** A program of its own for a small heap: respondents generated, counted and forgotten, then the bands. */
final class StreamedTally {
    private static final int SCORED = 28;
    private static final long SEED = 3;

    private StreamedTally() {}

    public static void main(String[] args) {
        long respondents = Long.parseLong(args[0]);
        long start = System.nanoTime();
        Questionnaire questionnaire = Surveys.scored(SCORED);
        AnswerGenerator generator = new AnswerGenerator(questionnaire, Surveys.TRUSTS, SEED);
        AnswerTally tally = new AnswerTally(TallyPlan.of(questionnaire));
        for (long done = 0; done < respondents; done += AnswerGenerator.BLOCK) {
            int rows = (int) Math.min(AnswerGenerator.BLOCK, respondents - done);
            for (Responses batch :
                    Batches.of(generator.block(done / AnswerGenerator.BLOCK, rows), ResponseDecoder.DEFAULT_BATCH)) {
                tally.add(batch);
            }
        }
        Benchmark.of(tally);
        System.out.println(tally.respondents() + " " + (System.nanoTime() - start));
    }
}
