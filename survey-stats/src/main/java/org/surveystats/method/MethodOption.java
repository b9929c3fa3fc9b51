package org.surveystats.method;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.surveystats.argument.Argument;
import org.surveystats.estimation.StandardErrorMethod;
import org.surveystats.expectedrange.BandBoundary;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.OverDispersion;
import org.surveystats.expectedrange.PercentileType;
import org.surveystats.expectedrange.ZeroStandardError;
import org.surveystats.response.BlankParent;
import org.surveystats.sample.Outcome;
import org.surveystats.text.Decimals;
import org.surveystats.text.NearName;
import org.surveystats.text.WhiteSpace;
import org.surveystats.weighting.EmptyStratum;
import org.surveystats.weighting.StandardPopulation;
import org.surveystats.weighting.UnknownStratum;
import org.surveystats.weighting.WeightRescaling;

/**
 * A named option of the method: every rule that the published sources leave open, and the main figures of those they
 * settle. In a questionnaire an option is given by its name; values of enumerations are written in lower case with
 * hyphens.
 *
 * @param <T> the type of its value
 */
public final class MethodOption<T> {
    /**
     * What cleaning does with an answer after a blank leading question. It acts when responses are cleaned, by
     * {@code Cleaning.of(questionnaire, method.get(BLANK_PARENT))}; a benchmark takes it from its tally.
     */
    public static final MethodOption<BlankParent> BLANK_PARENT = choice("blankParent", BlankParent.class);

    /** The highest standardisation weight, in [1, inf), or none. */
    public static final MethodOption<OptionalDouble> WEIGHT_CAP = new MethodOption<>(
            "weightCap",
            text -> text.equals("none") ? OptionalDouble.empty() : OptionalDouble.of(number("weightCap", text)),
            cap -> cap.isPresent() ? Decimals.full(cap.getAsDouble()) : "none",
            cap -> {
                cap.ifPresent(value -> Argument.atLeast("weightCap", value, 1));
                return cap;
            });

    /**
     * Whose strata the weights give to every unit: {@code all} respondents, those of the units {@code shown}, or the
     * shares of a table, {@code Male: 0.48 | Female: 0.52}.
     */
    public static final MethodOption<StandardPopulation> STANDARD_POPULATION = new MethodOption<>(
            "standardPopulation",
            StandardPopulation::parse,
            StandardPopulation::toString,
            population -> Objects.requireNonNull(population, "standardPopulation must not be null"));

    /** What happens to the weights after the cap. */
    public static final MethodOption<WeightRescaling> WEIGHT_RESCALING =
            choice("weightRescaling", WeightRescaling.class);

    /** What happens to respondents of unknown stratum. */
    public static final MethodOption<UnknownStratum> UNKNOWN_STRATUM = choice("unknownStratum", UnknownStratum.class);

    /** What happens to a unit that lacks a stratum. */
    public static final MethodOption<EmptyStratum> EMPTY_STRATUM = choice("emptyStratum", EmptyStratum.class);

    /** How variances are estimated. */
    public static final MethodOption<StandardErrorMethod> STANDARD_ERROR =
            choice("standardError", StandardErrorMethod.class);

    /** The fewest respondents for a score to be shown, 1 or more. */
    public static final MethodOption<Integer> MINIMUM_RESPONDENTS = whole("minimumRespondents", 1);

    /**
     * The fewest respondents, where there are any, who gave scored answers to two questions of a section whose standard
     * error is shown, 0 or 1 for any. It acts where pairs were counted: for given estimates their number is not known.
     */
    public static final MethodOption<Integer> MINIMUM_JOINT = whole("minimumJoint", 0);

    /** The share of each tail that is winsorised, in [0, 0.5). */
    public static final MethodOption<Double> WINSORISED_TAIL = new MethodOption<>(
            "winsorisedTail",
            text -> number("winsorisedTail", text),
            Decimals::full,
            tail -> Argument.from("winsorisedTail", tail, 0, 0.5));

    /** The definition of the percentiles that winsorising uses. */
    public static final MethodOption<PercentileType> PERCENTILE_TYPE = choice("percentileType", PercentileType.class);

    /** How the spread between units enters. */
    public static final MethodOption<OverDispersion> OVER_DISPERSION = choice("overDispersion", OverDispersion.class);

    /** Which bands there are. A questionnaire names a built-in scheme; a program can set any. */
    public static final MethodOption<BandScheme> BANDS = new MethodOption<>(
            "bands",
            text -> oneOf("bands", BandScheme.builtIn(), BandScheme::id, text),
            BandScheme::id,
            scheme -> Objects.requireNonNull(scheme, "bands must not be null"));

    /** To which band an adjusted z on a cut belongs. */
    public static final MethodOption<BandBoundary> BAND_BOUNDARY = choice("bandBoundary", BandBoundary.class);

    /** The fewest units with a standard error above 0 that make an expected range, 2 or more. */
    public static final MethodOption<Integer> MINIMUM_UNITS = whole("minimumUnits", 2);

    /** What happens to a unit with standard error 0. */
    public static final MethodOption<ZeroStandardError> ZERO_STANDARD_ERROR =
            choice("zeroStandardError", ZeroStandardError.class);

    /** The confidence at which a change is significant, in (0, 1). */
    public static final MethodOption<Double> CHANGE_CONFIDENCE = new MethodOption<>(
            "changeConfidence",
            text -> number("changeConfidence", text),
            Decimals::full,
            confidence -> Argument.inside("changeConfidence", confidence, 0, 1));

    /** Which question comes first among the best or worst when two differ equally. */
    public static final MethodOption<HeadlineTies> HEADLINE_TIES = choice("headlineTies", HeadlineTies.class);

    /** The outcomes that make the base of the adjusted response rate, those returned among them. */
    public static final MethodOption<Set<Outcome>> RESPONSE_BASE = new MethodOption<>(
            "responseBase",
            text -> Arrays.stream(text.split("\\|", -1))
                    .map(name -> constant("responseBase", Outcome.class, name))
                    .collect(Collectors.toSet()),
            outcomes -> outcomes.stream().sorted().map(MethodOption::word).collect(Collectors.joining("|")),
            outcomes -> {
                if (!outcomes.contains(Outcome.RETURNED)) {
                    throw new IllegalArgumentException(
                            "responseBase must hold " + word(Outcome.RETURNED) + ": " + outcomes);
                }
                return Collections.unmodifiableSet(EnumSet.copyOf(outcomes));
            });

    /**
     * The fewest people who gave an answer whose number is shown, 0 for any: in tables of answers and in who took part.
     * A blank is not an answer. The score of a question with an answer of fewer is hidden too, as it would reveal how
     * many, and so are those of the questions that it leads to.
     */
    public static final MethodOption<Integer> MINIMUM_CELL = whole("minimumCell", 0);

    private static final List<MethodOption<?>> ALL = List.of(
            BLANK_PARENT,
            WEIGHT_CAP,
            STANDARD_POPULATION,
            WEIGHT_RESCALING,
            UNKNOWN_STRATUM,
            EMPTY_STRATUM,
            STANDARD_ERROR,
            MINIMUM_RESPONDENTS,
            MINIMUM_JOINT,
            WINSORISED_TAIL,
            PERCENTILE_TYPE,
            OVER_DISPERSION,
            BANDS,
            BAND_BOUNDARY,
            MINIMUM_UNITS,
            ZERO_STANDARD_ERROR,
            CHANGE_CONFIDENCE,
            HEADLINE_TIES,
            RESPONSE_BASE,
            MINIMUM_CELL);

    private static final Set<MethodOption<?>> OF_ANSWERS = Set.of(
            BLANK_PARENT,
            WEIGHT_CAP,
            STANDARD_POPULATION,
            WEIGHT_RESCALING,
            UNKNOWN_STRATUM,
            STANDARD_ERROR,
            MINIMUM_JOINT);

    private final String name;
    private final T preset;
    private final Function<String, T> parser;
    private final Function<T, String> writer;
    private final UnaryOperator<T> check;

    private MethodOption(String name, Function<String, T> parser, Function<T, String> writer, UnaryOperator<T> check) {
        this.name = name;
        this.parser = parser;
        this.writer = writer;
        this.check = check;
        this.preset = check.apply(parser.apply(MethodPresets.of(name)));
    }

    private static <E extends Enum<E>> MethodOption<E> choice(String name, Class<E> type) {
        return new MethodOption<>(
                name,
                text -> constant(name, type, text),
                MethodOption::word,
                value -> Objects.requireNonNull(value, name + " must not be null"));
    }

    private static MethodOption<Integer> whole(String name, int least) {
        return new MethodOption<>(
                name, text -> parseWhole(name, text), String::valueOf, value -> Argument.atLeast(name, value, least));
    }

    private static int parseWhole(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number: " + text, e);
        }
    }

    private static double number(String name, String text) {
        try {
            return new BigDecimal(WhiteSpace.strip(text)).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " must be a number" + (name.equals("weightCap") ? " or none" : "") + ": " + text, e);
        }
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
        return oneOf(name, List.of(type.getEnumConstants()), MethodOption::word, text);
    }

    private static <V> V oneOf(String name, List<V> values, Function<? super V, String> word, String text) {
        String asked = WhiteSpace.strip(text).toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> known = values.stream().map(word).toList();
        int index = known.indexOf(asked);
        if (index >= 0) {
            return values.get(index);
        }
        throw new IllegalArgumentException(name + " must be one of " + String.join(", ", known) + ": " + text
                + NearName.asked(text.strip(), known));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * All options.
     *
     * @return in the order of the method
     */
    public static List<MethodOption<?>> all() {
        return ALL;
    }

    /**
     * The option of a name.
     *
     * @param name as in a questionnaire
     * @return the option
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public static MethodOption<?> named(String name) {
        return ALL.stream()
                .filter(option -> option.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("method option must be one of " + ALL + ": " + name
                        + NearName.asked(
                                name, ALL.stream().map(MethodOption::name).toList())));
    }

    /**
     * The option's name.
     *
     * @return as in a questionnaire
     */
    public String name() {
        return name;
    }

    /**
     * The value of the method of the NHS surveys from 2021 on.
     *
     * @return the preset
     */
    public T preset() {
        return preset;
    }

    /**
     * Whether the option acts on answers alone: on how they are cleaned, weighted or made into estimates.
     *
     * @return true when it has no effect on estimates that are given. {@link #MINIMUM_CELL} gives false, although the
     *     cells behind given estimates are not known: it rules what is shown of earlier answers as well
     */
    public boolean needsAnswers() {
        return OF_ANSWERS.contains(this);
    }

    T parse(String text) {
        return check.apply(parser.apply(text));
    }

    /**
     * A value of the option, when it is in range.
     *
     * @param value the value
     * @return the value, copied where it could change
     * @throws IllegalArgumentException if it is out of the option's range
     */
    public T checked(T value) {
        return check.apply(value);
    }

    String write(T value) {
        return writer.apply(value);
    }

    /** The option's name. */
    @Override
    public String toString() {
        return name;
    }
}
