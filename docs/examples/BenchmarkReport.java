import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.surveystats.benchmark.AnswerShares;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.benchmark.BenchmarkMethod;
import org.surveystats.benchmark.ChangeOverTime;
import org.surveystats.benchmark.Headlines;
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
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.SurveyInfo;
import org.surveystats.response.Cleaning;
import org.surveystats.response.SampleOutcomes;
import org.surveystats.response.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.GroupBy;
import org.surveystats.tally.TallyPlan;
import org.surveystats.text.Decimals;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From questionnaire and responses to the benchmark of one unit on the screen and of all units in CSV files. */
@Command(
        name = "BenchmarkReport",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints the benchmark of a unit and writes that of all units as CSV files. Without --questionnaire"
                        + " it runs on the bundled Community Mental Health Survey 2021, and what is not given is taken from"
                        + " there.")
class BenchmarkReport implements Callable<Integer> {
    private static final int WIDTH = 80;

    @Option(names = "--questionnaire", paramLabel = "FILE", description = "The questionnaire, as JSON.")
    Optional<Path> questionnaireFile = Optional.empty();

    @Option(names = "--responses", paramLabel = "FILE", description = "The responses, as CSV.")
    Optional<Path> responsesFile = Optional.empty();

    @Option(
            names = "--previous",
            paramLabel = "YEAR=FILE[,QUESTIONNAIRE]",
            description = "Responses of an earlier year, with its questionnaire if that is not the same. Repeatable.")
    Map<Integer, String> previous = new LinkedHashMap<>();

    @Option(names = "--units", paramLabel = "FILE", description = "Names of the units, as CSV.")
    Optional<Path> unitsFile = Optional.empty();

    @Option(names = "--outcomes", paramLabel = "YEAR=FILE", description = "Outcomes of the sample, as CSV. Repeatable.")
    Map<Integer, Path> outcomes = new LinkedHashMap<>();

    @Option(names = "--history", paramLabel = "FILE", description = "Published results of earlier years, as CSV.")
    Optional<Path> historyFile = Optional.empty();

    @Option(names = "--unit", paramLabel = "CODE", description = "The unit that is printed; RT5 in the bundled survey.")
    Optional<String> unitCode = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; default: ${DEFAULT-VALUE}.")
    Path out = Path.of("target", "benchmark");

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new BenchmarkReport());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IllegalArgumentException || failure instanceof IOException) {
                command.getErr().println(failure instanceof IOException ? failure.toString() : failure.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public Integer call() throws IOException {
        boolean bundled = questionnaireFile.isEmpty();
        Questionnaire questionnaire =
                bundled ? CommunityMentalHealth.questionnaire(2021) : QuestionnaireJson.read(questionnaireFile.get());
        BenchmarkMethod method = BenchmarkMethod.nhs2021().orElse(questionnaire);
        List<Unit> units = units(bundled);
        ReadTally read = read(questionnaire, responsesFile, GroupBy.units());
        Benchmark benchmark = Benchmark.of(read.tally(), BenchmarkMethod.nhs2021(), units);
        List<ChangeOverTime> changes = new ArrayList<>();
        for (Questionnaire earlier : earlierQuestionnaires(bundled, questionnaire)) {
            Optional<Path> file =
                    Optional.ofNullable(previous.get(earlier.survey().year())).map(this::responsesOf);
            AnswerTally tally = read(earlier, file, GroupBy.successors(units)).tally();
            changes.add(ChangeOverTime.between(benchmark, Benchmark.of(tally)));
        }
        changes.sort(Comparator.comparingInt(ChangeOverTime::previousYear).reversed());
        Map<Integer, ResponseRates> rates = rates(bundled, method);
        BenchmarkCsv.write(out, benchmark, changes, rates);

        String code = unitCode.orElse(bundled ? "RT5" : benchmark.units().get(0).code());
        print(benchmark, benchmark.unit(code), changes, rates, history(bundled));
        paragraph(leftOut(read));
        paragraph("Files of all " + benchmark.units().size() + " units: " + out);
        return 0;
    }

    private ReadTally read(Questionnaire questionnaire, Optional<Path> file, GroupBy groups) throws IOException {
        BenchmarkMethod method = BenchmarkMethod.nhs2021().orElse(questionnaire);
        Cleaning cleaning = Cleaning.of(questionnaire, method.get(MethodOption.BLANK_PARENT));
        TallyPlan plan = TallyPlan.of(questionnaire).groupedBy(groups);
        ResponsesCsv csv = ResponsesCsv.of(questionnaire);
        if (file.isPresent()) {
            return csv.tally(file.get(), plan, cleaning);
        }
        if (questionnaireFile.isPresent()) {
            throw new IllegalArgumentException("--responses must be given with --questionnaire");
        }
        int year = questionnaire.survey().year();
        try (InputStream in = CommunityMentalHealth.responses(year)) {
            return csv.tally(in, "responses-" + year + ".csv", plan, cleaning);
        }
    }

    /** The questionnaires of the earlier years: as given, as bundled for that year, or the same as now. */
    private List<Questionnaire> earlierQuestionnaires(boolean bundled, Questionnaire now) throws IOException {
        List<Questionnaire> earlier = new ArrayList<>();
        if (previous.isEmpty() && bundled) {
            return List.of(CommunityMentalHealth.questionnaire(2020), CommunityMentalHealth.questionnaire(2019));
        }
        for (Map.Entry<Integer, String> entry : previous.entrySet()) {
            int year = entry.getKey();
            String value = entry.getValue();
            SurveyInfo survey = now.survey().withYear(year);
            if (value.contains(",")) {
                Questionnaire given = QuestionnaireJson.read(Path.of(value.substring(value.lastIndexOf(',') + 1)));
                if (given.survey().year() != year) {
                    throw new IllegalArgumentException(
                            "--previous " + entry.getKey() + " must come with a questionnaire of that year: it is of "
                                    + given.survey().year());
                }
                earlier.add(given);
            } else if (bundled && CommunityMentalHealth.years().contains(year)) {
                earlier.add(CommunityMentalHealth.questionnaire(year));
            } else {
                earlier.add(now.withSurvey(survey));
            }
        }
        return earlier;
    }

    private Path responsesOf(String value) {
        int comma = value.lastIndexOf(',');
        return Path.of(comma < 0 ? value : value.substring(0, comma));
    }

    private List<Unit> units(boolean bundled) throws IOException {
        if (unitsFile.isPresent()) {
            return UnitsCsv.read(unitsFile.get());
        }
        if (!bundled) {
            return List.of();
        }
        try (InputStream in = CommunityMentalHealth.units()) {
            return UnitsCsv.read(in, "units.csv");
        }
    }

    private Map<Integer, ResponseRates> rates(boolean bundled, BenchmarkMethod method) throws IOException {
        Map<Integer, ResponseRates> rates = new TreeMap<>(Comparator.reverseOrder());
        for (Map.Entry<Integer, Path> entry : outcomes.entrySet()) {
            List<SampleOutcomes> sample = OutcomesCsv.read(entry.getValue());
            rates.put(entry.getKey(), ResponseRates.of(sample, method.get(MethodOption.RESPONSE_BASE)));
        }
        if (outcomes.isEmpty() && bundled) {
            for (int year : List.of(2021, 2020)) {
                try (InputStream in = CommunityMentalHealth.outcomes(year)) {
                    List<SampleOutcomes> sample = OutcomesCsv.read(in, "outcomes-" + year + ".csv");
                    rates.put(year, ResponseRates.of(sample, method.get(MethodOption.RESPONSE_BASE)));
                }
            }
        }
        return rates;
    }

    private PublishedHistory history(boolean bundled) throws IOException {
        if (historyFile.isPresent()) {
            return HistoryCsv.read(historyFile.get());
        }
        if (!bundled) {
            return PublishedHistory.NONE;
        }
        try (InputStream in = CommunityMentalHealth.history()) {
            return HistoryCsv.read(in, "history.csv");
        }
    }

    private static void print(
            Benchmark benchmark,
            UnitBenchmark unit,
            List<ChangeOverTime> changes,
            Map<Integer, ResponseRates> rates,
            PublishedHistory history) {
        SurveyInfo survey = benchmark.questionnaire().survey();
        paragraph(unit.code() + " " + unit.name() + ", " + survey.title() + " " + survey.year());
        paragraph(survey.provenance());
        System.out.println();
        rates.forEach((year, all) -> {
            if (all.hasUnit(unit.code())) {
                paragraph(year + ": " + all.unit(unit.code()).returned() + " of "
                        + all.unit(unit.code()).invited() + " took part, response rate "
                        + percent(all.unit(unit.code()).adjustedPercent().orElse(0), 0) + "; units on average "
                        + percent(all.averagePercent().orElse(0), 0) + ", all together "
                        + percent(all.national().adjustedPercent().orElse(0), 1));
            }
        });
        for (AnswerShares shares : unit.demographics()) {
            paragraph(shares.label() + ": "
                    + shares.shares().stream()
                            .filter(share -> share.percentage().orElse(1.0) > 0)
                            .map(share -> share.label() + " "
                                    + share.rounded().map(p -> p + " %").orElse("-"))
                            .collect(Collectors.joining(", ")));
        }
        System.out.println();
        System.out.println(unit.questions().table(changes));
        System.out.println();
        System.out.println(unit.sections().table());
        System.out.println();
        Headlines headlines = benchmark.headlines(unit.code());
        System.out.println(headlines);
        System.out.println();
        for (ChangeOverTime change : changes) {
            Map<Change, Integer> counts = change.counts(unit.code());
            paragraph("Against " + change.previousYear() + ": " + counts.get(Change.INCREASE) + " questions up, "
                    + counts.get(Change.DECREASE) + " down, " + counts.get(Change.NO_CHANGE)
                    + " without significant change");
        }
        List<PublishedHistory.Entry> published = history.entries().stream()
                .filter(entry -> entry.unit().equals(unit.code()))
                .toList();
        if (!published.isEmpty()) {
            paragraph("Published before: " + published.size() + " results of "
                    + published.stream()
                            .map(PublishedHistory.Entry::measure)
                            .distinct()
                            .count() + " questions in "
                    + published.stream()
                            .map(entry -> String.valueOf(entry.year()))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String leftOut(ReadTally read) {
        AnswerTally tally = read.tally();
        long unknown = tally.groups().stream().mapToLong(tally::unknownStratum).sum();
        String text = "Left out: " + tally.cleaning().answers() + " answers of "
                + tally.cleaning().respondents()
                + " respondents whom the routes did not lead there; " + unknown + " of " + tally.respondents()
                + " respondents from weighted figures, their stratum being unknown";
        List<String> columns = read.report().unknownColumns();
        return columns.isEmpty() ? text : text + "; columns that the questionnaire does not know: " + columns;
    }

    private static String percent(double value, int decimals) {
        return Decimals.rounded(value, decimals) + " %";
    }

    /** Prints a text in lines of at most 80 characters, the later ones indented; nothing for an empty text. */
    private static void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                System.out.println(line);
                line.setLength(0);
                line.append("   ");
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (!line.toString().isBlank()) {
            System.out.println(line);
        }
    }
}
