package org.surveystats.io.json;

import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.method.OptionSource;

/**
 * An option of the method in a {@link BenchmarkDocument}.
 *
 * @param name its name, not blank
 * @param value its value, as in a questionnaire
 * @param source where the value comes from
 */
public record MethodEntry(String name, String value, OptionSource source) {
    /**
     * Checks that all is given and the name is not blank.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public MethodEntry {
        Argument.text("name", name);
        Objects.requireNonNull(value, "value must not be null");
        Objects.requireNonNull(source, "source must not be null");
    }

    /** Every option, in the order in which the method lists them. */
    static List<MethodEntry> all(BenchmarkMethod method) {
        return MethodOption.all().stream()
                .map(option -> new MethodEntry(option.name(), method.text(option), method.source(option)))
                .toList();
    }

    /** The name of the band scheme; seven bands where it is left out. */
    static String bandScheme(List<MethodEntry> method) {
        return method.stream()
                .filter(entry -> entry.name().equals(MethodOption.BANDS.name()))
                .map(MethodEntry::value)
                .findFirst()
                .orElse(BandScheme.SEVEN.id());
    }
}
