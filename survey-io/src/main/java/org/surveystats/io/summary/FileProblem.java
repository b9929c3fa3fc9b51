package org.surveystats.io.summary;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in a line: several exceptions of the JDK have no message but the file. */
public final class FileProblem {
    private FileProblem() {}

    /**
     * The file and what is wrong with it.
     *
     * @param failure what reading or writing threw
     * @return the message of the exception, or its text when it has none, for the kinds that are not known here
     */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied";
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + ": is a file, not a directory";
        }
        if (failure instanceof NotDirectoryException file) {
            return file.getFile() + ": is a file, not a directory";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
