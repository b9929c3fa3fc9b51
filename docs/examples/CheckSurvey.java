import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surveystats.io.check.CheckReport;
import org.surveystats.io.check.SurveyCheck;
import org.surveystats.io.codebook.Codebook;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.summary.FileProblem;
import org.surveystats.questionnaire.QuestionnaireException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the files of a survey, and what in them looks odd. */
@Command(
        name = "CheckSurvey",
        sortOptions = false,
        description =
                "Checks the files of a survey before it is benchmarked and lists everything that is wrong or odd. Small"
                        + " counts are in it: it is for analysts, not for publication. Ends with 0 if nothing was found, 1 with"
                        + " warnings, 2 with errors.")
class CheckSurvey implements Callable<Integer> {
    @Option(
            names = "--questionnaire",
            paramLabel = "FILE",
            required = true,
            description = "The questionnaire, as JSON.")
    Path questionnaire = Path.of("");

    @Option(names = "--responses", paramLabel = "FILE", description = "Responses, as CSV. Repeatable.")
    List<Path> responses = new ArrayList<>();

    @Option(names = "--units", paramLabel = "FILE", description = "Names of the units, as CSV.")
    Optional<Path> units = Optional.empty();

    @Option(names = "--outcomes", paramLabel = "YEAR=FILE", description = "Outcomes of the sample, as CSV. Repeatable.")
    List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description =
                    "Writes the codebook of the questionnaire, as CSV if the name ends in .csv, else as Markdown.")
    Optional<Path> codebook = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Lists the options.")
    boolean help;

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new CheckSurvey());
        commandLine.setParameterExceptionHandler(CheckSurvey::wrongOption);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IllegalArgumentException) {
                command.getErr().println(failure.getMessage());
            } else if (failure instanceof IOException io) {
                command.getErr().println(FileProblem.of(io));
            } else {
                throw failure;
            }
            return 2;
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

    @Override
    public Integer call() throws IOException {
        if (codebook.isPresent()) {
            requireOther(codebook.get(), questionnaire);
            for (Path file : responses) {
                requireOther(codebook.get(), file);
            }
            for (Path file : units.stream().toList()) {
                requireOther(codebook.get(), file);
            }
        }
        SurveyCheck check = SurveyCheck.of(questionnaire).withResponses(responses.toArray(Path[]::new));
        if (units.isPresent()) {
            check = check.withUnits(units.get());
        }
        for (String argument : outcomes) {
            if (!argument.matches("[0-9]{4}=.+")) {
                throw new IllegalArgumentException("--outcomes must be YEAR=FILE: " + argument);
            }
            check = check.withOutcomes(Integer.parseInt(argument.substring(0, 4)), Path.of(argument.substring(5)));
        }
        CheckReport report = check.run();
        System.out.println(report);
        if (codebook.isPresent()) {
            writeCodebook(codebook.get());
        }
        return report.status().exitStatus();
    }

    private void writeCodebook(Path file) throws IOException {
        try {
            Codebook.of(QuestionnaireJson.read(questionnaire)).write(file);
        } catch (QuestionnaireException unusable) {
            // What is wrong with it has been printed.
            System.out.println("No codebook, as the questionnaire cannot be used");
        }
    }

    /** What is read must not be replaced by what is written. */
    private static void requireOther(Path written, Path read) throws IOException {
        if (Files.exists(written) && Files.exists(read) && Files.isSameFile(written, read)) {
            throw new IllegalArgumentException("must be another file than the one that is read: " + written);
        }
    }
}
