package org.surveystats.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.RowFilter;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.AnswerOption;
import org.surveystats.questionnaire.MultipleChoice;
import org.surveystats.questionnaire.Question;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.questionnaire.SingleChoice;
import org.surveystats.tally.Ledger;
import org.surveystats.text.WhiteSpace;

/**
 * The ledger against one kept by hand: every row of a damaged file is read alone, and its cells are looked at as texts.
 */
final class LedgerTest {
    private static final ExecutorService EIGHT = Executors.newFixedThreadPool(8);
    private static final Set<String> MISSING = Set.of("NA", "-9", ".");
    private static final Set<String> SCORED = Set.of("Q1", "Q9", "Q12");
    private static final String SEPARATOR = "|";

    @AfterAll
    static void stop() {
        EIGHT.shutdownNow();
    }

    /** What a test counts row by row. */
    private static final class ByHand {
        private final Map<String, Long> counts = new LinkedHashMap<>();

        void count(String what) {
            counts.merge(what, 1L, Long::sum);
        }

        long of(String what) {
            return counts.getOrDefault(what, 0L);
        }
    }

    /** Three scored questions, so that some respondents have no score; "don't know" has none either. */
    private static Questionnaire questionnaire() {
        Questionnaire whole = RandomResponses.WITHOUT_IDS;
        Question[] questions = whole.questions().stream()
                .map(question -> question instanceof SingleChoice single ? lessScored(single) : question)
                .toArray(Question[]::new);
        return Questionnaire.of(whole.survey(), whole.layout(), questions);
    }

    private static Question lessScored(SingleChoice question) {
        boolean scored = SCORED.contains(question.id().value());
        return new SingleChoice(
                question.info(),
                question.options().stream()
                        .map(option -> !scored
                                ? AnswerOption.of(option.code(), option.label())
                                : option.code() == 8 ? AnswerOption.excluded(8, option.label(), "don't know") : option)
                        .toList());
    }

    @Test
    void addsUpToWhatIsCountedByHand() throws IOException {
        ByHand met = new ByHand();
        for (int odd : new int[] {8, 30, 100}) {
            for (long seed = 1; seed <= 60; seed++) {
                ByHand hand = compare(seed, odd);
                hand.counts.forEach((what, count) -> met.counts.merge(what, count, Long::sum));
            }
        }
        assertThat(List.of("refused", "by layout", "by plan", "without group", "without score", "unknown stratum"))
                .allSatisfy(what -> assertThat(met.of(what)).as(what).isPositive());
        assertThat(List.of("Q1 no score", "M1 missing", "age blank", "Q12 off route", "Q12 dropped", "T1 answered"))
                .allSatisfy(what -> assertThat(met.of(what)).as(what).isPositive());
    }

    /** Gives what was counted by hand; nothing when the file is not even text. */
    private static ByHand compare(long seed, int odd) throws IOException {
        SplittableRandom random = new SplittableRandom(seed * odd);
        Questionnaire questionnaire = questionnaire();
        if (random.nextBoolean()) {
            questionnaire = questionnaire.withLayout(questionnaire.layout().withRows(condition(random)));
        }
        RandomResponses responses = new RandomResponses(random, questionnaire, SEPARATOR.charAt(0));
        byte[] file = responses.file(60, odd, false);
        TallyPlan plan = TallyPlan.of(questionnaire)
                .where(random.nextBoolean() ? RowFilter.ALL : RowFilter.answered("Q1", 1, 2))
                .groupedBy(random.nextBoolean() ? GroupBy.units() : GroupBy.column("site"));
        ResponsesCsv csv = ResponsesCsv.of(questionnaire).withFile(SplitText.form(SEPARATOR.charAt(0)));
        ResponsesCsv lenient = csv.withStrictness(Strictness.LENIENT).withBatchSize(1 + random.nextInt(20));

        Ledger ledger;
        try {
            ledger = tally(lenient, file, plan).ledger();
        } catch (InvalidSourceException notText) {
            return new ByHand();
        }
        String as = "seed " + seed + ", odd " + odd;
        ByHand hand = byHand(csv, file, plan);
        check(as, ledger, hand, questionnaire);
        for (int threads = 2; threads <= 8; threads += 3) {
            ReadTally shared =
                    tally(lenient.withExecutor(EIGHT, threads).withChunkSize(64 + random.nextInt(400)), file, plan);
            assertThat(shared.ledger()).as(as).isEqualTo(ledger);
        }
        if (ledger.rows().allRefused() == 0) {
            assertThat(tally(csv, file, plan).ledger()).as(as).isEqualTo(ledger);
        } else {
            assertThatThrownBy(() -> tally(csv, file, plan)).as(as).isInstanceOf(InvalidSourceException.class);
        }
        return hand;
    }

    private static RowCondition condition(SplittableRandom random) {
        RowCondition region = RowCondition.in("region", "N", "");
        return switch (random.nextInt(3)) {
            case 0 -> region;
            case 1 -> new RowCondition.AllOf(List.of(region, RowCondition.in("Q1", "1", "2", "8")));
            default ->
                new RowCondition.AnyOf(List.of(
                        region,
                        new RowCondition.AllOf(
                                List.of(RowCondition.in("comment", "anything"), RowCondition.in("Q1", "2", "03")))));
        };
    }

    private static ReadTally tally(ResponsesCsv csv, byte[] file, TallyPlan plan) throws IOException {
        return csv.withPlan(plan).tally(new ByteArrayInputStream(file), "f.csv");
    }

    private static void check(String as, Ledger ledger, ByHand hand, Questionnaire questionnaire) {
        Ledger.Rows rows = ledger.rows();
        assertThat(rows.read()).as(as).isEqualTo(hand.of("read"));
        assertThat(rows.allRefused()).as(as).isEqualTo(hand.of("refused"));
        assertThat(rows.filteredByLayout()).as(as).isEqualTo(hand.of("by layout"));
        assertThat(rows.filteredByPlan()).as(as).isEqualTo(hand.of("by plan"));
        assertThat(rows.withoutGroup()).as(as).isEqualTo(hand.of("without group"));
        assertThat(rows.tallied()).as(as).isEqualTo(hand.of("tallied"));
        assertThat(rows.withoutScore()).as(as).isEqualTo(hand.of("without score"));
        assertThat(rows.unknownStratum()).as(as).isEqualTo(hand.of("unknown stratum"));
        for (Question question : questionnaire.questions()) {
            String id = question.id().value();
            Ledger.Answers answers = ledger.answers().get(question.id());
            assertThat(answers.counted()).as(as + " " + id).isEqualTo(hand.of(id + " answered"));
            assertThat(answers.noScore()).as(as + " " + id).isEqualTo(hand.of(id + " no score"));
            assertThat(answers.blank()).as(as + " " + id).isEqualTo(hand.of(id + " blank"));
            assertThat(answers.missingCodes()).as(as + " " + id).isEqualTo(hand.of(id + " missing"));
            assertThat(answers.offRoute()).as(as + " " + id).isEqualTo(hand.of(id + " off route"));
            assertThat(answers.dropped()).as(as + " " + id).isEqualTo(hand.of(id + " dropped"));
            assertThat(answers.refused()).as(as + " " + id).isEqualTo(rows.allRefused());
            assertThat(answers.all()).as(as + " " + id).isEqualTo(rows.tallied() + rows.allRefused());
        }
    }

    private static ByHand byHand(ResponsesCsv csv, byte[] file, TallyPlan plan) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        SplitText.rows(
                new ByteArrayInputStream(file),
                "f.csv",
                SEPARATOR.charAt(0),
                (line, fields) -> lines.add(List.copyOf(fields)));
        List<String> header =
                lines.get(0).stream().map(name -> WhiteSpace.strip(name)).toList();
        ByHand hand = new ByHand();
        for (List<String> fields : lines.subList(1, lines.size())) {
            hand.count("read");
            byte[] alone = (String.join(SEPARATOR, header) + "\n" + String.join(SEPARATOR, fields) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            boolean whole = fields.size() == header.size();
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; whole && i < fields.size(); i++) {
                cells.put(header.get(i), WhiteSpace.strip(fields.get(i)));
            }
            if (whole
                    && !plan.questionnaire()
                            .layout()
                            .rows()
                            .map(rows -> rows.holds(in -> isAmong(in.values(), cells.getOrDefault(in.column(), ""))))
                            .orElse(true)) {
                hand.count("by layout");
            } else if (isRefused(csv, alone, plan)) {
                hand.count("refused");
            } else {
                countRespondent(hand, cells, plan);
            }
        }
        return hand;
    }

    private static boolean isRefused(ResponsesCsv csv, byte[] alone, TallyPlan plan) throws IOException {
        try {
            tally(csv, alone, plan);
            return false;
        } catch (InvalidSourceException refused) {
            return true;
        }
    }

    private static void countRespondent(ByHand hand, Map<String, String> cells, TallyPlan plan) {
        boolean led = Set.of("1", "01", "2", "02", "+1").contains(cells.get("Q1"));
        boolean bySite = plan.groupBy().equals(GroupBy.column("site"));
        if (!plan.filter().equals(RowFilter.ALL) && !led) {
            hand.count("by plan");
        } else if (bySite && isBlank(cells.get("site"))) {
            hand.count("without group");
        } else {
            hand.count("tallied");
            boolean score = false;
            for (Question question : plan.questionnaire().questions()) {
                String state = state(hand, question, cells, led);
                hand.count(question.id() + " " + state);
                score |= question.scored() && state.equals("answered");
            }
            hand.counts.merge("without score", score ? 0L : 1L, Long::sum);
            String age = cells.get("age");
            hand.counts.merge("unknown stratum", isBlank(age) || Integer.parseInt(age) < 18 ? 1L : 0L, Long::sum);
        }
    }

    private static String state(ByHand hand, Question question, Map<String, String> cells, boolean led) {
        String id = question.id().value();
        List<String> own = question instanceof MultipleChoice && id.equals("M1")
                ? List.of(cells.get("M1_1"), cells.get("M1_2"), cells.get("M1_3"))
                : List.of(cells.get(id));
        boolean answered = own.stream().anyMatch(cell -> !isBlank(cell) && !(own.size() > 1 && cell.equals("0")));
        if (id.equals("Q12") && !led) {
            if (answered) {
                hand.count(id + " dropped");
            }
            return "off route";
        }
        if (answered) {
            boolean dontKnow = SCORED.contains(id) && own.get(0).matches("[+]?0*8");
            return dontKnow ? "no score" : "answered";
        }
        return own.stream().anyMatch(MISSING::contains) ? "missing" : "blank";
    }

    /** A number is met with zeros before it too, unless it is listed so. */
    private static boolean isAmong(Set<String> values, String cell) {
        return values.contains(cell) || values.contains(cell.replaceFirst("^0+(?=[0-9])", ""));
    }

    private static boolean isBlank(String cell) {
        return cell.isEmpty() || MISSING.contains(cell);
    }
}
