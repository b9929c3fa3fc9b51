package org.surveystats.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.Classification;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Limits;

/** The form of a classification, whose limits have the levels of a band scheme, and whose band one of its codes. */
final class ClassificationForm {
    private ClassificationForm() {}

    static Map<String, Object> write(Classification classification) {
        JsonObject limits = new JsonObject();
        for (Limits.Pair pair : classification.limits().pairs()) {
            limits.always(lower(pair.level()), pair.lower()).always(upper(pair.level()), pair.upper());
        }
        return new JsonObject()
                .put("z", present(classification.z()))
                .put("winsorisedZ", present(classification.winsorisedZ()))
                .always("standardDeviation", classification.standardDeviation())
                .always("adjustedZ", classification.adjustedZ())
                .always("limits", limits.fields())
                .always("band", classification.band().code())
                .fields();
    }

    static OptionalDouble present(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static String lower(ConfidenceLevel level) {
        return "lower" + level.id();
    }

    private static String upper(ConfidenceLevel level) {
        return "upper" + level.id();
    }

    static Classification read(JsonValue value, BandScheme scheme) {
        JsonFields fields = value.fields("z", "winsorisedZ", "standardDeviation", "adjustedZ", "limits", "band");
        JsonValue limits = fields.required("limits");
        JsonValue band = fields.required("band");
        int code = band.whole();
        return new Classification(
                fields.number("z").get().orElse(Double.NaN),
                fields.number("winsorisedZ").get().orElse(Double.NaN),
                fields.required("standardDeviation").number(),
                fields.required("adjustedZ").number(),
                limits.make(() -> limits(limits, scheme)),
                band.make(() -> scheme.ofCode(code)));
    }

    private static Limits limits(JsonValue value, BandScheme scheme) {
        List<String> names = new ArrayList<>();
        scheme.levels().forEach(level -> names.addAll(List.of(lower(level), upper(level))));
        JsonFields fields = value.fields(names.toArray(String[]::new));
        return new Limits(scheme.levels().stream()
                .map(level -> new Limits.Pair(
                        level,
                        fields.required(lower(level)).number(),
                        fields.required(upper(level)).number()))
                .toList());
    }
}
