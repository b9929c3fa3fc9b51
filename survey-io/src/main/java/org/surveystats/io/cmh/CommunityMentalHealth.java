package org.surveystats.io.cmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.surveystats.benchmark.Benchmark;
import org.surveystats.io.csv.ResponsesCsv;
import org.surveystats.io.csv.UnitsCsv;
import org.surveystats.io.json.QuestionnaireJson;
import org.surveystats.method.BenchmarkMethod;
import org.surveystats.method.MethodOption;
import org.surveystats.questionnaire.Questionnaire;
import org.surveystats.response.Cleaning;
import org.surveystats.tally.AnswerTally;

/**
 * The NHS Community Mental Health Survey of 2019, 2020 and 2021: questionnaires and a synthetic reconstruction of the
 * responses of 54 trusts. No record describes a real person. The 2021 data give back the figures that were published
 * for the trust RT5; everything else in them is invented, so no finding can be drawn from them.
 *
 * <p>All files are CSV in UTF-8 with a header and comma as separator. Streams are the caller's to close.
 */
public final class CommunityMentalHealth {
    private static final List<Integer> YEARS = List.of(2019, 2020, 2021);
    private static final List<Integer> YEARS_WITH_OUTCOMES = List.of(2020, 2021);

    private CommunityMentalHealth() {}

    /**
     * The years that are bundled.
     *
     * @return 2019, 2020 and 2021
     */
    public static List<Integer> years() {
        return YEARS;
    }

    /**
     * The questionnaire of a year. All years use the question numbers of 2021.
     *
     * @param year 2019, 2020 or 2021
     * @return the questionnaire
     * @throws IllegalArgumentException if the year is none of them
     */
    public static Questionnaire questionnaire(int year) {
        try (InputStream in = open("cmh-" + oneOf(YEARS, year) + ".json")) {
            return QuestionnaireJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The synthetic responses of a year, in the layout that its questionnaire describes.
     *
     * @param year 2019, 2020 or 2021
     * @return a CSV file of one line for each respondent, to be closed by the caller
     * @throws IllegalArgumentException if the year is none of them
     */
    public static InputStream responses(int year) {
        return open("responses-" + oneOf(YEARS, year) + ".csv");
    }

    /**
     * The trusts: code, name, region, contact. Of the names only that of RT5 is real.
     *
     * @return a CSV file of one line for each trust, to be closed by the caller
     */
    public static InputStream units() {
        return open("units.csv");
    }

    /**
     * What became of the people invited: trust, invited, outcome_1 (returned useable), outcome_2 (undelivered or
     * moved), outcome_3 (died after sampling), outcome_4 (too ill or opted out), outcome_5 (ineligible), outcome_6 (not
     * returned), outcome_7 (died before fieldwork).
     *
     * @param year 2020 or 2021
     * @return a CSV file of one line for each trust, to be closed by the caller
     * @throws IllegalArgumentException if the year is none of them
     */
    public static InputStream outcomes(int year) {
        return open("outcomes-" + oneOf(YEARS_WITH_OUTCOMES, year) + ".csv");
    }

    /**
     * What was published for RT5 about 2014 to 2018: unit, measure, year, respondents, score, standard_error,
     * national_average, missing_reason. Only the respondents were published as numbers.
     *
     * @return a CSV file of one line for each measure and year, to be closed by the caller
     */
    public static InputStream history() {
        return open("history.csv");
    }

    /**
     * Where the data come from and what may not be concluded from them.
     *
     * @return a text in UTF-8, to be closed by the caller
     */
    public static InputStream provenance() {
        return open("README.txt");
    }

    /**
     * The counts of a year's responses by trust, cleaned by the routes.
     *
     * @param year 2019, 2020 or 2021
     * @return a new tally
     * @throws IllegalArgumentException if the year is none of them
     */
    public static AnswerTally tally(int year) {
        Questionnaire questionnaire = questionnaire(year);
        try (InputStream in = responses(year)) {
            return ResponsesCsv.of(questionnaire)
                    .tally(in, "responses-" + year + ".csv")
                    .tally();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The benchmark of a year's trusts by the method of the NHS surveys from 2021 on.
     *
     * @param year 2019, 2020 or 2021
     * @return the benchmark, with the trusts' names
     * @throws IllegalArgumentException if the year is none of them
     */
    public static Benchmark benchmark(int year) {
        return benchmark(year, BenchmarkMethod.nhs2021());
    }

    /**
     * The benchmark of a year's trusts. An option for cleaning is applied too.
     *
     * @param year 2019, 2020 or 2021
     * @param method the options
     * @return the benchmark, with the trusts' names
     * @throws IllegalArgumentException if the year is none of them
     */
    public static Benchmark benchmark(int year, BenchmarkMethod method) {
        Questionnaire questionnaire = questionnaire(year);
        try (InputStream responses = responses(year);
                InputStream units = units()) {
            AnswerTally tally = ResponsesCsv.of(questionnaire)
                    .withCleaning(Cleaning.of(
                            questionnaire, method.orElse(questionnaire).get(MethodOption.BLANK_PARENT)))
                    .tally(responses, "responses-" + year + ".csv")
                    .tally();
            return Benchmark.of(tally, method, UnitsCsv.read(units, "units.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int oneOf(List<Integer> known, int year) {
        if (!known.contains(year)) {
            throw new IllegalArgumentException("year must be one of " + known + ": " + year);
        }
        return year;
    }

    private static InputStream open(String name) {
        InputStream in = CommunityMentalHealth.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("resource is missing from survey-io: " + name);
        }
        return in;
    }
}
