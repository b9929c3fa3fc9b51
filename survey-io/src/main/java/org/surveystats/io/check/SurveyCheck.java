package org.surveystats.io.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.surveystats.decoding.ErrorGroup;
import org.surveystats.decoding.ErrorGroups;
import org.surveystats.decoding.InvalidSourceException;
import org.surveystats.io.csv.CsvLimits;
import org.surveystats.io.csv.OutcomesCsv;
import org.surveystats.io.csv.PersonOutcomes;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.io.summary.FileProblem;
import org.surveystats.io.summary.Mismatches;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.questionnaire.QuestionnaireException;
import org.surveystats.questionnaire.QuestionnaireProblem;
import org.surveystats.questionnaire.SurveyYear;
import org.surveystats.sample.SampleOutcomes;
import org.surveystats.sample.Unit;
import org.surveystats.tally.AnswerTally;
import org.surveystats.tally.Ledger;
import org.surveystats.text.Decimals;

/**
 * Checks the files of a survey before it is benchmarked, all of them in one run: what is wrong with the questionnaire;
 * what is wrong in each file of responses, by column and reason with counts and examples; where all rows and answers
 * went; and what looks odd, such as an option that nobody chose. Where the questionnaire has errors the responses are
 * not read. Immutable.
 *
 * <pre>{@code
 * CheckReport report = SurveyCheck.of(Path.of("visits.json")).withResponses(Path.of("visits.csv")).run();
 * report.status();
 * }</pre>
 *
 * <p>Any file gives a report: one that is missing, damaged or of another kind is an error in it. Memory is that of
 * reading responses batch by batch and of their counts.
 *
 * @param questionnaire the questionnaire's file
 * @param responses files of responses, which are those of one survey together
 * @param units the file of units
 * @param outcomes files of what became of the samples, by year
 */
public record SurveyCheck(Path questionnaire, List<Path> responses, Optional<Path> units, Map<Integer, Path> outcomes) {
    /** Copies the parts. */
    public SurveyCheck {
        Objects.requireNonNull(questionnaire, "questionnaire must not be null");
        responses = List.copyOf(responses);
        Objects.requireNonNull(units, "units must not be null");
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        outcomes.keySet().forEach(year -> SurveyYear.check("year", year));
    }

    /**
     * A check of a questionnaire alone.
     *
     * @param questionnaire its file, as JSON
     * @return the check
     */
    public static SurveyCheck of(Path questionnaire) {
        return new SurveyCheck(questionnaire, List.of(), Optional.empty(), Map.of());
    }

    /**
     * The same with files of responses.
     *
     * @param files the files, as CSV; those that are given already are replaced
     * @return a copy
     */
    public SurveyCheck withResponses(Path... files) {
        return new SurveyCheck(questionnaire, List.of(files), units, outcomes);
    }

    /**
     * The same with a file of units.
     *
     * @param file the file, as CSV
     * @return a copy
     */
    public SurveyCheck withUnits(Path file) {
        return new SurveyCheck(questionnaire, responses, Optional.of(file), outcomes);
    }

    /**
     * The same with a file of what became of a sample.
     *
     * @param year the year of the survey
     * @param file the file, as CSV
     * @return a copy
     * @throws IllegalArgumentException if the year is none that a survey can have
     */
    public SurveyCheck withOutcomes(int year, Path file) {
        Map<Integer, Path> more = new TreeMap<>(outcomes);
        more.put(year, file);
        return new SurveyCheck(questionnaire, responses, units, more);
    }

    /**
     * Reads the files and says what was found.
     *
     * @return the report, whatever the files hold
     */
    public CheckReport run() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Ledger> ledgers = new LinkedHashMap<>();
        Optional<Questionnaire> read = attempt(questionnaire, findings, () -> QuestionnaireJson.read(questionnaire));
        if (read.isPresent()) {
            attempt(questionnaire, findings, () -> QuestionnaireJson.openPoints(questionnaire))
                    .ifPresent(points -> points.forEach(
                            point -> findings.add(Finding.warning(questionnaire.toString(), "to decide: " + point))));
        }
        Optional<AnswerTally> counted = read.flatMap(known -> answers(known, findings, ledgers));
        if (read.isEmpty() && !responses.isEmpty()) {
            findings.add(Finding.warning(
                    questionnaire.toString(), "the responses were not read, as the questionnaire cannot be used"));
        }
        List<Unit> known = units.flatMap(file -> attempt(file, findings, () -> UnitsCsv.read(file)))
                .orElse(List.of());
        Map<Integer, List<SampleOutcomes>> samples = new TreeMap<>();
        // The first column, which OutcomesCsv takes otherwise, may hold identities in a file with a row for each
        // person.
        PersonOutcomes persons = read.map(asked -> asked.layout().unitColumn())
                .map(PersonOutcomes.DEFAULT::withUnitColumn)
                .orElse(PersonOutcomes.DEFAULT);
        outcomes.forEach((year, file) -> attempt(file, findings, () -> OutcomesCsv.read(file, persons))
                .ifPresent(sample -> samples.put(year, sample)));
        counted.ifPresent(tally -> {
            String files = responses.size() == 1 ? responses.get(0).toString() : "all files of responses";
            Oddities.of(tally).forEach(odd -> findings.add(Finding.warning(files, odd)));
            Mismatches.of(tally, known, samples)
                    .list()
                    .forEach(mismatch -> findings.add(Finding.warning(files, mismatch.line())));
        });
        return new CheckReport(questionnaire.toString(), findings, ledgers);
    }

    private Optional<AnswerTally> answers(Questionnaire known, List<Finding> findings, Map<String, Ledger> ledgers) {
        if (known.scoredItems().isEmpty()) {
            findings.add(Finding.warning(
                    questionnaire.toString(),
                    "no question is scored, so nothing is benchmarked: give options a score or an exclusion"));
        }
        Optional<ResponsesCheck> check =
                attempt(questionnaire, findings, () -> new ResponsesCheck(known, CsvLimits.RESPONSES));
        if (check.isEmpty()) {
            return Optional.empty();
        }
        for (Path file : responses) {
            attempt(file, findings, () -> {
                check.get().read(file);
                return file;
            });
        }
        findings.addAll(check.get().findings());
        ledgers.putAll(check.get().ledgers());
        return check.get().counted();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** What is read from a file; where it cannot be read, why is among the findings. */
    private static <T> Optional<T> attempt(Path file, List<Finding> findings, Reading<T> reading) {
        String source = file.toString();
        try {
            return Optional.of(reading.read());
        } catch (QuestionnaireException wrong) {
            for (QuestionnaireProblem problem : wrong.problems()) {
                findings.add(Finding.error(source, problem.toString()));
            }
            long more = wrong.total() - wrong.problems().size();
            if (more > 0) {
                findings.add(Finding.error(source, "and " + Decimals.grouped(more) + " more errors"));
            }
        } catch (InvalidSourceException wrong) {
            List<ErrorGroup> groups = groups(wrong);
            if (groups.isEmpty()) {
                findings.add(Finding.error(source, bare(source, wrong)));
            }
            for (ErrorGroup group : groups) {
                findings.add(Finding.error(source, new ErrorWords(Optional.empty()).of(group)));
            }
        } catch (IllegalArgumentException wrong) {
            findings.add(Finding.error(source, bare(source, wrong)));
        } catch (IOException unreadable) {
            findings.add(Finding.error(source, withoutSource(source, FileProblem.of(unreadable))));
        }
        return Optional.empty();
    }

    private static List<ErrorGroup> groups(InvalidSourceException wrong) {
        if (!wrong.groups().isEmpty()) {
            return wrong.groups();
        }
        ErrorGroups groups = new ErrorGroups();
        wrong.errors().forEach(groups::add);
        return groups.list();
    }

    /** The message on one line, without the file's name, under which it is told. */
    private static String bare(String source, Exception wrong) {
        return withoutSource(source, String.valueOf(wrong.getMessage())).replaceAll("\\n\\s*", "; ");
    }

    private static String withoutSource(String source, String message) {
        return message.startsWith(source + ": ") ? message.substring(source.length() + 2) : message;
    }

    /** The files. */
    @Override
    public String toString() {
        return "Check of " + questionnaire + " with " + responses.size() + " files of responses"
                + (units.isPresent() ? ", units" : "")
                + (outcomes.isEmpty() ? "" : ", outcomes of " + outcomes.keySet());
    }
}
