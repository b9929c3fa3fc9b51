package org.surveystats.io.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A new directory in which files are made before those of an earlier run are touched, so that what fails leaves the earlier
 * ones as they were. Closing it deletes what was not moved.
 */
public final class FreshDirectory implements Closeable {
    private final Path directory;

    private FreshDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * A new directory.
     *
     * @param parent where it is made; on the disk of the files to be replaced, so that they are moved at once
     * @param prefix how its name begins
     * @return the empty directory
     * @throws IOException if it cannot be made
     */
    public static FreshDirectory in(Path parent, String prefix) throws IOException {
        return new FreshDirectory(Files.createTempDirectory(parent, prefix));
    }

    /**
     * Where it lies.
     *
     * @return the directory
     */
    public Path path() {
        return directory;
    }

    /**
     * Puts a file into place.
     *
     * @param name the file's name here and there
     * @param target the directory it goes to; a file of that name is replaced
     * @throws IOException if it cannot be moved
     */
    public void move(String name, Path target) throws IOException {
        Path from = directory.resolve(name);
        Path to = target.resolve(name);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
