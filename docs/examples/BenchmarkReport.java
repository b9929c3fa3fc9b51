import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.PublishedHistory;
import org.surveystats.benchmark.PublishedRows;
import org.surveystats.benchmark.ResponseRates;
import org.surveystats.benchmark.SurveyResults;
import org.surveystats.decoding.Duplicates;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.decoding.Strictness;
import org.surveystats.io.cmh.CommunityMentalHealth;
import org.surveystats.io.csv.BenchmarkCsv;
import org.surveystats.io.csv.HistoryCsv;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.csv.PersonOutcomes;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.report.UnitReport;
import org.surveystats.io.responses.ReadTally;
import org.surveystats.io.summary.FileProblem;
import org.surveystats.io.summary.LeftOut;
import org.surveystats.io.summary.Mismatches;
import org.surveystats.io.summary.UnitSummary;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.plan.GroupBy;
import org.surveystats.plan.TallyPlan;
import org.surveystats.questionnaire.FileForm;
import org.surveystats.questionnaire.FileForm.HeaderNames;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.RowCondition;
import org.surveystats.response.Cleaning;
import org.surveystats.sample.Outcome;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.UnknownUnits;
import org.surveystats.text.Counted;
import org.surveystats.text.Paragraph;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Option(names = "--questionnaire", paramLabel = "FILE", description = "The questionnaire, as JSON.")
    Optional<Path> questionnaireFile = Optional.empty();

    @Option(names = "--responses", paramLabel = "FILE", description = "The responses, as CSV.")
    Optional<Path> responsesFile = Optional.empty();

    @Option(
            names = "--previous",
            paramLabel = "YEAR=FILE[,QUESTIONNAIRE]",
            description = "Responses of an earlier year, with its questionnaire if that is not the same. Repeatable."
                    + " A comma in a path is part of it where the files are there.")
    List<String> previousArguments = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "COLUMN=VALUE[,VALUE]",
            description = "Reads only rows with one of these values in the column. Repeatable: all must hold. Replaces"
                    + " layout.rows of the questionnaires, those of earlier years that are given too.")
    List<String> rowsArguments = new ArrayList<>();

    @Option(
            names = "--lenient",
            description = "Leaves out rows that cannot be used, and counts them, instead of refusing the file.")
    boolean lenient;

    @Option(
            names = "--blank-cells",
            description = "Takes cells of questions and groupings that cannot be used as blank, counts them, and leaves"
                    + " out only rows that cannot be used even so.")
    boolean blankCells;

    @Option(
            names = "--duplicates",
            paramLabel = "first|last",
            description = "Keeps the first or the last row of each respondent, leaves out the others and counts them,"
                    + " instead of refusing the file.")
    Optional<String> duplicatesArgument = Optional.empty();

    @Option(
            names = "--ledger",
            description =
                    "Prints in full what was left out of the responses or may be a mistake in them. Small counts are in"
                            + " it, those of units whose scores are hidden among them: it is for analysts, not for publication.")
    boolean ledger;

    @Mixin
    FileOptions form = new FileOptions();

    @Option(names = "--units", paramLabel = "FILE", description = "Names of the units, as CSV.")
    Optional<Path> unitsFile = Optional.empty();

    @Option(
            names = "--only-known-units",
            description =
                    "Refuses responses of units that the file of units does not have, for earlier years as unit or"
                            + " as predecessor.")
    boolean onlyKnownUnits;

    @Option(names = "--outcomes", paramLabel = "YEAR=FILE", description = "Outcomes of the sample, as CSV. Repeatable.")
    List<String> outcomesArguments = new ArrayList<>();

    @Option(
            names = "--outcome-column",
            paramLabel = "COLUMN",
            description =
                    "The column of the outcome in files of outcomes with a row for each person; default: outcome.")
    String outcomeColumn = "outcome";

    @Option(
            names = "--outcome-code",
            paramLabel = "VALUE=CODE",
            description = "What a value in that column means, as a code from 1 to 7; no value, as in =6, is a blank"
                    + " cell. Repeatable. Default: the codes themselves, and no blank cells.")
    List<String> outcomeCodes = new ArrayList<>();

    @Option(names = "--history", paramLabel = "FILE", description = "Published results of earlier years, as CSV.")
    Optional<Path> historyFile = Optional.empty();

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "The unit that is printed; default: RT5 in the bundled survey, otherwise the first by code.")
    Optional<String> unitCode = Optional.empty();

    @Option(names = "--reasons", description = "Prints below each table why there are dashes in it.")
    boolean reasons;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; default: ${DEFAULT-VALUE}.")
    Path out = Path.of("target", "benchmark");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Lists the options.")
    boolean help;

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new BenchmarkReport()).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(BenchmarkReport::wrongOption);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
            if (cause instanceof IllegalArgumentException) {
                command.getErr().println(cause.getMessage());
            } else if (cause instanceof IOException io) {
                command.getErr().println(FileProblem.of(io));
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

    private interface Reader<F, T> {
        T read(F from) throws IOException;
    }

    private static <T> T from(Path file, Reader<Path, T> reader) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + ": is a directory");
        }
        return reader.read(file);
    }

    private static <T> T bundled(InputStream file, Reader<InputStream, T> reader) throws IOException {
        try (file) {
            return reader.read(file);
        }
    }

    /** What the files of responses look like, of all years; what is not given is as the questionnaires say. */
    static final class FileOptions {
        @Option(
                names = "--separator",
                paramLabel = "CHARACTER",
                description = "What is between two fields of responses, or tab.")
        Optional<String> separator = Optional.empty();

        @Option(
                names = "--encoding",
                paramLabel = "NAME",
                description = "The encoding of responses, such as windows-1252.")
        Optional<String> encoding = Optional.empty();

        @Option(names = "--decimal-mark", paramLabel = "CHARACTER", description = "A point or a comma.")
        Optional<Character> decimalMark = Optional.empty();

        @Option(names = "--lines-before", paramLabel = "LINES", description = "How many lines are before the header.")
        Optional<Integer> linesBefore = Optional.empty();

        @Option(names = "--header-rows", paramLabel = "ROWS", description = "How many rows the header has.")
        Optional<Integer> headerRows = Optional.empty();

        @Option(
                names = "--header-names",
                paramLabel = "WHERE",
                description = "Where the names of columns are if the header has several rows: first or joined.")
        Optional<HeaderNames> headerNames = Optional.empty();

        Questionnaire of(Questionnaire questionnaire) {
            FileForm form = questionnaire.layout().file();
            FileForm set = new FileForm(
                    separator.map(FileOptions::character).or(form::separator),
                    encoding.map(FileOptions::charset).or(form::encoding),
                    decimalMark.orElse(form.decimalMark()),
                    linesBefore.orElse(form.linesBefore()),
                    headerRows.orElse(form.headerRows()),
                    headerNames.orElse(form.names()));
            return set.equals(form)
                    ? questionnaire
                    : questionnaire.withLayout(questionnaire.layout().withFile(set));
        }

        private static char character(String text) {
            if (!text.equals("tab") && text.length() != 1) {
                throw new IllegalArgumentException("--separator must be one character, or tab: " + text);
            }
            return text.equals("tab") ? '\t' : text.charAt(0);
        }

        private static Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                throw new IllegalArgumentException(
                        "--encoding must be one such as UTF-8, UTF-16 or windows-1252: " + name, unknown);
            }
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
        Map<Integer, Previous> previous = new LinkedHashMap<>();
        byYear("--previous", "YEAR=FILE or YEAR=FILE,QUESTIONNAIRE", previousArguments)
                .forEach((of, files) -> previous.put(of, Previous.of(of, files)));
        Map<Integer, String> outcomeFiles = byYear("--outcomes", "YEAR=FILE", outcomesArguments);
        boolean bundled = questionnaireFile.isEmpty();
        Questionnaire questionnaire = withOptions(
                bundled
                        ? CommunityMentalHealth.questionnaire(2021)
                        : from(questionnaireFile.get(), QuestionnaireJson::read));
        int year = questionnaire.survey().year();
        for (int earlier : previous.keySet()) {
            if (earlier >= year) {
                throw new IllegalArgumentException(
                        "--previous must be of a year before " + year + ", that of the questionnaire: " + earlier);
            }
        }
        List<Unit> units = units(bundled);
        if (onlyKnownUnits && units.isEmpty()) {
            throw new IllegalArgumentException("--only-known-units must come with --units");
        }
        ReadTally read = read(questionnaire, responsesFile, GroupBy.units());
        Set<String> known = units.stream().map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
        requireKnown(read, known);
        Benchmark benchmark = Benchmark.of(read.tally(), BenchmarkMethod.nhs2021(), units);
        if (benchmark.units().isEmpty()) {
            throw new IllegalArgumentException(read.decoding().source()
                    + ": must have a respondent with a unit; of its "
                    + read.decoding().rows() + " rows "
                    + read.decoding().filteredOut() + " are filtered out, "
                    + read.decoding().refused() + " refused");
        }
        String unit = unitCode.orElse(bundled ? "RT5" : benchmark.units().get(0).code());
        // Before anything is written: a wrong code leaves no files behind.
        benchmark.unit(unit);

        Map<Integer, ReadTally> surveys = new TreeMap<>(Comparator.reverseOrder());
        surveys.put(year, read);
        Map<Integer, PublishedRows> rows = new TreeMap<>(Comparator.reverseOrder());
        PublishedRows ofYear = PublishedRows.of(read.tally(), read.decoding(), benchmark);
        rows.put(year, ofYear);
        Map<Integer, Benchmark> benchmarks = new TreeMap<>();
        units.forEach(of -> known.addAll(of.predecessors()));
        for (Questionnaire earlier : earlierQuestionnaires(previous, bundled, questionnaire)) {
            int then = earlier.survey().year();
            Optional<Path> file = Optional.ofNullable(previous.get(then)).map(Previous::responses);
            requireComparable(
                    questionnaire,
                    earlier,
                    Optional.ofNullable(previous.get(then)).flatMap(Previous::questionnaire));
            ReadTally readThen = read(earlier, file, GroupBy.successors(units));
            requireKnown(readThen, known);
            surveys.put(then, readThen);
            Benchmark before = Benchmark.of(readThen.tally());
            benchmarks.put(then, before);
            rows.put(then, PublishedRows.of(readThen.tally(), readThen.decoding(), before, benchmark.method()));
        }
        List<ChangeOverTime> changes = ChangeOverTime.since(benchmark, List.copyOf(benchmarks.values()));
        Map<Integer, List<SampleOutcomes>> outcomes =
                outcomes(outcomeFiles, bundled, questionnaire.layout().unitColumn());
        Set<Outcome> base = benchmark.method().get(MethodOption.RESPONSE_BASE);
        Map<Integer, ResponseRates> rates = new TreeMap<>();
        outcomes.forEach((of, sample) -> rates.put(of, ResponseRates.of(sample, base)));
        PublishedHistory history = history(bundled);
        requireEarlier(history, year);

        SurveyResults results = SurveyResults.of(benchmark)
                .withChanges(changes)
                .withRates(rates)
                .withHistory(history)
                .withRows(ofYear);
        BenchmarkCsv.write(out, results);
        UnitReport.of(results, unit).write(out.resolve("report.html"));

        UnitSummary summary = UnitSummary.of(results, unit);
        System.out.println(reasons ? summary.withReasons() : summary);
        System.out.println();
        rows.values().forEach(System.out::println);
        surveys.values().stream()
                .map(ReadTally::decoding)
                .forEach(decoding -> decoding.notes()
                        .told()
                        .forEach(told -> System.out.println(Paragraph.of(decoding.source() + ": " + told))));
        Map<Integer, AnswerTally> tallies = new TreeMap<>();
        surveys.forEach((of, survey) -> tallies.put(of, survey.tally()));
        Mismatches.of(benchmark, units, tallies, outcomes, history).list().forEach(System.out::println);
        System.out.println(
                Paragraph.of("Files of " + Counted.of(benchmark.units().size(), "unit") + ": " + out));
        if (ledger) {
            System.out.println("\nNot for publication, as small counts are in it:");
            surveys.values().stream().map(LeftOut::of).forEach(System.out::println);
        }
        return 0;
    }

    private Questionnaire withOptions(Questionnaire given) {
        Questionnaire questionnaire = form.of(given);
        List<RowCondition> conditions = new ArrayList<>();
        for (String argument : rowsArguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--rows must be COLUMN=VALUE or COLUMN=VALUE,VALUE: " + argument);
            }
            conditions.add(RowCondition.in(
                    argument.substring(0, equals),
                    argument.substring(equals + 1).split(",", -1)));
        }
        if (conditions.isEmpty()) {
            return questionnaire;
        }
        RowCondition all = conditions.size() == 1 ? conditions.get(0) : new RowCondition.AllOf(conditions);
        return questionnaire.withLayout(questionnaire.layout().withRows(all));
    }

    private ReadTally read(Questionnaire questionnaire, Optional<Path> file, GroupBy groups) throws IOException {
        BenchmarkMethod method = BenchmarkMethod.nhs2021().orElse(questionnaire);
        Cleaning cleaning = Cleaning.of(questionnaire, method.get(MethodOption.BLANK_PARENT));
        TallyPlan plan = TallyPlan.of(questionnaire).groupedBy(groups);
        ResponsesCsv csv = ResponsesCsv.of(questionnaire)
                .withPlan(plan)
                .withCleaning(cleaning)
                .withStrictness(strictness())
                .withDuplicates(duplicates());
        int year = questionnaire.survey().year();
        if (file.isPresent()) {
            try {
                return from(file.get(), csv::tally);
            } catch (InvalidSourceException failure) {
                String bundled =
                        "\nRead with the bundled questionnaire of " + year + ", as --questionnaire was not given";
                throw new IllegalArgumentException(
                        failure.getMessage() + (questionnaireFile.isPresent() ? "" : bundled), failure);
            }
        }
        if (questionnaireFile.isPresent()) {
            throw new IllegalArgumentException("--responses must be given with --questionnaire");
        }
        String name = "responses-" + year + ".csv";
        return bundled(CommunityMentalHealth.responses(year), in -> csv.tally(in, name));
    }

    private Strictness strictness() {
        if (blankCells) {
            return Strictness.BLANK_CELLS;
        }
        return lenient ? Strictness.LENIENT : Strictness.STRICT;
    }

    private Duplicates duplicates() {
        if (duplicatesArgument.isEmpty()) {
            return Duplicates.REFUSE;
        }
        return switch (duplicatesArgument.get()) {
            case "first" -> Duplicates.KEEP_FIRST;
            case "last" -> Duplicates.KEEP_LAST;
            default ->
                throw new IllegalArgumentException("--duplicates must be first or last: " + duplicatesArgument.get());
        };
    }

    private void requireKnown(ReadTally read, Set<String> known) {
        if (onlyKnownUnits) {
            UnknownUnits.of(read.tally(), known).requireNone(read.decoding().source());
        }
    }

    /** Names the files of the questionnaires when they cannot be compared. */
    private void requireComparable(Questionnaire now, Questionnaire then, Optional<Path> file) {
        try {
            ChangeOverTime.requireComparable(now, then);
        } catch (IllegalArgumentException failure) {
            String later = questionnaireFile.map(Path::toString).orElse("the bundled questionnaire");
            String earlier = file.map(Path::toString).orElse("the questionnaire that its responses are read with");
            throw new IllegalArgumentException(
                    later + ", compared with " + earlier + ": " + failure.getMessage(), failure);
        }
    }

    /**
     * The files of an earlier year.
     *
     * @param responses the responses
     * @param questionnaire their questionnaire, if it was given
     */
    private record Previous(Path responses, Optional<Path> questionnaire) {
        /** A comma is part of a path where the files are there that way; where they are not, the last one separates. */
        static Previous of(int year, String argument) {
            List<Previous> all = new ArrayList<>();
            all.add(new Previous(Path.of(argument), Optional.empty()));
            for (int at = argument.indexOf(','); at >= 0; at = argument.indexOf(',', at + 1)) {
                all.add(new Previous(
                        Path.of(argument.substring(0, at)), Optional.of(Path.of(argument.substring(at + 1)))));
            }
            List<Previous> there =
                    all.stream().filter(files -> files.missing() == 0).toList();
            if (there.size() > 1) {
                throw new IllegalArgumentException("--previous " + year + " can be read in " + there.size()
                        + " ways, as there are files for each of them; rename one: " + argument);
            }
            // Where one file of two is there it is clear which one is missing.
            Predicate<Previous> half = files -> files.questionnaire().isPresent() && files.missing() == 1;
            return there.stream()
                    .findFirst()
                    .or(() -> all.stream().filter(half).findFirst())
                    .orElse(all.get(all.size() - 1));
        }

        private long missing() {
            return Stream.concat(Stream.of(responses), questionnaire.stream())
                    .filter(file -> !Files.isRegularFile(file))
                    .count();
        }
    }

    /** The questionnaires of the earlier years: as given, as bundled for that year, or the same as now. */
    private List<Questionnaire> earlierQuestionnaires(
            Map<Integer, Previous> previous, boolean bundled, Questionnaire now) throws IOException {
        if (previous.isEmpty() && bundled) {
            return List.of(CommunityMentalHealth.questionnaire(2020), CommunityMentalHealth.questionnaire(2019));
        }
        List<Questionnaire> earlier = new ArrayList<>();
        for (Map.Entry<Integer, Previous> entry : previous.entrySet()) {
            int year = entry.getKey();
            Optional<Path> file = entry.getValue().questionnaire();
            if (file.isPresent()) {
                Questionnaire given = from(file.get(), QuestionnaireJson::read);
                if (given.survey().year() != year) {
                    throw new IllegalArgumentException(file.get() + ": --previous " + year
                            + " must come with a questionnaire of that year: it is of "
                            + given.survey().year());
                }
                earlier.add(withOptions(given));
            } else if (bundled && CommunityMentalHealth.years().contains(year)) {
                earlier.add(withOptions(CommunityMentalHealth.questionnaire(year)));
            } else {
                earlier.add(now.withSurvey(now.survey().withYear(year)));
            }
        }
        return earlier;
    }

    private List<Unit> units(boolean bundled) throws IOException {
        if (unitsFile.isPresent()) {
            return from(unitsFile.get(), UnitsCsv::read);
        }
        return bundled ? bundled(CommunityMentalHealth.units(), in -> UnitsCsv.read(in, "units.csv")) : List.of();
    }

    private PersonOutcomes personOutcomes(String unitColumn) {
        Map<String, Outcome> codes = new LinkedHashMap<>();
        PersonOutcomes persons = PersonOutcomes.inColumn(outcomeColumn).withUnitColumn(unitColumn);
        for (String argument : outcomeCodes) {
            int equals = argument.lastIndexOf('=');
            Optional<Outcome> outcome = Stream.of(Outcome.values())
                    .filter(one -> argument.substring(equals + 1).equals(String.valueOf(one.code())))
                    .findFirst();
            if (equals < 0 || outcome.isEmpty()) {
                throw new IllegalArgumentException("--outcome-code must be VALUE=CODE with a code from 1 to "
                        + Outcome.values().length + ": " + argument);
            }
            String value = argument.substring(0, equals);
            if (value.isBlank()) {
                persons = persons.withBlankAs(outcome.get());
            } else if (codes.put(value, outcome.get()) != null) {
                throw new IllegalArgumentException("--outcome-code must be given once for a value: " + argument);
            }
        }
        return codes.isEmpty() ? persons : persons.withCodes(codes);
    }

    private Map<Integer, List<SampleOutcomes>> outcomes(Map<Integer, String> files, boolean bundled, String unitColumn)
            throws IOException {
        PersonOutcomes persons = personOutcomes(unitColumn);
        Map<Integer, List<SampleOutcomes>> outcomes = new TreeMap<>(Comparator.reverseOrder());
        for (Map.Entry<Integer, String> entry : files.entrySet()) {
            outcomes.put(entry.getKey(), from(Path.of(entry.getValue()), file -> OutcomesCsv.read(file, persons)));
        }
        if (files.isEmpty() && bundled) {
            for (int year : List.of(2021, 2020)) {
                String name = "outcomes-" + year + ".csv";
                outcomes.put(year, bundled(CommunityMentalHealth.outcomes(year), in -> OutcomesCsv.read(in, name)));
            }
        }
        return outcomes;
    }

    /** Names the file. */
    private void requireEarlier(PublishedHistory history, int year) {
        try {
            history.requireBefore(year);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    historyFile.map(file -> file + ": ").orElse("") + failure.getMessage(), failure);
        }
    }

    private PublishedHistory history(boolean bundled) throws IOException {
        if (historyFile.isPresent()) {
            return from(historyFile.get(), HistoryCsv::read);
        }
        return bundled
                ? bundled(CommunityMentalHealth.history(), in -> HistoryCsv.read(in, "history.csv"))
                : PublishedHistory.NONE;
    }
}
