package org.surveystats.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files beside the tests. */
public final class Resources {
    private Resources() {}

    /** The text of a resource, by its path under org/surveystats/io. */
    public static String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/org/surveystats/io/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("path must be a resource: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
