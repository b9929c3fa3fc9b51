package org.surveystats.io.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.suppression.HiddenReason;

class NationalPageTest {
    @Test
    void namesOfFilesDifferWhereCapitalLettersDoNot() {
        List<String> codes = List.of(
                "RT5",
                "rt5",
                "Rt5",
                "rT5",
                "a b",
                "A B",
                "\n",
                "\u00010",
                "\u0010",
                "\u00e9",
                "\u00c9",
                "_C3",
                "_c3",
                "_",
                "__",
                "..",
                "/",
                "A".repeat(500),
                "A".repeat(501),
                "\u00e9".repeat(200),
                "a".repeat(500));

        List<String> names = codes.stream().map(NationalPage::fileOf).toList();

        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("unit-[A-Za-z0-9_-]{1,110}\\.html"));
        assertThat(names).contains("unit-RT5.html", "unit-_0a.html", "unit-A_20B.html", "unit-_c3_89.html");
        assertThat(NationalPage.fileOf("rt5")).matches("unit-rt5__[0-9a-f]{16}\\.html");
    }

    @Test
    void anAverageOfNoUnitSaysThatTheyAreTooFew() {
        ReportData data = ReportData.of(SurveyResults.of(CommunityMentalHealth.benchmark(2021)));
        NationalPage page = new NationalPage(data, ReportTexts.of(data));

        assertThat(page.regionAverage("nowhere", page.sections().get(0)).hiddenReason())
                .contains(HiddenReason.TOO_FEW_UNITS);
    }
}
