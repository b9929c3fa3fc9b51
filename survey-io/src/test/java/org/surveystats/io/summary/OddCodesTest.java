package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OddCodesTest {
    @Test
    void whatStandsForMissingIsNoUnit() {
        assertThat(List.of("NA", ".", ".a", "#NULL!", "n/a", "NaN")).allMatch(OddCodes::isMissing);
        assertThat(List.of("NAX", "A", "RT5", "-9", "..")).noneMatch(OddCodes::isMissing);
    }

    @Test
    void unitsOfAnotherEncodingAreTold() {
        assertThat(List.of("K\u00c3\u00b6ln", "Chirurgie S\u00c3\u00bcd")).allMatch(OddCodes::isOfAnotherEncoding);
        assertThat(List.of("K\u00f6ln", "RT5", "\u0141\u00f3d\u017a", "Z\u00fcrich"))
                .noneMatch(OddCodes::isOfAnotherEncoding);
    }

    @Test
    void numbersInTwoFormsAreAlike() {
        SimilarCodes similar = new SimilarCodes();
        similar.add("the responses of 2024", List.of("1", "1.0", "02", "2", "3", "30", "A1"));
        assertThat(similar.found())
                .containsExactly(java.util.Map.entry(
                        "Codes equal but for the form of the number, in the responses of 2024",
                        List.of("1 and 1.0", "02 and 2")));
    }
}
