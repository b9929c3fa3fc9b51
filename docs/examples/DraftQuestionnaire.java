import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.surveystats.io.codebook.Codebook;
import org.surveystats.io.draft.DraftSettings;
import org.surveystats.io.draft.QuestionnaireDraft;
import org.surveystats.io.summary.FileProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** From a file of responses to a questionnaire that a person goes on with. */
@Command(
        name = "DraftQuestionnaire",
        sortOptions = false,
        description =
                "Writes a questionnaire for a file of responses, as JSON that can be read, and lists what a person"
                        + " has still to decide.")
class DraftQuestionnaire implements Callable<Integer> {
    @Option(names = "--responses", paramLabel = "FILE", required = true, description = "The responses, as CSV.")
    Path responses = Path.of("");

    @Option(names = "--unit", paramLabel = "COLUMN", description = "The column of the units; guessed unless given.")
    Optional<String> unit = Optional.empty();

    @Option(
            names = "--respondent",
            paramLabel = "COLUMN",
            description = "The column of respondents' identities; guessed unless given.")
    Optional<String> respondent = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the questionnaire goes, replacing what is there; default: the screen.")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description = "Writes the codebook of the draft, as CSV if the name ends in .csv, else as Markdown.")
    Optional<Path> codebook = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Lists the options.")
    boolean help;

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new DraftQuestionnaire());
        commandLine.setParameterExceptionHandler(DraftQuestionnaire::wrongOption);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IllegalArgumentException) {
                command.getErr().println(failure.getMessage());
            } else if (failure instanceof IOException io) {
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

    @Override
    public Integer call() throws IOException {
        for (Path file : out.stream().toList()) {
            requireOther(file, responses);
        }
        for (Path file : codebook.stream().toList()) {
            requireOther(file, responses);
            if (out.filter(file::equals).isPresent()) {
                throw new IllegalArgumentException("--out and --codebook must be two files: " + file);
            }
        }
        DraftSettings settings = DraftSettings.NONE;
        if (unit.isPresent()) {
            settings = settings.withUnitColumn(unit.get());
        }
        if (respondent.isPresent()) {
            settings = settings.withRespondentColumn(respondent.get());
        }
        QuestionnaireDraft draft = settings.draft(responses);
        if (out.isPresent()) {
            draft.write(out.get());
            System.out.println(draft);
        } else {
            System.out.print(draft.json());
            System.err.println(draft);
        }
        if (codebook.isPresent()) {
            Codebook.of(draft.questionnaire()).write(codebook.get());
        }
        return 0;
    }

    /** What is read must not be replaced by what is written. */
    private static void requireOther(Path written, Path read) throws IOException {
        if (Files.exists(written) && Files.exists(read) && Files.isSameFile(written, read)) {
            throw new IllegalArgumentException("must be another file than the one that is read: " + written);
        }
    }
}
