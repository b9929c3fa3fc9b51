package org.surveystats.io.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/**
 * A new directory in which files are made before those of an earlier run are touched, so that what fails leaves the
 * earlier ones as they were. Closing it deletes what was not moved.
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
        keepPermissions(from, to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Those who could not read a file cannot read its replacement either. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView earlier =
                Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (earlier != null && Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(from, earlier.readAttributes().permissions());
        }
    }

    /**
     * Refuses what no file may take the place of.
     *
     * @param file where a file shall be
     * @throws IOException if there is a directory, also behind a link, or a device
     */
    static void requireReplaceable(Path file) throws IOException {
        boolean link = Files.isSymbolicLink(file);
        if (Files.isDirectory(file)
                || (!link && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file))) {
            throw notAFile(file);
        }
    }

    static FileSystemException notAFile(Path path) {
        return new FileSystemException(
                path.toString(), null, Files.isDirectory(path) ? "is a directory, not a file" : "is not a file");
    }

    /**
     * Puts files into place, or none of them where a directory or device stands in the way of one.
     *
     * @param names the files' names here and there
     * @param target the directory they go to; files of these names are replaced
     * @throws IOException if one cannot be moved
     */
    public void moveAll(List<String> names, Path target) throws IOException {
        for (String name : names) {
            requireReplaceable(target.resolve(name));
        }
        for (String name : names) {
            move(name, target);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(directory)) {
            // Closed before.
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
