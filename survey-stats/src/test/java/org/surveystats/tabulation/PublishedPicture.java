package org.surveystats.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.estimation.Estimate;
import org.surveystats.questionnaire.Item;
import org.surveystats.tally.AnswerTally;

/** All that is published of a small survey, table by table, in full precision. */
final class PublishedPicture {
    private static final List<List<String>> LEFT_OUT = List.of(
            List.of(),
            List.of("f"),
            List.of("m"),
            List.of("x"),
            List.of("f", "m"),
            List.of("f", "x"),
            List.of("m", "x"));

    private final Tabulation tables;
    private final Benchmark benchmark;
    private final AnswerTally parts;

    private PublishedPicture(Tabulation tables, Benchmark benchmark, AnswerTally parts) {
        this.tables = tables;
        this.benchmark = benchmark;
        this.parts = parts;
    }

    static PublishedPicture of(SmallSurvey survey, BenchmarkMethod method) {
        AnswerTally tally = survey.byUnit();
        return new PublishedPicture(Tabulation.of(tally, method), Benchmark.of(tally, method), survey.byUnitAndSex());
    }

    AnswerTable table(String item) {
        return tables.table(SmallSurvey.UNIT, item);
    }

    ItemNonResponse nonResponse(String item) {
        return tables.nonResponse(SmallSurvey.UNIT, item);
    }

    AnswerTable part(Item item, String sex) {
        return tables.crossTable(SmallSurvey.UNIT, item.id().value(), parts).part(sex);
    }

    /** The tables as texts, made as they are asked for. */
    Stream<String> texts() {
        return Stream.concat(
                tables.items().stream().flatMap(this::texts),
                benchmark.units().stream().flatMap(PublishedPicture::texts));
    }

    private Stream<String> texts(String item) {
        Stream<String> units = tables.groups().stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit).map(of -> text(tables.table(of, item)) + tables.nonResponse(of, item)),
                        LEFT_OUT.stream()
                                .map(without ->
                                        text(tables.crossTable(unit, item, parts, without.toArray(String[]::new))))));
        Stream<String> pooled = Stream.concat(
                Stream.of(item).map(of -> text(tables.national(of)) + tables.nonResponse(of)),
                LEFT_OUT.stream().map(without -> text(tables.crossTable(item, parts, without.toArray(String[]::new)))));
        return Stream.concat(units, pooled);
    }

    private static String text(AnswerTable table) {
        return table.item() + " " + table.group() + ": " + table.base() + " in " + table.groups() + ", "
                + table.answers();
    }

    private static String text(CrossTable table) {
        List<String> texts = new ArrayList<>();
        table.parts().forEach(part -> texts.add(text(part)));
        return table.without() + " left out " + table.leftOut() + ", " + text(table.total()) + ", " + texts;
    }

    private static Stream<String> texts(UnitBenchmark unit) {
        return Stream.concat(
                Stream.of(unit)
                        .map(of -> of.respondents() + " " + of.demographics().list()),
                unit.questions().stream().map(PublishedPicture::text));
    }

    private static String text(MeasureResult result) {
        return result.measure() + " of " + result.unit() + ": " + result.score() + " " + result.standardError() + " "
                + result.estimate().map(Estimate::respondents) + " " + result.excluded() + " "
                + result.national().average();
    }
}
