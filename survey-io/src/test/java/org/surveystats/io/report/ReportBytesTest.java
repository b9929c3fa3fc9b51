package org.surveystats.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.benchmark.SurveyResults;

/** The same data give the same bytes, wherever and whenever. */
@Isolated("changes the locale and the time zone of the whole program")
class ReportBytesTest {
    private static Map<String, String> written(SurveyResults data, Path folder) throws IOException {
        ReportSet.of(data).write(folder);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void writtenTwice(@TempDir Path folder) throws IOException {
        Map<String, String> first = written(CmhReports.DATA, folder.resolve("first/of/all"));
        assertThat(written(CmhReports.DATA, folder.resolve("second"))).isEqualTo(first);
        assertThat(written(CmhReports.DATA, folder.resolve("second"))).isEqualTo(first);
        assertThat(first).hasSize(54 + 2).containsEntry("unit-RT5.html", CmhReports.RT5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void underAnotherLocale(String tag, @TempDir Path folder) throws IOException {
        Map<String, String> before = written(InventedSurvey.plain().data(), folder);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            assertThat(written(InventedSurvey.plain().data(), folder)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void dateIsPrintedOnlyWhenGiven() {
        SurveyResults data = InventedSurvey.plain().data();
        String without = UnitReport.of(data, "A").toHtml();
        String with = UnitReport.of(data, "A").withDate("1 May 2031").toHtml();
        assertThat(with.replace(" Made on 1 May 2031.", "")).isEqualTo(without).isNotEqualTo(with);
        assertThat(ReportSet.of(data).withDate("1 May 2031").index()).contains("Made on 1 May 2031.");
        assertThat(ParsedPage.of(CmhReports.RT5).document().text())
                .doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}");
    }
}
