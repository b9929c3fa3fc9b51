package org.surveystats.io.reference;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Published figures that lie beside the checkout and are not part of the project. A test that needs them is skipped
 * where they are absent, but not in continuous integration: there it fails, so that nobody takes a skipped check for a
 * passed one.
 */
public final class SharedData {
    private SharedData() {}

    /** A file of the folder that the system property survey.shared names. */
    public static Path file(String path) {
        return file(System.getProperty("survey.shared", ""), path, "true".equals(System.getenv("CI")));
    }

    static Path file(String folder, String path, boolean required) {
        Path file = Path.of(folder).resolve(path);
        boolean there = !folder.isEmpty() && Files.isReadable(file);
        String reason = "published figures are not there: " + path + " in the folder \"" + folder
                + "\" of the system property survey.shared";
        if (!there && required) {
            fail(reason + ", and the environment variable CI is true");
        }
        assumeTrue(there, reason);
        return file;
    }
}
