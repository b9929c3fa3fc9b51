package org.surveystats.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.csv.UnitsCsv;

final class InputFileTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "abc");
        try (InputStream in = InputFile.open(file)) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.readAllBytes()).containsExactly('b', 'c');
            assertThat(in.read()).isNegative();
        }
    }

    @Test
    void whatCannotBeReadNamesTheFile() {
        String message = folder + ": this is a directory, not a file";
        assertThatThrownBy(() -> InputFile.open(folder))
                .isExactlyInstanceOf(FileSystemException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> UnitsCsv.read(folder)).hasMessage(message);
        assertThatThrownBy(() -> OutcomesCsv.read(folder)).hasMessage(message);
        assertThatThrownBy(() -> HistoryCsv.read(folder)).hasMessage(message);
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> InputFile.open(missing))
                .isExactlyInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
    }

    private static InputFile failing(IOException failure) {
        return new InputFile(Path.of("f.csv"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw failure;
            }
        });
    }

    @Test
    void whatFailsWhileItIsReadNamesTheFile() {
        IOException failure = new IOException("Input/output error");
        assertThatThrownBy(() -> failing(failure).read())
                .hasMessage("f.csv: Input/output error")
                .hasCause(failure);
        assertThatThrownBy(() -> failing(failure).read(new byte[8])).hasMessage("f.csv: Input/output error");
        IOException interrupted = new ClosedByInterruptException();
        assertThatThrownBy(() -> failing(interrupted).read()).isSameAs(interrupted);
    }
}
