package org.surveystats.io.json;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.surveystats.io.json.JsonNode.Repeated;
import org.surveystats.text.Excerpt;
import org.surveystats.text.NearName;

/**
 * One value of a document and its path. Asking for a type that it does not have reports a problem with the path, and
 * ends what was to be made of it with a {@link RefusedJsonException}.
 */
final class JsonValue {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final int SHOWN = 60;

    private final JsonNode node;
    private final Supplier<String> path;
    private final JsonProblems problems;

    private JsonValue(JsonNode node, Supplier<String> path, JsonProblems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    static JsonValue root(JsonNode node, JsonProblems problems) {
        return new JsonValue(node, () -> "$", problems);
    }

    String path() {
        return path.get();
    }

    int line() {
        return node.line();
    }

    JsonProblems problems() {
        return problems;
    }

    boolean isText() {
        return node instanceof JsonNode.Text;
    }

    boolean isNumber() {
        return node instanceof JsonNode.Numeral;
    }

    boolean isFlag() {
        return node instanceof JsonNode.Flag;
    }

    boolean isArray() {
        return node instanceof JsonNode.Array;
    }

    boolean has(String field) {
        return node instanceof JsonNode.Fields object && object.fields().containsKey(field);
    }

    String text() {
        if (!(node instanceof JsonNode.Text text)) {
            throw refused("must be text");
        }
        if (JsonPrinter.broken(text.text())) {
            throw error("must be text without half of a surrogate pair");
        }
        return text.text();
    }

    boolean flag() {
        if (!(node instanceof JsonNode.Flag flag)) {
            throw refused("must be true or false");
        }
        return flag.value();
    }

    int whole() {
        BigInteger whole = integer().orElseThrow(() -> refused("must be a whole number"));
        if (whole.bitLength() >= Integer.SIZE) {
            throw refused("must be in [" + Integer.MIN_VALUE + ", " + Integer.MAX_VALUE + "]");
        }
        return whole.intValue();
    }

    double number() {
        double value = node instanceof JsonNode.Numeral number ? Double.parseDouble(number.written()) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw refused("must be a finite number");
        }
        // Of whole numbers there is one zero.
        return integer().isPresent() ? value + 0.0 : value;
    }

    /** The whole number of any length, if it is one. */
    Optional<BigInteger> integer() {
        return node instanceof JsonNode.Numeral number && number.whole()
                ? Optional.of(new BigInteger(number.written()))
                : Optional.empty();
    }

    List<JsonValue> elements() {
        if (!(node instanceof JsonNode.Array array)) {
            throw refused("must be an array");
        }
        return IntStream.range(0, array.elements().size())
                .mapToObj(i -> element(array, i))
                .toList();
    }

    private JsonValue element(JsonNode.Array array, int index) {
        return new JsonValue(array.elements().get(index), () -> path() + "[" + index + "]", problems);
    }

    /** The value of a field, if there is one. */
    Optional<JsonValue> field(String name) {
        return node instanceof JsonNode.Fields object
                ? Optional.ofNullable(object.fields().get(name)).map(value -> field(name, value))
                : Optional.empty();
    }

    /** The value of a field, or where it is not given, that of the name that is nearest to it. */
    Optional<JsonValue> fieldLike(String name) {
        return field(name)
                .or(() -> node instanceof JsonNode.Fields object
                        ? object.fields().keySet().stream()
                                .filter(other ->
                                        NearName.of(other, List.of(name)).isPresent())
                                .findFirst()
                                .flatMap(this::field)
                        : Optional.empty());
    }

    private JsonValue field(String name, JsonNode value) {
        return new JsonValue(value, () -> below(name), problems);
    }

    /** The fields of an object whose names are open. */
    Map<String, JsonValue> entries() {
        Map<String, JsonValue> entries = new LinkedHashMap<>();
        object().fields().forEach((name, value) -> {
            JsonValue entry = field(name, value);
            if (JsonPrinter.broken(name)) {
                entry.tell("must have a name without half of a surrogate pair");
            } else {
                entries.put(name, entry);
            }
        });
        return entries;
    }

    /** The fields of an object whose names are closed: any other is told as a problem. */
    JsonFields fields(String... known) {
        return JsonFields.of(this, object().fields().keySet(), Arrays.asList(known));
    }

    void requireObject() {
        if (!(node instanceof JsonNode.Fields)) {
            throw refused("must be an object");
        }
    }

    private JsonNode.Fields object() {
        requireObject();
        JsonNode.Fields object = (JsonNode.Fields) node;
        for (Repeated again : object.repeated()) {
            problems.add(() -> new JsonProblem(
                    below(again.name()), OptionalInt.of(again.line()), "must not be given twice in an object"));
        }
        return object;
    }

    /** Tells that the value is not what is allowed, and shows it. */
    RefusedJsonException refused(String allowed) {
        return refused(allowed, "");
    }

    /** The same, with a question behind the value. */
    RefusedJsonException refused(String allowed, String question) {
        return error(() -> allowed + ": " + shown() + question);
    }

    /** Tells a problem of something that cannot be shown again. */
    RefusedJsonException error(String problem) {
        return error(() -> problem);
    }

    private RefusedJsonException error(Supplier<String> problem) {
        problems.add(() -> new JsonProblem(path(), OptionalInt.of(line()), problem.get()));
        return new RefusedJsonException();
    }

    /** Tells what is wrong with a field that is not there. */
    RefusedJsonException missing(String name, String problem) {
        problems.add(() -> new JsonProblem(below(name), OptionalInt.of(line()), problem));
        return new RefusedJsonException();
    }

    /** Tells a problem that leaves the value usable. */
    void tell(String problem) {
        problems.add(() -> new JsonProblem(path(), OptionalInt.of(line()), problem));
    }

    /** Builds an object of the model, so that what its constructor refuses is a problem of this value. */
    <T> T make(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw error(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    /** Reads every element of an array; where one fails, the others are read all the same. */
    <T> List<Part<T>> each(Function<JsonValue, T> read) {
        return elements().stream()
                .map(element -> Part.read(() -> element.make(() -> read.apply(element))))
                .toList();
    }

    private String shown() {
        if (node instanceof JsonNode.Text text) {
            return JsonPrinter.quoted(Excerpt.of(text.text(), SHOWN));
        }
        if (node instanceof JsonNode.Numeral number) {
            return Excerpt.of(number.written(), SHOWN);
        }
        if (node instanceof JsonNode.Flag flag) {
            return String.valueOf(flag.value());
        }
        return node instanceof JsonNode.Null ? "null" : node instanceof JsonNode.Array ? "an array" : "an object";
    }

    private String below(String name) {
        String shown = Excerpt.of(name, SHOWN);
        return path() + (PLAIN_NAME.matcher(name).matches() ? "." + shown : "[" + JsonPrinter.quoted(shown) + "]");
    }

    /** The value of a path of plain names, or where it ends early, the last value on it. */
    JsonValue at(String wanted) {
        String rest = wanted.substring(1);
        JsonValue value = this;
        while (!rest.isEmpty()) {
            Step step = value.step(rest).orElse(null);
            if (step == null) {
                return value;
            }
            value = step.value();
            rest = rest.substring(step.length());
        }
        return value;
    }

    private record Step(JsonValue value, int length) {}

    private Optional<Step> step(String rest) {
        int end = rest.indexOf(']');
        if (node instanceof JsonNode.Array array && rest.startsWith("[") && end > 0) {
            int index = Integer.parseInt(rest.substring(1, end));
            return index < array.elements().size()
                    ? Optional.of(new Step(element(array, index), end + 1))
                    : Optional.empty();
        }
        // A name may have dots, so the longest that there is.
        for (int to = rest.length();
                to > 1;
                to = Math.max(rest.lastIndexOf('.', to - 1), rest.lastIndexOf('[', to - 1))) {
            int length = to;
            Optional<Step> step = field(rest.substring(1, to)).map(value -> new Step(value, length));
            if (step.isPresent()) {
                return step;
            }
        }
        return Optional.empty();
    }
}
