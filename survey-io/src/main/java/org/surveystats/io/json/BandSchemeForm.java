package org.surveystats.io.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.expectedrange.ConfidenceLevel;
import org.surveystats.expectedrange.Side;

/** The form of a band scheme that is not built in. */
final class BandSchemeForm {
    private BandSchemeForm() {}

    static Map<String, Object> write(BandScheme scheme) {
        return new JsonObject()
                .always("id", scheme.id())
                .always("cuts", percentages(scheme.cutLevels()))
                .always("levels", percentages(scheme.levels()))
                .always(
                        "bands",
                        scheme.bands().stream().map(BandSchemeForm::band).toList())
                .fields();
    }

    private static List<String> percentages(List<ConfidenceLevel> levels) {
        return levels.stream().map(ConfidenceLevel::percent).toList();
    }

    private static Map<String, Object> band(Band band) {
        return new JsonObject()
                .always("code", band.code())
                .always("side", band.side().toString())
                .always("name", band.name())
                .always("shortName", band.shortName())
                .always("letters", band.letters())
                .fields();
    }

    static BandScheme read(JsonValue value) {
        JsonFields fields = value.fields("id", "cuts", "levels", "bands");
        String id = fields.required("id").text();
        List<ConfidenceLevel> cuts = JsonFields.all(fields.required("cuts"), BandSchemeForm::level);
        List<ConfidenceLevel> levels = JsonFields.all(fields.required("levels"), BandSchemeForm::level);
        List<Band> bands = JsonFields.all(fields.required("bands"), BandSchemeForm::band);
        return value.make(() -> BandScheme.of(id, bands, cuts, levels));
    }

    private static ConfidenceLevel level(JsonValue value) {
        String percent = value.text();
        return value.make(() -> ConfidenceLevel.of(percent));
    }

    private static Band band(JsonValue value) {
        JsonFields fields = value.fields("code", "side", "name", "shortName", "letters");
        return new Band(
                fields.required("code").whole(),
                side(fields.required("side")),
                fields.required("name").text(),
                fields.required("shortName").text(),
                fields.required("letters").text());
    }

    private static Side side(JsonValue value) {
        String text = value.text();
        return Arrays.stream(Side.values())
                .filter(side -> side.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> value.refused("must be one of " + Arrays.asList(Side.values())));
    }
}
