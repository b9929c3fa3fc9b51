package org.surveystats.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.surveystats.argument.Argument;

/**
 * A column by which respondents can be grouped besides the unit, for example site or region.
 *
 * @param name what the grouping is called
 * @param column the name of its column in the data
 * @param labels the accepted values with what they mean, in order; empty when any value is accepted
 */
public record GroupingColumn(String name, String column, Map<String, String> labels) {
    /**
     * Checks the names and copies the labels.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public GroupingColumn {
        Argument.text("name", name);
        Argument.text("column", column);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /**
     * A grouping whose column has its name and takes any value.
     *
     * @param name name and column
     * @return the grouping
     */
    public static GroupingColumn of(String name) {
        return new GroupingColumn(name, name, Map.of());
    }
}
