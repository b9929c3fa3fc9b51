import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.BenchmarkMethod;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Measure;
import org.surveystats.benchmark.MeasureResult;
import org.surveystats.benchmark.MethodOption;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.UnitBenchmark;
import org.surveystats.comparison.Change;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.csv.ReadTally;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.report.ReportData;
import org.surveystats.io.report.UnitReport;
import org.surveystats.questionnaire.Comparability;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.CleaningReport;
import org.surveystats.response.InvalidResponsesException;
import org.surveystats.response.SampleOutcomes;
import org.surveystats.response.Unit;
import org.surveystats.suppression.Published;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.GroupBy;
import org.surveystats.tally.TallyPlan;
import org.surveystats.text.Decimals;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** From questionnaire and responses to the benchmark of one unit on the screen and of all units in CSV files. */
@Command(
        name = "BenchmarkReport",
        sortOptions = false,
        description =
                "Prints the benchmark of a unit and writes that of all units as CSV files. Without --questionnaire"
                        + " it runs on the bundled Community Mental Health Survey 2021, and what is not given is taken from"
                        + " there.")
class BenchmarkReport implements Callable<Integer> {
    private static final int WIDTH = 80;
    private static final int MOST_DROPPED = 3;
    private static final int MOST_NAMED = 8;
    private static final int MOST_ANSWERS = 20;

    @Option(names = "--questionnaire", paramLabel = "FILE", description = "The questionnaire, as JSON.")
    Optional<Path> questionnaireFile = Optional.empty();

    @Option(names = "--responses", paramLabel = "FILE", description = "The responses, as CSV.")
    Optional<Path> responsesFile = Optional.empty();

    @Option(
            names = "--previous",
            paramLabel = "YEAR=FILE[,QUESTIONNAIRE]",
            description = "Responses of an earlier year, with its questionnaire if that is not the same. Repeatable.")
    List<String> previousArguments = new ArrayList<>();

    @Option(names = "--units", paramLabel = "FILE", description = "Names of the units, as CSV.")
    Optional<Path> unitsFile = Optional.empty();

    @Option(names = "--outcomes", paramLabel = "YEAR=FILE", description = "Outcomes of the sample, as CSV. Repeatable.")
    List<String> outcomesArguments = new ArrayList<>();

    @Option(names = "--history", paramLabel = "FILE", description = "Published results of earlier years, as CSV.")
    Optional<Path> historyFile = Optional.empty();

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "The unit that is printed; default: RT5 in the bundled survey, otherwise the first by code.")
    Optional<String> unitCode = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; default: ${DEFAULT-VALUE}.")
    Path out = Path.of("target", "benchmark");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Lists the options.")
    boolean help;

    private boolean printed;

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new BenchmarkReport());
        commandLine.setParameterExceptionHandler(BenchmarkReport::wrongOption);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
            if (cause instanceof IllegalArgumentException) {
                command.getErr().println(cause.getMessage());
            } else if (cause instanceof IOException io) {
                command.getErr().println(problem(io));
            } else {
                throw failure;
            }
            return 1;
        });
        System.exit(commandLine.execute(args));
    }

    /** The mistake in a line, not the whole usage, which would push it out of sight. */
    private static int wrongOption(ParameterException failure, String[] args) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("--help lists the options");
        return failure.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String problem(IOException failure) {
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

    /** Reads one thing from one file. */
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** Reads a file; what is wrong with it names it. */
    private static <T> T from(Path file, Reader<T> reader) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + ": is a directory");
        }
        try {
            return reader.read(file);
        } catch (QuestionnaireException failure) {
            throw new IllegalArgumentException(file + ": " + failure.getMessage(), failure);
        }
    }

    private static Map<Integer, String> byYear(String option, String form, List<String> arguments) {
        Map<Integer, String> byYear = new LinkedHashMap<>();
        for (String argument : arguments) {
            if (!argument.matches("[0-9]{4}=.+")) {
                throw new IllegalArgumentException(option + " must be " + form + ": " + argument);
            }
            int equals = argument.indexOf('=');
            if (byYear.put(Integer.valueOf(argument.substring(0, equals)), argument.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(option + " must be given once for a year: " + argument);
            }
        }
        return byYear;
    }

    @Override
    public Integer call() throws IOException {
        Map<Integer, String> previous = byYear("--previous", "YEAR=FILE or YEAR=FILE,QUESTIONNAIRE", previousArguments);
        Map<Integer, String> outcomeFiles = byYear("--outcomes", "YEAR=FILE", outcomesArguments);
        boolean bundled = questionnaireFile.isEmpty();
        Questionnaire questionnaire = bundled
                ? CommunityMentalHealth.questionnaire(2021)
                : from(questionnaireFile.get(), QuestionnaireJson::read);
        int year = questionnaire.survey().year();
        for (int earlier : previous.keySet()) {
            if (earlier >= year) {
                throw new IllegalArgumentException(
                        "--previous must be of a year before " + year + ", that of the questionnaire: " + earlier);
            }
        }
        BenchmarkMethod method = BenchmarkMethod.nhs2021().orElse(questionnaire);
        List<Unit> units = units(bundled);
        ReadTally read = read(questionnaire, responsesFile, GroupBy.units());
        Benchmark benchmark = Benchmark.of(read.tally(), BenchmarkMethod.nhs2021(), units);
        if (benchmark.units().isEmpty()) {
            throw new IllegalArgumentException(read.report().source() + ": must have a respondent with a unit");
        }
        // Before anything is written: a wrong code leaves no files behind.
        UnitBenchmark unit = benchmark.unit(
                unitCode.orElse(bundled ? "RT5" : benchmark.units().get(0).code()));

        Map<Integer, ReadTally> surveys = new TreeMap<>(Comparator.reverseOrder());
        surveys.put(year, read);
        List<ChangeOverTime> changes = new ArrayList<>();
        for (Questionnaire earlier : earlierQuestionnaires(previous, bundled, questionnaire)) {
            int then = earlier.survey().year();
            Optional<Path> file = Optional.ofNullable(previous.get(then)).map(BenchmarkReport::responsesOf);
            ReadTally readThen = read(earlier, file, GroupBy.successors(units));
            surveys.put(then, readThen);
            changes.add(ChangeOverTime.between(benchmark, Benchmark.of(readThen.tally())));
        }
        changes.sort(Comparator.comparingInt(ChangeOverTime::previousYear).reversed());
        Map<Integer, List<SampleOutcomes>> outcomes = outcomes(outcomeFiles, bundled);
        Map<Integer, ResponseRates> rates = new TreeMap<>(Comparator.reverseOrder());
        outcomes.forEach(
                (of, sample) -> rates.put(of, ResponseRates.of(sample, method.get(MethodOption.RESPONSE_BASE))));
        PublishedHistory history = history(bundled);
        BenchmarkCsv.write(out, benchmark, changes, rates);
        ReportData report =
                ReportData.of(benchmark).withChanges(changes).withRates(rates).withHistory(history);
        UnitReport.of(report, unit.code()).write(out.resolve("report.html"));

        block(title(benchmark, unit), line(questionnaire.survey().provenance()));
        block(Stream.concat(responseRates(unit, rates, method).stream(), whoTookPart(unit).stream())
                .toArray(String[]::new));
        block(unit.questions().table(changes).toString(), legend(unit, changes));
        if (!unit.sections().list().isEmpty()) {
            block(unit.sections().table().toString());
        }
        block(benchmark.headlines(unit.code()).toString());
        block(Stream.concat(
                        changes.stream().map(change -> summary(questionnaire, unit.code(), change)),
                        Stream.of(publishedBefore(unit, history)))
                .toArray(String[]::new));
        List<String> end = new ArrayList<>();
        surveys.forEach((of, survey) -> end.add(leftOut(of, survey)));
        end.addAll(unmatched(benchmark, units, surveys, outcomes, history));
        end.add(line("Files of all " + benchmark.units().size() + " units: " + out));
        block(end.toArray(String[]::new));
        return 0;
    }

    // ---- Reading

    private ReadTally read(Questionnaire questionnaire, Optional<Path> file, GroupBy groups) throws IOException {
        BenchmarkMethod method = BenchmarkMethod.nhs2021().orElse(questionnaire);
        Cleaning cleaning = Cleaning.of(questionnaire, method.get(MethodOption.BLANK_PARENT));
        TallyPlan plan = TallyPlan.of(questionnaire).groupedBy(groups);
        ResponsesCsv csv = ResponsesCsv.of(questionnaire);
        int year = questionnaire.survey().year();
        if (file.isPresent()) {
            try {
                return from(file.get(), path -> csv.tally(path, plan, cleaning));
            } catch (InvalidResponsesException failure) {
                if (questionnaireFile.isPresent()) {
                    throw failure;
                }
                throw new IllegalArgumentException(
                        failure.getMessage() + "\nRead with the bundled questionnaire of " + year
                                + ", as --questionnaire was not given",
                        failure);
            }
        }
        if (questionnaireFile.isPresent()) {
            throw new IllegalArgumentException("--responses must be given with --questionnaire");
        }
        try (InputStream in = CommunityMentalHealth.responses(year)) {
            return csv.tally(in, "responses-" + year + ".csv", plan, cleaning);
        }
    }

    /** The questionnaires of the earlier years: as given, as bundled for that year, or the same as now. */
    private static List<Questionnaire> earlierQuestionnaires(
            Map<Integer, String> previous, boolean bundled, Questionnaire now) throws IOException {
        if (previous.isEmpty() && bundled) {
            return List.of(CommunityMentalHealth.questionnaire(2020), CommunityMentalHealth.questionnaire(2019));
        }
        List<Questionnaire> earlier = new ArrayList<>();
        for (Map.Entry<Integer, String> entry : previous.entrySet()) {
            int year = entry.getKey();
            String value = entry.getValue();
            if (value.contains(",")) {
                Questionnaire given =
                        from(Path.of(value.substring(value.lastIndexOf(',') + 1)), QuestionnaireJson::read);
                if (given.survey().year() != year) {
                    throw new IllegalArgumentException("--previous " + year
                            + " must come with a questionnaire of that year: it is of "
                            + given.survey().year());
                }
                earlier.add(given);
            } else if (bundled && CommunityMentalHealth.years().contains(year)) {
                earlier.add(CommunityMentalHealth.questionnaire(year));
            } else {
                earlier.add(now.withSurvey(now.survey().withYear(year)));
            }
        }
        return earlier;
    }

    private static Path responsesOf(String value) {
        int comma = value.lastIndexOf(',');
        return Path.of(comma < 0 ? value : value.substring(0, comma));
    }

    private List<Unit> units(boolean bundled) throws IOException {
        if (unitsFile.isPresent()) {
            return from(unitsFile.get(), UnitsCsv::read);
        }
        if (!bundled) {
            return List.of();
        }
        try (InputStream in = CommunityMentalHealth.units()) {
            return UnitsCsv.read(in, "units.csv");
        }
    }

    private static Map<Integer, List<SampleOutcomes>> outcomes(Map<Integer, String> files, boolean bundled)
            throws IOException {
        Map<Integer, List<SampleOutcomes>> outcomes = new TreeMap<>(Comparator.reverseOrder());
        for (Map.Entry<Integer, String> entry : files.entrySet()) {
            outcomes.put(entry.getKey(), from(Path.of(entry.getValue()), OutcomesCsv::read));
        }
        if (files.isEmpty() && bundled) {
            for (int year : List.of(2021, 2020)) {
                try (InputStream in = CommunityMentalHealth.outcomes(year)) {
                    outcomes.put(year, OutcomesCsv.read(in, "outcomes-" + year + ".csv"));
                }
            }
        }
        return outcomes;
    }

    private PublishedHistory history(boolean bundled) throws IOException {
        if (historyFile.isPresent()) {
            return from(historyFile.get(), HistoryCsv::read);
        }
        if (!bundled) {
            return PublishedHistory.NONE;
        }
        try (InputStream in = CommunityMentalHealth.history()) {
            return HistoryCsv.read(in, "history.csv");
        }
    }

    // ---- Printing

    private static String title(Benchmark benchmark, UnitBenchmark unit) {
        SurveyInfo survey = benchmark.questionnaire().survey();
        String name = unit.unit().map(known -> " " + known.name()).orElse("");
        return line(unit.code() + name + ", " + survey.title() + " " + survey.year());
    }

    private static List<String> responseRates(
            UnitBenchmark unit, Map<Integer, ResponseRates> rates, BenchmarkMethod method) {
        String base = method.get(MethodOption.RESPONSE_BASE).stream()
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        rates.forEach((year, all) -> {
            if (all.hasUnit(unit.code())) {
                ResponseRates.ResponseRate rate = all.unit(unit.code());
                lines.add(line(year + ": " + rate.returned() + " of " + rate.invited()
                        + " took part; adjusted response rate " + percent(rate.adjustedPercent(), 0) + " of "
                        + rate.adjustedBase() + ", units on average " + percent(all.averagePercent(), 0)
                        + ", all together " + percent(all.national().adjustedPercent(), 1)));
            }
        });
        if (!lines.isEmpty()) {
            lines.add(line("Adjusted: of those with outcome " + base));
        }
        return lines;
    }

    private static List<String> whoTookPart(UnitBenchmark unit) {
        List<String> lines = new ArrayList<>();
        for (AnswerShares shares : unit.demographics()) {
            lines.add(line(shares.label() + ": "
                    + shares.base()
                            .map(base -> some(
                                    shares.shares().stream()
                                            .filter(share -> share.percentage().orElse(1.0) > 0)
                                            .map(share -> share.label() + " "
                                                    + share.rounded()
                                                            .map(p -> p + " %")
                                                            .orElse("-"))
                                            .toList(),
                                    MOST_ANSWERS))
                            .orElse(shares.base().toString())));
        }
        return lines;
    }

    /** What the columns of the table of questions mean, and why a dash stands there. */
    private static String legend(UnitBenchmark unit, List<ChangeOverTime> changes) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "n respondents, avg national average, low and high the lowest and highest unit, band worse or better"
                        + " than expected"
                        + (changes.isEmpty()
                                ? ""
                                : "; up and down significant change, - in a year column: not compared")));
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        for (MeasureResult result : unit.questions()) {
            String id = result.measure().id();
            if (result.score() instanceof Published.Hidden<?> score) {
                hidden.computeIfAbsent(why(score), key -> new ArrayList<>()).add(id);
            } else if (result.band() instanceof Published.Hidden<?> band) {
                hidden.computeIfAbsent(why(band), key -> new ArrayList<>()).add("band of " + id);
            }
        }
        hidden.forEach((why, ids) -> lines.add(line("- " + why + ": " + some(ids, MOST_NAMED))));
        return String.join("\n", lines);
    }

    private static String why(Published.Hidden<?> hidden) {
        return hidden.detail().isEmpty() ? hidden.reason().toString() : hidden.detail();
    }

    private static String summary(Questionnaire questionnaire, String code, ChangeOverTime change) {
        Map<Change, Integer> counts = change.counts(code);
        int compared = counts.values().stream().mapToInt(Integer::intValue).sum();
        int year = change.previousYear();
        String against = "Against " + year + ": ";
        boolean declared = questionnaire.scoredItems().stream()
                .map(item ->
                        questionnaire.questionOf(item).info().comparesWith().get(year))
                .anyMatch(Comparability.SameAs.class::isInstance);
        if (!declared) {
            return line(against + "nothing is compared, as no scored question of the questionnaire says by comparesWith"
                    + " which question of " + year + " it was");
        }
        return line(against + counts.get(Change.INCREASE) + " up, " + counts.get(Change.DECREASE) + " down, "
                + counts.get(Change.NO_CHANGE) + " without significant change, "
                + (change.unit(code).size() - compared) + " not compared");
    }

    private static String publishedBefore(UnitBenchmark unit, PublishedHistory history) {
        List<PublishedHistory.Entry> published = history.entries().stream()
                .filter(entry -> entry.unit().equals(unit.code()))
                .toList();
        if (published.isEmpty()) {
            return "";
        }
        long measures = published.stream()
                .map(PublishedHistory.Entry::measure)
                .distinct()
                .count();
        return line("Published before: " + published.size() + " results of " + measures + " questions in "
                + published.stream()
                        .map(entry -> String.valueOf(entry.year()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** What of a year's responses is in no figure, or in fewer; empty if everything is used. */
    private static String leftOut(int year, ReadTally read) {
        AnswerTally tally = read.tally();
        List<String> parts = new ArrayList<>();
        CleaningReport cleaning = tally.cleaning();
        if (cleaning.answers() > 0) {
            List<String> questions = cleaning.dropped().entrySet().stream()
                    .sorted(Comparator.comparingLong(dropped -> -dropped(dropped.getValue())))
                    .map(dropped -> dropped.getKey() + " " + dropped(dropped.getValue()))
                    .toList();
            parts.add(counted(cleaning.answers(), "answer") + " of " + counted(cleaning.respondents(), "respondent")
                    + " whom the routes did not lead there (" + some(questions, MOST_DROPPED) + ")");
        }
        long unknown = tally.groups().stream().mapToLong(tally::unknownStratum).sum();
        if (unknown > 0) {
            parts.add(unknown + " of " + tally.respondents()
                    + " respondents from weighted figures, as their stratum is unknown");
        }
        if (tally.withoutGroup() > 0) {
            parts.add(counted(tally.withoutGroup(), "respondent") + " without unit");
        }
        List<String> columns = read.report().unknownColumns();
        if (!columns.isEmpty()) {
            parts.add("columns that the questionnaire does not know: " + some(columns, MOST_NAMED));
        }
        return parts.isEmpty() ? "" : line("Left out of " + year + ": " + String.join("; ", parts));
    }

    private static long dropped(CleaningReport.Dropped dropped) {
        return dropped.offRoute() + dropped.blankParent();
    }

    /** What in the files matches nothing, a line each. */
    private static List<String> unmatched(
            Benchmark benchmark,
            List<Unit> units,
            Map<Integer, ReadTally> surveys,
            Map<Integer, List<SampleOutcomes>> outcomes,
            PublishedHistory history) {
        List<String> lines = new ArrayList<>();
        Set<String> now = benchmark.units().stream().map(UnitBenchmark::code).collect(Collectors.toSet());
        Set<String> known = new TreeSet<>(now);
        Map<String, String> successors = new TreeMap<>();
        for (Unit unit : units) {
            known.addAll(unit.predecessors());
            unit.predecessors().forEach(earlier -> successors.put(earlier, unit.code()));
        }
        note(lines, "Units without responses", units.stream().map(Unit::code).filter(code -> !now.contains(code)));
        if (!units.isEmpty()) {
            note(
                    lines,
                    "Units without name",
                    benchmark.units().stream()
                            .filter(unit -> unit.unit().isEmpty())
                            .map(UnitBenchmark::code));
        }
        outcomes.forEach((year, sample) -> {
            ReadTally read = surveys.get(year);
            if (read == null) {
                note(
                        lines,
                        "Outcomes of " + year + ": units not in the survey",
                        sample.stream().map(SampleOutcomes::unit).filter(code -> !known.contains(code)));
                return;
            }
            AnswerTally tally = read.tally();
            boolean current = year == benchmark.questionnaire().survey().year();
            Map<String, Long> returned = new TreeMap<>();
            for (SampleOutcomes of : sample) {
                String code = current ? of.unit() : successors.getOrDefault(of.unit(), of.unit());
                returned.merge(
                        code, ResponseRates.of(List.of(of)).unit(of.unit()).returned(), Long::sum);
            }
            note(
                    lines,
                    "Outcomes of " + year + ": units without responses",
                    returned.keySet().stream().filter(code -> !tally.groups().contains(code)));
            note(
                    lines,
                    "Outcomes of " + year + " lack units",
                    tally.groups().stream().filter(code -> !returned.containsKey(code)));
            note(
                    lines,
                    "Outcomes of " + year + ": returned is not the number of responses",
                    returned.entrySet().stream()
                            .filter(entry -> tally.groups().contains(entry.getKey()))
                            .filter(entry -> entry.getValue() != tally.respondents(entry.getKey()))
                            .map(entry -> entry.getKey() + " " + entry.getValue() + " for "
                                    + tally.respondents(entry.getKey())));
        });
        Set<String> measures = benchmark.measures().stream().map(Measure::id).collect(Collectors.toSet());
        note(
                lines,
                "History of unknown units",
                history.entries().stream().map(PublishedHistory.Entry::unit).filter(code -> !known.contains(code)));
        note(
                lines,
                "History of unknown measures",
                history.entries().stream().map(PublishedHistory.Entry::measure).filter(id -> !measures.contains(id)));
        return lines;
    }

    private static void note(List<String> lines, String what, Stream<String> which) {
        List<String> distinct = which.distinct().sorted().toList();
        if (!distinct.isEmpty()) {
            lines.add(line(what + ": " + some(distinct, MOST_NAMED)));
        }
    }

    /** The first few of a list, and how many more there are. */
    private static String some(Collection<String> all, int most) {
        String first = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() <= most ? first : first + " and " + (all.size() - most) + " more";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String percent(OptionalDouble value, int decimals) {
        return value.isPresent() ? Decimals.rounded(value.getAsDouble(), decimals) + " %" : "-";
    }

    /** Prints texts that are not empty, with an empty line before; nothing at all if there are none. */
    private void block(String... texts) {
        String text = Stream.of(texts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            System.out.println((printed ? "\n" : "") + text);
            printed = true;
        }
    }

    /** A text in lines of at most 80 characters, the later ones indented. */
    private static String line(String text) {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String word : text.split(" (?!%)")) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                lines.append("\n   ");
                width = 3;
            }
            lines.append(width == 0 ? "" : " ").append(word);
            width += (width == 0 ? 0 : 1) + word.length();
        }
        return lines.toString();
    }
}
