package org.surveystats.method;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ExpectedRangeRule;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.expectedrange.PercentileType;
import org.surveystats.expectedrange.Winsorisation;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.suppression.SuppressionRule;
import org.surveystats.text.TextTable;
import org.surveystats.weighting.StandardPopulation;

/**
 * The options of a benchmark. Start with {@link #nhs2021()} and change what should differ; options set here override
 * those of the questionnaire, which override the preset. Immutable.
 */
public final class BenchmarkMethod {
    private final Map<MethodOption<?>, Object> values;
    private final Map<MethodOption<?>, OptionSource> sources;

    private BenchmarkMethod(Map<MethodOption<?>, Object> values, Map<MethodOption<?>, OptionSource> sources) {
        this.values = values;
        this.sources = sources;
    }

    /**
     * The method of the NHS surveys from 2021 on: weights capped at 5, linearised standard errors, scores of 30
     * respondents or more, 10 % winsorised by percentiles of type 6, additive over-dispersion, seven bands.
     *
     * @return the preset
     */
    public static BenchmarkMethod nhs2021() {
        Map<MethodOption<?>, Object> values = new HashMap<>();
        for (MethodOption<?> option : MethodOption.all()) {
            values.put(option, option.preset());
        }
        return new BenchmarkMethod(values, Map.of());
    }

    /**
     * The method of a programme of NHS surveys in a year: before 2021 there were three bands.
     *
     * @param programme {@code cmh}, community mental health; of other programmes the year of the new bands is not known
     *     here
     * @param year the survey's year
     * @return the preset
     * @throws IllegalArgumentException if the programme is not known
     */
    public static BenchmarkMethod preset(String programme, int year) {
        List<String> known = MethodPresets.programmes();
        if (!known.contains(programme)) {
            throw new IllegalArgumentException("programme must be one of " + known + ": " + programme);
        }
        BenchmarkMethod method = nhs2021();
        for (Map.Entry<String, String> older : MethodPresets.of(programme, year).entrySet()) {
            method = method.parse(MethodOption.named(older.getKey()), older.getValue(), OptionSource.PRESET);
        }
        return method;
    }

    /**
     * The value of an option.
     *
     * @param option the option
     * @param <T> its type
     * @return its value
     */
    public <T> T get(MethodOption<T> option) {
        // Values are only ever put in under an option of their type, by set.
        @SuppressWarnings("unchecked")
        T value = (T) Objects.requireNonNull(values.get(option), "every option has a preset");
        return value;
    }

    /**
     * Where the value of an option comes from.
     *
     * @param option the option
     * @return preset, questionnaire or explicit
     */
    public OptionSource source(MethodOption<?> option) {
        return sources.getOrDefault(option, OptionSource.PRESET);
    }

    /**
     * The same with another value of an option.
     *
     * @param option the option
     * @param value its value
     * @param <T> its type
     * @return a copy
     * @throws IllegalArgumentException if the value is out of the option's range
     */
    public <T> BenchmarkMethod with(MethodOption<T> option, T value) {
        return set(option, value, OptionSource.EXPLICIT);
    }

    /**
     * The same with another value of an option, given as text.
     *
     * @param option the option's name
     * @param value its value, as in a questionnaire
     * @return a copy
     * @throws IllegalArgumentException if the option is not known or the value out of its range
     */
    public BenchmarkMethod with(String option, String value) {
        return parse(MethodOption.named(option), value, OptionSource.EXPLICIT);
    }

    /**
     * The same with the options that a questionnaire sets, except those set explicitly here.
     *
     * @param questionnaire a questionnaire with options of the method
     * @return a copy
     * @throws QuestionnaireException if an option is not known or its value out of range
     */
    public BenchmarkMethod orElse(Questionnaire questionnaire) {
        BenchmarkMethod method = this;
        for (Map.Entry<String, String> entry : questionnaire.method().entrySet()) {
            method = method.orElse(entry.getKey(), entry.getValue());
        }
        return method;
    }

    private BenchmarkMethod orElse(String name, String value) {
        try {
            MethodOption<?> option = MethodOption.named(name);
            BenchmarkMethod changed = parse(option, value, OptionSource.QUESTIONNAIRE);
            return source(option) == OptionSource.EXPLICIT ? this : changed;
        } catch (IllegalArgumentException failure) {
            throw new QuestionnaireException("$.method." + name, String.valueOf(failure.getMessage()), failure);
        }
    }

    private <T> BenchmarkMethod parse(MethodOption<T> option, String value, OptionSource source) {
        return set(option, option.parse(value), source);
    }

    private <T> BenchmarkMethod set(MethodOption<T> option, T value, OptionSource source) {
        Map<MethodOption<?>, Object> newValues = new HashMap<>(values);
        newValues.put(option, option.checked(value));
        Map<MethodOption<?>, OptionSource> newSources = new HashMap<>(sources);
        newSources.put(option, source);
        return new BenchmarkMethod(newValues, newSources);
    }

    /**
     * The same with given shares of the strata instead of those of all respondents.
     *
     * @param shares by the label of a stratum, each in (0, 1], adding up to 1; every stratum once
     * @return a copy
     * @throws IllegalArgumentException if a share is out of range or they do not add up to 1 within 1e-9
     */
    public BenchmarkMethod withStandardPopulation(Map<String, Double> shares) {
        return with(MethodOption.STANDARD_POPULATION, new StandardPopulation.Given(shares));
    }

    /**
     * The same with another cap on the weights.
     *
     * @param cap the highest weight, in [1, inf)
     * @return a copy
     * @throws IllegalArgumentException if the cap is out of range
     */
    public BenchmarkMethod withWeightCap(double cap) {
        return with(MethodOption.WEIGHT_CAP, OptionalDouble.of(cap));
    }

    /**
     * The same without a cap on the weights.
     *
     * @return a copy
     */
    public BenchmarkMethod withoutWeightCap() {
        return with(MethodOption.WEIGHT_CAP, OptionalDouble.empty());
    }

    /**
     * The same with other standard errors.
     *
     * @param method how variances are estimated
     * @return a copy
     */
    public BenchmarkMethod withStandardError(StandardErrorMethod method) {
        return with(MethodOption.STANDARD_ERROR, method);
    }

    /**
     * The same with another suppression threshold.
     *
     * @param respondents the fewest respondents of a score that is shown, 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is below 1
     */
    public BenchmarkMethod withMinimumRespondents(int respondents) {
        return with(MethodOption.MINIMUM_RESPONDENTS, respondents);
    }

    /**
     * The same with other winsorising.
     *
     * @param tail the share of each tail, in [0, 0.5); 0 for none
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range
     */
    public BenchmarkMethod withWinsorisedTail(double tail) {
        return with(MethodOption.WINSORISED_TAIL, tail);
    }

    /**
     * The same with other percentiles.
     *
     * @param type the definition of a percentile
     * @return a copy
     */
    public BenchmarkMethod withPercentileType(PercentileType type) {
        return with(MethodOption.PERCENTILE_TYPE, type);
    }

    /**
     * The same with another treatment of over-dispersion.
     *
     * @param overDispersion how the spread between units enters
     * @return a copy
     */
    public BenchmarkMethod withOverDispersion(OverDispersion overDispersion) {
        return with(MethodOption.OVER_DISPERSION, overDispersion);
    }

    /**
     * The same with other bands.
     *
     * @param bands which bands there are, where they are cut and which limits are shown: a built-in scheme or any other
     * @return a copy
     */
    public BenchmarkMethod withBands(BandScheme bands) {
        return with(MethodOption.BANDS, bands);
    }

    /**
     * What may be shown.
     *
     * @return the rule
     */
    public SuppressionRule suppression() {
        return new SuppressionRule(get(MethodOption.MINIMUM_RESPONDENTS));
    }

    /**
     * The options of the expected range.
     *
     * @return the rule
     */
    public ExpectedRangeRule expectedRange() {
        return new ExpectedRangeRule(
                new Winsorisation(get(MethodOption.WINSORISED_TAIL), get(MethodOption.PERCENTILE_TYPE)),
                get(MethodOption.OVER_DISPERSION),
                get(MethodOption.BANDS),
                get(MethodOption.BAND_BOUNDARY),
                get(MethodOption.MINIMUM_UNITS),
                get(MethodOption.ZERO_STANDARD_ERROR));
    }

    /**
     * The options that differ in value from {@link #nhs2021()}, whoever set them; an option explicitly set to its
     * preset value is not among them. {@link #source} says who set an option.
     *
     * @return their values as text, by name, in the order of the method
     */
    public Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        for (MethodOption<?> option : MethodOption.all()) {
            if (!get(option).equals(option.preset())) {
                changed.put(option.name(), text(option));
            }
        }
        return Collections.unmodifiableMap(changed);
    }

    /**
     * The value of an option as a questionnaire would set it.
     *
     * @param option the option
     * @return its value as text
     */
    public String text(MethodOption<?> option) {
        return write(option);
    }

    private <T> String write(MethodOption<T> option) {
        return option.write(get(option));
    }

    /**
     * Equal values of all options from the same sources: the source of an option decides whether a questionnaire
     * changes it.
     */
    @Override
    public boolean equals(Object object) {
        return object instanceof BenchmarkMethod other && values.equals(other.values) && sources.equals(other.sources);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        TextTable table = TextTable.of(
                "Method of " + MethodOption.all().size() + " options, set by the questionnaire or the caller: "
                        + sources.values().stream()
                                .filter(source -> source != OptionSource.PRESET)
                                .count(),
                "option",
                "value",
                "from");
        for (MethodOption<?> option : MethodOption.all()) {
            table = table.with(option, text(option), source(option));
        }
        return table.toString();
    }
}
