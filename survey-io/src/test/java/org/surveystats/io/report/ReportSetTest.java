package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;

class ReportSetTest {
    private static final SurveyResults DATA = SurveyResults.of(CommunityMentalHealth.benchmark(2021));

    @TempDir
    private Path parent;

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void reportsOfAnEarlierRunAreReplacedOrDeleted() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("site"));
        Files.writeString(directory.resolve("unit-GONE.html"), "stale");
        Files.writeString(directory.resolve("unit-RT5.html"), "old");
        Files.writeString(directory.resolve("unit-notes.txt"), "kept");
        Files.writeString(directory.resolve("logo.html"), "kept");

        ReportSet.of(DATA).write(directory);

        assertThat(names(directory))
                .hasSize(DATA.benchmark().units().size() + 4)
                .contains("index.html", "national.html", "unit-RT5.html", "unit-notes.txt", "logo.html")
                .doesNotContain("unit-GONE.html");
        assertThat(Files.readString(directory.resolve("unit-RT5.html")))
                .isEqualTo(UnitReport.of(DATA, "RT5").toHtml());
        assertThat(names(parent)).containsExactly("site");
    }

    @Test
    void aFailureNamesTheUnitAndLeavesTheIndexAlone() throws IOException {
        Files.createDirectories(parent.resolve("site/unit-RT5.html/inside"));
        Files.writeString(parent.resolve("site/index.html"), "old");
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> ReportSet.of(DATA).write(parent.resolve("site"), one))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("report of unit RT5 cannot be written: ");
        } finally {
            one.shutdown();
        }
        assertThat(parent.resolve("site/index.html")).hasContent("old");
        assertThat(names(parent)).containsExactly("site");
    }

    @Test
    void anExecutorThatTakesNothingLeavesTheReportsToTheCaller() throws IOException {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();

        ReportSet.of(DATA).write(parent.resolve("site"), closed);

        assertThat(names(parent)).containsExactly("site");
        assertThat(names(parent.resolve("site")))
                .hasSize(DATA.benchmark().units().size() + 2);
    }

    /** The parent may be another file system or not be writable, as where a directory is mounted into a container. */
    @Test
    void nothingBesideTheDirectoryIsWrittenTo() throws IOException {
        Path site = Files.createDirectory(parent.resolve("site"));
        Set<String> beside = ConcurrentHashMap.newKeySet();
        Set<String> within = ConcurrentHashMap.newKeySet();
        ExecutorService watching = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            protected void beforeExecute(Thread thread, Runnable report) {
                try {
                    beside.addAll(names(parent));
                    within.addAll(names(site));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        try {
            ReportSet.of(DATA).write(site, watching);
        } finally {
            watching.shutdown();
        }

        assertThat(beside).containsExactly("site");
        assertThat(within).singleElement().asString().startsWith("reports-");
        assertThat(site.resolve("index.html")).exists();
        assertThat(names(site)).noneMatch(name -> name.startsWith("reports-"));
    }

    @Test
    void theParentNeedNotBeWritable() throws IOException {
        Path site = Files.createDirectory(parent.resolve("site"));
        assumeThat(parent.toFile().setWritable(false))
                .as("permissions can be taken away")
                .isTrue();
        try {
            assumeThat(Files.isWritable(parent))
                    .as("permissions bind this user, who may be root")
                    .isFalse();
            ReportSet.of(DATA).write(site);
        } finally {
            assertThat(parent.toFile().setWritable(true)).isTrue();
        }

        assertThat(site.resolve("index.html")).exists();
    }
}
