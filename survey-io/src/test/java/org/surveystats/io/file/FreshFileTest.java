package org.surveystats.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFileTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void earlierFile() throws IOException {
        file = directory.resolve("figures.csv");
        Files.writeString(file, "earlier");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAFile() throws IOException {
        FreshFile.write(file, "later");
        assertThat(file).hasContent("later");
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void makesAFileOfANameWithoutDirectory() throws IOException {
        Path relative = Path.of("fresh-file-test.txt");
        try {
            FreshFile.write(relative, "new");
            assertThat(relative).hasContent("new");
        } finally {
            Files.deleteIfExists(relative);
        }
    }

    @Test
    void whatFailsLeavesTheEarlierFileAndNothingElse() throws IOException {
        try (FreshFile made = FreshFile.of(file)) {
            Files.writeString(made.path(), "half of la");
        }
        assertThat(file).hasContent("earlier");
        assertThat(names()).containsExactly("figures.csv");
    }

    @Test
    void aLinkIsReplacedNotFollowed() throws IOException {
        Path link = directory.resolve("link.csv");
        Files.createSymbolicLink(link, file);
        FreshFile.write(link, "later");
        assertThat(file).hasContent("earlier");
        assertThat(Files.isRegularFile(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(link).hasContent("later");
    }

    @Test
    void whoCouldNotReadTheEarlierFileCannotReadTheLater() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        FreshFile.write(file, "later");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        Path inner = Files.createDirectory(directory.resolve("inner"));
        assertThatThrownBy(() -> FreshFile.write(inner, "text"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(inner + ": is a directory, not a file");
        assertThatThrownBy(() -> FreshFile.write(inner.getRoot(), "text")).isInstanceOf(FileSystemException.class);
        Path missing = inner.resolve("missing").resolve("a.csv");
        assertThatThrownBy(() -> FreshFile.write(missing, "text"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": its directory does not exist");
        Path device = Path.of("/dev/null");
        assumeThat(device).exists();
        assertThatThrownBy(() -> FreshFile.write(device, "text"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage("/dev/null: is not a file");
    }
}
