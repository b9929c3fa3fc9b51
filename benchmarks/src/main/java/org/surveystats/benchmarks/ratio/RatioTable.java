package org.surveystats.benchmarks.ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ratios as a file for programs and as a table for readers. */
final class RatioTable {
    private RatioTable() {}

    static void writeCsv(Path file, List<Ratio> ratios) throws IOException {
        StringBuilder csv = new StringBuilder("name,ratio,numerator,denominator,unit\n");
        for (Ratio ratio : ratios) {
            csv.append(String.join(
                            ",",
                            ratio.name(),
                            Figures.full(ratio.value()),
                            Figures.full(ratio.numerator()),
                            Figures.full(ratio.denominator()),
                            ratio.unit()))
                    .append('\n');
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, csv);
    }

    /** The table in Markdown, three significant digits. */
    static String markdown(List<Ratio> ratios) {
        StringBuilder table = new StringBuilder(
                "| name | ratio | goal | | numerator | denominator | unit | measured |\n|---|--:|--:|---|--:|--:|---|---|\n");
        for (Ratio ratio : ratios) {
            boolean aimed = !ratio.goal().equals(Ratio.Goal.NONE);
            String met = ratio.goal().met(ratio.value()) ? "met" : "missed";
            table.append("| ")
                    .append(String.join(
                            " | ",
                            ratio.name(),
                            Figures.significant(ratio.value()),
                            ratio.goal().text(),
                            aimed ? met : "",
                            Figures.significant(ratio.numerator()),
                            Figures.significant(ratio.denominator()),
                            ratio.unit(),
                            ratio.note()))
                    .append(" |\n");
        }
        return table.toString();
    }
}
