package org.surveystats.io.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read. What cannot be read names the file, which the JDK does not do once a file is open. */
public final class InputFile extends FilterInputStream {
    private final Path file;

    InputFile(Path file, InputStream in) {
        super(in);
        this.file = file;
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @return its bytes
     * @throws FileSystemException if it is a directory
     * @throws IOException if it cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "this is a directory, not a file");
        }
        return new InputFile(file, Files.newInputStream(file));
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException failure) {
            throw named(failure);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException failure) {
            throw named(failure);
        }
    }

    /** Exceptions of a kind of their own, such as that of an interrupt, stay what they are. */
    private IOException named(IOException failure) {
        if (failure.getClass() != IOException.class) {
            return failure;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
