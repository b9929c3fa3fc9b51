package org.surveystats.io.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileProblemTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheFileSystemThrowsIsSaidInWords() throws IOException {
        Path missing = folder.resolve("missing");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(FileProblem.of(catchThrowableOfType(IOException.class, () -> Files.readString(missing))))
                .isEqualTo(missing + ": no such file");
        assertThat(FileProblem.of(catchThrowableOfType(IOException.class, () -> Files.createDirectories(file))))
                .isEqualTo(file + ": is a file, not a directory");
        assertThat(FileProblem.of(new NotDirectoryException("f"))).isEqualTo("f: is a file, not a directory");
        assertThat(FileProblem.of(new AccessDeniedException("f"))).isEqualTo("f: access denied");
    }

    @Test
    void othersSayItThemselves() {
        assertThat(FileProblem.of(new IOException("disk full"))).isEqualTo("disk full");
        assertThat(FileProblem.of(new IOException())).isEqualTo("java.io.IOException");
    }
}
