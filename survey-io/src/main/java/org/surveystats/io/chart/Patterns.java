package org.surveystats.io.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/** The patterns that a drawing uses. They are defined once, and not at all where nothing is painted with them. */
final class Patterns {
    private static final double TILE = 6;

    private final String prefix;
    private final Map<String, Fill> used = new LinkedHashMap<>();

    /** Patterns whose ids start with that of the drawing. */
    Patterns(String prefix) {
        this.prefix = prefix;
    }

    /** The paint for the pattern of a fill. */
    String of(Fill fill) {
        String id = prefix
                + (fill.pattern() == Fill.Pattern.STRIPES ? "-stripes" : "-dots")
                + (fill.ink().equals(Fill.BLACK) ? "-black" : "-white");
        used.putIfAbsent(id, fill);
        return "url(#" + id + ")";
    }

    void define(Markup svg) {
        if (!used.isEmpty()) {
            svg.start("defs").newLine();
            used.forEach((id, fill) -> define(svg, id, fill));
            svg.end("defs");
        }
    }

    private static void define(Markup svg, String id, Fill fill) {
        svg.start("pattern", "id", id, "width", TILE, "height", TILE, "patternUnits", "userSpaceOnUse")
                .newLine();
        if (fill.pattern() == Fill.Pattern.STRIPES) {
            String lines = "M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5";
            svg.empty("path", "d", lines, "stroke", fill.ink(), "stroke-width", 1.1, "stroke-opacity", 0.55);
        } else {
            svg.empty("circle", "cx", TILE / 2, "cy", TILE / 2, "r", 1.1, "fill", fill.ink(), "fill-opacity", 0.6);
        }
        svg.end("pattern");
    }
}
