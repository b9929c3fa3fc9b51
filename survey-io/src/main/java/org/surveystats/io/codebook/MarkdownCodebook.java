package org.surveystats.io.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.surveystats.text.Decimals;
import org.surveystats.text.Excerpt;

/** A codebook as Markdown. */
record MarkdownCodebook(Codebook codebook) {
    private static final String SIGNS = "\\`*[]#|~";
    private static final String FIRST_SIGNS = ".)-+=";
    private static final String DIGITS = "0123456789";

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("# Codebook: ")
                .append(escaped(codebook.survey().toString()))
                .append("\n\n");
        if (!codebook.survey().provenance().isEmpty()) {
            out.append("Data: ").append(escaped(codebook.survey().provenance())).append("\n\n");
        }
        out.append("Unit in column ").append(escaped(codebook.unitColumn())).append(".\n");
        codebook.entries().forEach(entry -> append(out, entry));
        return out.toString();
    }

    private static void append(StringBuilder out, CodebookEntry entry) {
        out.append("\n## ").append(escaped(entry.question().value())).append("\n\n");
        if (!entry.text().isBlank()) {
            out.append(escaped(entry.text())).append("\n\n");
        }
        List<String> facts = new ArrayList<>();
        facts.add("Form: " + entry.form());
        facts.add(entry.columns().isEmpty() ? "Not asked" : "Columns: " + listed(entry.columns()));
        add(facts, "Section: ", listed(entry.sections()));
        add(facts, "Stratum variable: ", listed(entry.strata()));
        add(facts, "Asked of: ", escaped(entry.askedOf()));
        facts.forEach(fact -> out.append("- ").append(fact).append('\n'));
        boolean ticks = entry.rows().stream().anyMatch(row -> row.notTicked().isPresent());
        boolean cells = entry.rows().stream().anyMatch(row -> !row.cells().isEmpty());
        out.append("\n| column | code |")
                .append(cells ? " in the data |" : "")
                .append(ticks ? " answer | ticked | not ticked | note |\n" : " answer | score | note |\n")
                .append("|---|---|")
                .append(cells ? "---|" : "")
                .append(ticks ? "---|---:|---:|---|\n" : "---|---:|---|\n");
        for (CodebookRow row : entry.rows()) {
            List<String> texts = new ArrayList<>(List.of(escaped(row.column()), escaped(row.code())));
            if (cells) {
                texts.add(escaped(row.cells()));
            }
            texts.add(escaped(row.label()));
            texts.add(number(row.score()));
            if (ticks) {
                texts.add(number(row.notTicked()));
            }
            texts.add(escaped(row.exclusion()));
            out.append(texts.stream().collect(Collectors.joining(" | ", "| ", " |")))
                    .append('\n');
        }
    }

    private static void add(List<String> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(name + value);
        }
    }

    private static String listed(List<String> texts) {
        return texts.stream().map(MarkdownCodebook::escaped).collect(Collectors.joining(", "));
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Decimals.full(value.getAsDouble()) : "";
    }

    /** The text on one line, every sign that could mean something written so that it means itself. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Excerpt.printable(text.replaceAll("\\s+", " ").strip()).codePoints().forEach(c -> {
            if (c == '&') {
                out.append("&amp;");
            } else if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else if (isSign(c, out)) {
                out.append('\\').appendCodePoint(c);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Some signs mean something everywhere, others at the beginning of a line alone or behind its number. */
    private static boolean isSign(int c, StringBuilder before) {
        if (c == '_') {
            return before.length() == 0 || !Character.isLetterOrDigit(before.codePointBefore(before.length()));
        }
        return SIGNS.indexOf(c) >= 0
                || (FIRST_SIGNS.indexOf(c) >= 0 && before.chars().allMatch(d -> DIGITS.indexOf(d) >= 0));
    }
}
