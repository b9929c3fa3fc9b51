package org.surveystats.docs;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What tools export, each made from the plain rows of the survey of visits, and what its questionnaire says of it.
 *
 * @param tool who exports it
 * @param form what it looks like
 * @param layout what {@code layout} has besides that of the plain file, as JSON; empty when nothing
 * @param text the export
 * @param charset its encoding
 */
record ToolExport(String tool, String form, String layout, String text, Charset charset) {
    private static final Map<String, List<String>> LABELS = Map.of(
            "Q1", List.of("Yes", "No"),
            "Q2", List.of("Yes, completely", "Yes, in part", "No", "Cannot remember"));
    private static final Map<String, String> TICKS =
            Map.of("Q3_1", "What I looked for", "Q3_2", "Somewhere to sit", "Q3_9", "Nothing");

    byte[] bytes() {
        return text.getBytes(charset);
    }

    /** A row of the page's table. */
    String row() {
        return "| " + tool + " | " + form + " | " + (layout.isEmpty() ? "nothing" : "`" + layout + "`") + " |";
    }

    /** All exports of the plain rows, of which the first is the header. */
    static List<ToolExport> all(List<List<String>> plain) {
        List<ToolExport> all = new ArrayList<>();
        all.add(of(
                "Excel where decimals have a comma",
                "semicolons, Windows-1252",
                "\"file\": {\"encoding\": \"windows-1252\", \"decimalMark\": \",\"}",
                text(append(plain, "comment", "très bien"), ";"),
                Charset.forName("windows-1252")));
        all.add(of("Excel, \"Unicode Text\"", "tabs, UTF-16", "", text(plain, "\t"), UTF_16));
        all.add(of(
                "Excel, opened again and again", "a `sep=` line, empty rows and columns", "", emptied(plain), UTF_8));
        all.add(of(
                "reports with a title",
                "two lines above the header",
                "\"file\": {\"linesBefore\": 2}",
                "Visitor Survey 2024\nprinted for you\n" + text(plain, ","),
                UTF_8));
        all.add(of(
                "Qualtrics, choice text",
                "three header rows, labels",
                "\"file\": {\"headerRows\": 3}, \"answers\": {\"as\": \"labels\"}",
                behindHeader(labelled(plain), "Question text", "{\"\"ImportId\"\": \"\"QID\"\"}"),
                UTF_8));
        all.add(of(
                "SurveyMonkey",
                "two header rows, ticks as the label or blank",
                "\"file\": {\"headerRows\": 2, \"headerNames\": \"joined\"}, \"columns\": {\"Q3\": [\"#5\", \"#6\", \"#7\"]},"
                        + " \"answersTo\": {\"Q3\": {\"ticked\": \"label\"}}",
                surveyMonkey(plain),
                UTF_8));
        all.add(of(
                "Kobo, ODK",
                "`Q3/1`, `Q3/2`",
                "\"columns\": {\"Q3\": [\"Q3/1\", \"Q3/2\", \"Q3/9\"]}",
                text(renamed(plain, Map.of("Q3_1", "Q3/1", "Q3_2", "Q3/2", "Q3_9", "Q3/9")), ","),
                UTF_8));
        all.add(of(
                "LimeSurvey",
                "answer codes A1, A2; ticks as Y or N",
                "\"columns\": {\"Q3\": {\"1\": \"Q3[SQ1]\", \"2\": \"Q3[SQ2]\", \"9\": \"Q3[SQ3]\"}}, \"answersTo\": {\"Q2\":"
                        + " {\"codes\": {\"A1\": 1, \"A2\": 2, \"A3\": 3, \"A4\": 4}}, \"Q3\": {\"ticked\": [\"Y\"],"
                        + " \"notTicked\": [\"N\"]}}",
                text(limeSurvey(plain), ","),
                UTF_8));
        all.add(of(
                "REDCap, labels",
                "ticks as Checked or Unchecked",
                "\"answers\": {\"as\": \"labels\", \"ticked\": [\"Checked\"], \"notTicked\": [\"Unchecked\"]}",
                text(ticks(labelled(plain), "Checked", "Unchecked"), ","),
                UTF_8));
        all.add(of(
                "Google Forms",
                "all ticks in one cell, as labels",
                "\"columns\": {\"Q3\": {\"column\": \"Q3\", \"delimiter\": \", \"}}, \"answers\": {\"as\": \"labels\"}",
                text(inOneCell(labelled(plain)), ","),
                UTF_8));
        all.add(of(
                "SPSS, multiple category sets",
                "first, second, third mention; codes as 1.0",
                "\"columns\": {\"Q3\": {\"mentions\": [\"Q3_m1\", \"Q3_m2\", \"Q3_m3\"]}}",
                text(mentions(plain), ","),
                UTF_8));
        all.add(of(
                "SPSS, Snap: ticks as 1 and 2",
                "1 yes, 2 no",
                "\"answersTo\": {\"Q3\": {\"ticked\": [\"1\"], \"notTicked\": [\"2\"]}}",
                text(ticks(plain, "1", "2"), ","),
                UTF_8));
        all.add(of(
                "R, pandas",
                "`NA` for missing",
                "\"missingCodes\": [\"-9\", \"NA\"]",
                text(missing(plain, "NA"), ","),
                UTF_8));
        all.add(of(
                "SAS",
                "a point for missing",
                "\"missingCodes\": [\"-9\", \".\"]",
                text(missing(plain, "."), ","),
                UTF_8));
        all.add(of(
                "codes of one question that mean missing",
                "99 in Q2, which is an age as well",
                "\"answersTo\": {\"Q2\": {\"missingCodes\": [\"99\"]}}",
                text(column(plain, "Q2", cell -> cell.equals("-9") ? "99" : cell), ","),
                UTF_8));
        all.add(of("databases", "names in capital letters", "", capitals(plain), UTF_8));
        return all;
    }

    private static ToolExport of(String tool, String form, String layout, String text, Charset charset) {
        return new ToolExport(tool, form, layout, text, charset);
    }

    private interface Cell {
        String of(String cell);
    }

    private static List<List<String>> column(List<List<String>> rows, String name, Cell change) {
        int at = rows.get(0).indexOf(name);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> {
                    List<String> cells = new ArrayList<>(rows.get(row));
                    if (row > 0) {
                        cells.set(at, change.of(cells.get(at)));
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<List<String>> labelled(List<List<String>> rows) {
        List<List<String>> labelled = rows;
        for (Map.Entry<String, List<String>> question : LABELS.entrySet()) {
            List<String> labels = question.getValue();
            labelled = column(
                    labelled,
                    question.getKey(),
                    cell -> cell.matches("\\d+") ? labels.get(Integer.parseInt(cell) - 1) : cell);
        }
        return labelled;
    }

    /** A blank tick stays blank. */
    private static List<List<String>> ticks(List<List<String>> rows, String ticked, String notTicked) {
        List<List<String>> changed = rows;
        for (String name : TICKS.keySet()) {
            changed = column(changed, name, cell -> cell.isEmpty() ? "" : cell.equals("1") ? ticked : notTicked);
        }
        return changed;
    }

    private static List<List<String>> missing(List<List<String>> rows, String code) {
        List<List<String>> changed = rows;
        for (String name : List.of("Q1", "Q2")) {
            changed = column(changed, name, cell -> cell.isEmpty() ? code : cell);
        }
        return changed;
    }

    private static List<List<String>> renamed(List<List<String>> rows, Map<String, String> names) {
        List<List<String>> changed = new ArrayList<>(rows);
        changed.set(
                0,
                rows.get(0).stream().map(name -> names.getOrDefault(name, name)).toList());
        return changed;
    }

    private static List<List<String>> append(List<List<String>> rows, String name, String cell) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> {
                    List<String> cells = new ArrayList<>(rows.get(row));
                    cells.add(row == 0 ? name : cell);
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<List<String>> limeSurvey(List<List<String>> rows) {
        List<List<String>> lettered =
                column(ticks(rows, "Y", "N"), "Q2", cell -> cell.matches("\\d+") ? "A" + cell : cell);
        return renamed(lettered, Map.of("Q3_1", "Q3[SQ1]", "Q3_2", "Q3[SQ2]", "Q3_9", "Q3[SQ3]"));
    }

    /** Of each row the cells before the ticks, and its ticks by their names. */
    private static List<List<String>> withTicks(
            List<List<String>> rows,
            List<String> names,
            java.util.function.Function<List<String>, List<String>> cells) {
        List<String> header = rows.get(0);
        int from = header.indexOf("Q3_1");
        List<List<String>> changed = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> all = new ArrayList<>(row.subList(0, from));
            if (changed.isEmpty()) {
                all.addAll(names);
            } else {
                all.addAll(cells.apply(IntStream.range(from, row.size())
                        .filter(i -> row.get(i).equals("1"))
                        .mapToObj(header::get)
                        .toList()));
            }
            changed.add(all);
        }
        return changed;
    }

    private static List<List<String>> inOneCell(List<List<String>> rows) {
        return withTicks(
                rows,
                List.of("Q3"),
                ticked -> List.of(ticked.stream().map(TICKS::get).collect(Collectors.joining(", "))));
    }

    private static List<List<String>> mentions(List<List<String>> rows) {
        return withTicks(
                column(rows, "Q1", cell -> cell.isEmpty() ? "" : cell + ".0"),
                List.of("Q3_m1", "Q3_m2", "Q3_m3"),
                ticked -> IntStream.range(0, 3)
                        .mapToObj(i -> i < ticked.size() ? ticked.get(i).replace("Q3_", "") + ".0" : "")
                        .toList());
    }

    private static String surveyMonkey(List<List<String>> rows) {
        List<String> names = rows.get(0);
        List<List<String>> changed = rows;
        for (Map.Entry<String, String> tick : TICKS.entrySet()) {
            changed = column(changed, tick.getKey(), cell -> cell.equals("1") ? tick.getValue() : "");
        }
        Map<String, String> first = new LinkedHashMap<>();
        names.forEach(name -> first.put(name, TICKS.containsKey(name) ? "" : name));
        first.put("Q3_1", "What did you find?");
        String second = names.stream().map(name -> TICKS.getOrDefault(name, "")).collect(Collectors.joining(","));
        String body = text(changed.subList(1, changed.size()), ",");
        return String.join(",", first.values()) + "\n" + second + "\n" + body;
    }

    private static String behindHeader(List<List<String>> rows, String... more) {
        String header = String.join(",", rows.get(0)) + "\n";
        String behind = java.util.Arrays.stream(more)
                .map(text ->
                        rows.get(0).stream().map(name -> "\"" + text + "\"").collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
        return header + behind + text(rows.subList(1, rows.size()), ",");
    }

    private static String emptied(List<List<String>> rows) {
        String columns = text(rows, ",").replace("\n", ",,\n");
        return "sep=,\n" + columns + ",".repeat(rows.get(0).size() + 1) + "\n\n";
    }

    private static String capitals(List<List<String>> rows) {
        return String.join(",", rows.get(0)).toUpperCase(java.util.Locale.ROOT)
                + "\n"
                + text(rows.subList(1, rows.size()), ",");
    }

    private static String text(List<List<String>> rows, String separator) {
        return rows.stream()
                .map(row -> row.stream()
                                .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell)
                                .collect(Collectors.joining(separator))
                        + "\n")
                .collect(Collectors.joining());
    }
}
