package org.surveystats.io.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that is made beside the one that it replaces and takes its place only when it is complete, so that a full disk
 * leaves the earlier one as it was. A link of that name is replaced, not followed. Closing deletes what did not take
 * its place.
 */
public final class FreshFile implements Closeable {
    private final FreshDirectory fresh;
    private final Path target;
    private final String name;

    private FreshFile(FreshDirectory fresh, Path target, String name) {
        this.fresh = fresh;
        this.target = target;
        this.name = name;
    }

    /**
     * A file to be made.
     *
     * @param file the file that it will be
     * @return nothing so far, to be written to {@link #path()}
     * @throws IOException if nothing can be made in the file's directory, or the file is a directory or a device
     */
    public static FreshFile of(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path directory = absolute.getParent();
        Path name = absolute.getFileName();
        if (directory == null || name == null) {
            throw FreshDirectory.notAFile(file);
        }
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(file.toString(), null, "its directory does not exist");
        }
        FreshDirectory.requireReplaceable(absolute);
        return new FreshFile(FreshDirectory.in(directory, "file-"), directory, name.toString());
    }

    /**
     * Replaces a file by a text in UTF-8.
     *
     * @param file the file, made when it is not there
     * @param text what it shall hold
     * @throws IOException if it cannot be written; what it held is still there then
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces a file.
     *
     * @param file the file, made when it is not there
     * @param bytes what it shall hold
     * @throws IOException if it cannot be written; what it held is still there then
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        try (FreshFile made = of(file)) {
            Files.write(made.path(), bytes);
            made.replace();
        }
    }

    /**
     * Where the file is made.
     *
     * @return a path that nobody else writes to
     */
    public Path path() {
        return fresh.path().resolve(name);
    }

    /**
     * Puts the file into place.
     *
     * @throws IOException if it cannot be moved
     */
    public void replace() throws IOException {
        fresh.moveAll(List.of(name), target);
    }

    @Override
    public void close() throws IOException {
        fresh.close();
    }
}
