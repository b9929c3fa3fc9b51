package org.surveystats.io.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.io.paint.Fill;

/**
 * The style sheet of a page, with the colours of the bands of a scheme.
 *
 * @param css the rules
 */
record StyleSheet(String css) {
    private static final String BANDS = "/* bands */";
    private static final Pattern TWICE = Pattern.compile("#(.)\\1(.)\\2(.)\\3");
    private static final String RULES = read("report.css");

    static StyleSheet of(BandScheme scheme) {
        return new StyleSheet(RULES.replace(
                BANDS, scheme.bands().stream().map(band -> rule(band, scheme)).collect(Collectors.joining("\n"))));
    }

    private static String rule(Band band, BandScheme scheme) {
        Fill fill = Fill.of(band, scheme);
        return "." + nameOf(band) + "{background:" + colour(fill.colour()) + ";color:" + colour(fill.ink()) + "}";
    }

    /** As the other rules write colours: in small letters, three where they say all. */
    private static String colour(String colour) {
        return TWICE.matcher(colour.toLowerCase(Locale.ROOT)).replaceFirst("#$1$2$3");
    }

    /**
     * Bands that are built in are styled by name, {@code much-worse} to {@code much-better}, as pages of earlier
     * surveys are. Others go by code, because their name can be that of another rule.
     */
    static String nameOf(Band band) {
        boolean builtIn =
                BandScheme.builtIn().stream().anyMatch(scheme -> scheme.bands().contains(band));
        return builtIn ? band.shortName().toLowerCase(Locale.ROOT).replace(' ', '-') : "band-" + band.code();
    }

    /** The policy that lets a browser use these rules and load nothing at all. */
    String policy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing from survey-io: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
