package org.surveystats.io.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {
    @Test
    void whatIsAbsentIsSkippedWithTheReason(@TempDir Path folder) {
        assertThatThrownBy(() -> SharedData.file(folder.toString(), "figures.csv", false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("published figures are not there: figures.csv");
        assertThatThrownBy(() -> SharedData.file("", "figures.csv", false)).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void whatIsAbsentFailsWhereItIsRequired(@TempDir Path folder) {
        assertThatThrownBy(() -> SharedData.file(folder.toString(), "figures.csv", true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("figures.csv")
                .hasMessageContaining("CI is true");
    }

    @Test
    void whatIsThereIsGiven(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.csv"), "a,b\n");
        assertThat(SharedData.file(folder.toString(), "figures.csv", true)).isEqualTo(file);
    }
}
