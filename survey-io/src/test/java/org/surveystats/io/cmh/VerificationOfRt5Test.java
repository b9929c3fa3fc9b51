package org.surveystats.io.cmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.reference.SharedData;
import org.surveystats.verification.Finding;
import org.surveystats.verification.Interval;
import org.surveystats.verification.PublishedReport;
import org.surveystats.verification.Verdict;
import org.surveystats.verification.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the figures published for the trust RT5 in 2021 say about each other. */
class VerificationOfRt5Test {
    private static JsonNode published() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(SharedData.file("published/cmh-2021-rt5.json")));
    }

    /** A number of the file has lost the zeros at its end, so its decimals are given. */
    private static String printed(JsonNode number, int decimals) {
        return number.decimalValue().setScale(decimals).toPlainString();
    }

    private static boolean has(JsonNode node, String field) {
        return !node.get(field).isNull();
    }

    private static Band band(JsonNode node) {
        return BandScheme.SEVEN.bands().stream()
                .filter(band -> band.toString().equals(node.get("band").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedReport report(JsonNode published) {
        JsonNode response = published.get("response");
        PublishedReport report = PublishedReport.of("RT5 2021")
                .withResponse(
                        response.get("invited").asLong(),
                        response.get("completed").asLong(),
                        printed(response.get("responseRatePercent"), 0));
        Map<String, List<String>> sections = new TreeMap<>();
        for (JsonNode question : published.get("questions")) {
            String id = question.get("id").asString();
            sections.computeIfAbsent("S" + question.get("section").asInt(), section -> new ArrayList<>())
                    .add(id);
            report = report.withScore(id, printed(question.get("scoreThreeDecimals"), 3))
                    .withBand(id, band(question));
            if (has(question, "respondents")) {
                report = report.withRespondents(id, question.get("respondents").asLong());
            }
            if (has(question, "score")) {
                report = report.withScore(id, printed(question.get("score"), 1))
                        .withAverage(id, printed(question.get("nationalAverage"), 1))
                        .withExtremes(id, printed(question.get("lowest"), 1), printed(question.get("highest"), 1));
            }
        }
        for (JsonNode section : published.get("sections")) {
            String id = "S" + section.get("number").asInt();
            report = report.withScore(id, printed(section.get("score"), 1))
                    .withSection(id, sections.get(id).toArray(String[]::new));
        }
        return report.withBest(questions(published.get("bestFive"))).withWorst(questions(published.get("bottomFive")));
    }

    private static String[] questions(JsonNode list) {
        List<String> questions = new ArrayList<>();
        list.forEach(headline -> questions.add(headline.get("question").asString()));
        return questions.toArray(String[]::new);
    }

    private static Verification verified() throws IOException {
        return report(published()).verify();
    }

    @Test
    void nothingContradicts() throws IOException {
        Verification verification = verified();

        assertThat(verification.findings())
                .as("rate, scores printed twice, respondents, extremes, bands, sections, headlines")
                .hasSize(1 + 19 + 27 + 19 + 28 + 12 + 2);
        assertThat(verification.findings(Verdict.IMPOSSIBLE)).isEmpty();
        assertThat(verification.findings(Verdict.UNDECIDED).stream()
                        .map(Finding::check)
                        .filter(check -> check.endsWith(" band")))
                .as("limits are not printed")
                .hasSize(28);
    }

    @Test
    void everySectionIsConsistentWithItsQuestions() throws IOException {
        List<Finding> means = verified().findings().stream()
                .filter(finding -> finding.check().endsWith(" mean"))
                .toList();

        assertThat(means).hasSize(12).allMatch(finding -> finding.verdict() == Verdict.CONSISTENT);
    }

    @Test
    void section4IsNotTheMeanOfItsRoundedScores() throws IOException {
        Finding mean = verified().finding("S4 mean");

        assertThat(mean.fromRounded()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(mean.ranges()).containsEntry("S4", Interval.of("[6.6395, 6.6405)"));
    }

    @Test
    void theResponseRateLeaves20To59PeopleOutsideTheBase() throws IOException {
        Finding rate = verified().finding("response rate");

        assertThat(rate.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(rate.ranges())
                .containsEntry("people outside the base", Interval.of("[20, 59]"))
                .containsEntry("people in the base", Interval.of("[1191, 1230]"));
    }

    @Test
    void q33LiesJustBelowTheEndOfItsRounding() throws IOException {
        Finding printings = verified().finding("Q33 printings");

        assertThat(printings.verdict()).isEqualTo(Verdict.NARROWED);
        assertThat(printings.ranges()).isEqualTo(Map.of("Q33", Interval.of("[2.6495, 2.65)")));
        assertThat(printings.fromRounded()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(verified().findings(Verdict.NARROWED).stream()
                        .map(Finding::check)
                        .filter(check -> check.endsWith(" printings")))
                .containsExactly("Q33 printings");
    }

    @Test
    void theBestFiveWereNotRankedByRoundedScores() throws IOException {
        Verification verification = verified();
        Finding best = verification.finding("best 5");

        assertThat(best.verdict()).as("the average of Q37 is not printed").isEqualTo(Verdict.UNDECIDED);
        assertThat(best.fromRounded()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(best.reasoning()).contains("Q26 difference 0 would be above Q20 difference -0.1");
        // Q26 is not above Q20, which is below 6.4335 - 6.45.
        assertThat(best.ranges()).containsEntry("Q26 difference", Interval.of("(-0.0805, -0.0165)"));
        assertThat(verification.range("Q26 average")).isEqualTo(Interval.of("(7.486, 7.55)"));
        // Q37 is fifth: not above Q18, which is below 7.5705 - 7.65, and not below Q13, at least 8.0945 - 8.35.
        assertThat(verification.range("Q37 average")).isEqualTo(Interval.of("(8.201, 8.378)"));
    }
}
