package org.surveystats.io.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compressed files, made in memory. */
public final class Gzip {
    private Gzip() {}

    public static byte[] of(byte[] plain) {
        return of(new ByteArrayInputStream(plain));
    }

    /** Of a stream, which may be longer than what fits an array. */
    public static byte[] of(InputStream plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            plain.transferTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
