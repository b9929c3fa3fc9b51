package org.surveystats.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surveystats.estimation.Estimate;
import org.surveystats.estimation.SurveyEstimates;
import org.surveystats.estimation.UnitEstimates;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;
import org.surveystats.questionnaire.Item;
import org.surveystats.questionnaire.QuestionId;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.suppression.HiddenReason;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.text.CodePoints;
import org.surveystats.text.Counted;
import org.surveystats.text.Excerpt;

/** Estimates that are given; nothing is known of the answers. */
final class GivenSource extends EstimateSource {
    private final SurveyEstimates estimates;

    private GivenSource(Questionnaire questionnaire, SurveyEstimates estimates) {
        super(questionnaire);
        this.estimates = estimates;
    }

    static GivenSource of(Questionnaire questionnaire, List<UnitEstimates> estimates) {
        Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        List<UnitEstimates> ordered = estimates.stream()
                .sorted((a, b) -> CodePoints.ORDER.compare(a.unit(), b.unit()))
                .toList();
        if (ordered.stream().map(UnitEstimates::unit).distinct().count() < ordered.size()) {
            throw new IllegalArgumentException("estimates must be of distinct units: "
                    + ordered.stream().map(UnitEstimates::unit).toList());
        }
        Set<QuestionId> scored =
                questionnaire.scoredItems().stream().map(Item::id).collect(Collectors.toSet());
        for (UnitEstimates unit : ordered) {
            if (!scored.containsAll(unit.items().keySet())) {
                throw new IllegalArgumentException("estimates must be of the scored items "
                        + Excerpt.of(scored.stream().sorted().toList()) + ": those of " + Excerpt.of(unit.unit())
                        + " are of " + Excerpt.of(unit.items().keySet()));
            }
        }
        return new GivenSource(questionnaire, SurveyEstimates.of(ordered));
    }

    /** An option that acts on answers alone would have no effect, which a caller who sets it would not expect. */
    @Override
    BenchmarkMethod resolved(BenchmarkMethod method) {
        BenchmarkMethod resolved = method.orElse(questionnaire());
        BenchmarkMethod own = BenchmarkMethod.nhs2021().orElse(questionnaire());
        for (MethodOption<?> option : MethodOption.all()) {
            boolean set = resolved.source(option) == OptionSource.EXPLICIT
                    && !resolved.get(option).equals(own.get(option));
            if (set && option.needsAnswers()) {
                throw new IllegalArgumentException(
                        option + " needs answers, and estimates that are given have none; make them"
                                + " by it instead, or leave it at " + own.text(option) + ": " + resolved.text(option));
            }
        }
        return resolved;
    }

    @Override
    Estimated by(BenchmarkMethod method) {
        return new Estimated(estimates, this::asked, Withheld.NOTHING, shown -> new AsGiven(), Optional.empty());
    }

    private boolean asked(QuestionId item) {
        return estimates.item(item).stream().anyMatch(Optional::isPresent);
    }

    @Override
    Withheld smallCells(BenchmarkMethod rules, BenchmarkMethod scoredBy) {
        return Withheld.NOTHING;
    }

    @Override
    Map<String, List<String>> parts(Iterable<String> units) {
        Map<String, List<String>> parts = new HashMap<>();
        units.forEach(unit -> parts.put(unit, List.of(unit)));
        return parts;
    }

    @Override
    Optional<AnswerTally> answers() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Given " + estimates;
    }

    /** It is not known who is excluded or took part. */
    private record AsGiven() implements Details {
        @Override
        public Published<ExcludedAnswers> excluded(String unit, Measure measure) {
            return Published.hidden(HiddenReason.NO_TALLY);
        }

        @Override
        public List<Explanation.Step> scoreSteps(Estimate estimate) {
            return List.of(
                    new Explanation.Step(
                            "Score: as given, of " + Counted.of(estimate.respondents(), "respondent"),
                            "y = " + Derivation.number(estimate.value())),
                    new Explanation.Step(
                            "Standard error: as given", "s = " + Derivation.number(estimate.standardError())));
        }

        @Override
        public List<AnswerShares> demographics(String unit) {
            return List.of();
        }
    }
}
