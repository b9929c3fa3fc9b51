package org.surveystats.io.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.surveystats.io.json.Resources;

/** CSV files with a header, read as a whole. */
public final class CsvTable {
    private CsvTable() {}

    /** The rows of a text. */
    public static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    /** The rows of a resource, by its path under org/surveystats/io. */
    public static List<NamedCsvRecord> ofResource(String path) {
        return rows(Resources.text(path));
    }
}
