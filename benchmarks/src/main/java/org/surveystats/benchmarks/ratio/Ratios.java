package org.surveystats.benchmarks.ratio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures all ratios in one run. Arguments: the size (full, quick or smoke) and the directory for the results.
 * Contestants take turns in one JVM, because separate runs drift apart on a machine that does other things too; nobody
 * is timed before the counts of all have been found equal.
 */
public final class Ratios {
    private Ratios() {}

    public static void main(String[] args) throws Exception {
        Sizes sizes = Sizes.of(args[0]);
        Path directory = Path.of(args[1]);
        Files.createDirectories(directory);
        List<Ratio> ratios = new ArrayList<>();
        ratios.addAll(new TallyRatios(sizes, System.err).measure());
        ratios.addAll(PreparedRatios.measure(sizes));
        ratios.addAll(new FileRatios(sizes, directory, System.err).measure());
        ratios.add(StreamedRatio.measure(sizes));
        RatioTable.writeCsv(directory.resolve("ratios.csv"), ratios);
        System.out.println("Size " + sizes.name() + ", on " + Machine.describe() + ".\n");
        System.out.print(RatioTable.markdown(ratios));
    }
}
