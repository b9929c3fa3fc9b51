package org.surveystats.verification;

import java.util.List;
import java.util.Objects;
import org.surveystats.argument.Argument;
import org.surveystats.comparison.Change;
import org.surveystats.expectedrange.Band;
import org.surveystats.expectedrange.BandScheme;
import org.surveystats.questionnaire.ScoreScale;
import org.surveystats.text.Decimals;

/**
 * The figures of a report as printed, and what the report says about them. {@link #verify()} checks them against each
 * other. Immutable.
 *
 * <p>A figure is given as it is printed: {@code "7.0"} has one decimal, {@code "7"} none, and that is how exactly it is
 * known. The same figure can be given several times, from the text, a table, a data sheet. What is not printed is left
 * out. Findings and ranges call figures by {@linkplain org.surveystats.verification their names}.
 *
 * <p>A name given to a figure must not be one of these, nor end like one: {@code Q17 average} is given by
 * {@link #withAverage}. Each method refuses such a name, and null.
 */
public final class PublishedReport {
    private final String title;
    private final Interval scale;
    private final Rounding rounding;
    private final BandScheme scheme;
    private final Claims claims;

    private PublishedReport(String title, Interval scale, Rounding rounding, BandScheme scheme, Claims claims) {
        this.title = title;
        this.scale = scale;
        this.rounding = rounding;
        this.scheme = scheme;
        this.claims = claims;
    }

    /**
     * A report without figures, whose scores lie on the scale from 0 to 10 and whose figures are rounded half up.
     *
     * @param title whose figures they are
     * @return the report
     * @throws IllegalArgumentException if the title is blank
     */
    public static PublishedReport of(String title) {
        return of(title, ScoreScale.ZERO_TO_TEN);
    }

    /**
     * A report without figures, which are rounded half up.
     *
     * @param title whose figures they are
     * @param scale on which all scores lie
     * @return the report
     * @throws IllegalArgumentException if the title is blank
     */
    public static PublishedReport of(String title, ScoreScale scale) {
        Objects.requireNonNull(scale, "scale must not be null");
        return new PublishedReport(
                Argument.text("title", title),
                Interval.closed(Decimals.shortest(scale.lowest()), Decimals.shortest(scale.highest())),
                Rounding.HALF_UP,
                BandScheme.SEVEN,
                Claims.NONE);
    }

    /**
     * The report with another rule of rounding, for all its figures.
     *
     * @param rule how figures are rounded
     * @return a new report
     */
    public PublishedReport withRounding(Rounding rule) {
        return new PublishedReport(title, scale, Objects.requireNonNull(rule, "rule must not be null"), scheme, claims);
    }

    /**
     * The report with another band scheme, for the limits and bands that are added from then on.
     *
     * @param bands the bands there are and the levels of their limits
     * @return a new report
     */
    public PublishedReport withBands(BandScheme bands) {
        return new PublishedReport(
                title, scale, rounding, Objects.requireNonNull(bands, "bands must not be null"), claims);
    }

    /**
     * Adds a row of the usual table of a question.
     *
     * @param id the question's id
     * @param respondents its number of respondents, 0 or more
     * @param score the unit's score
     * @param average the national average
     * @param lowest the lowest score of all units
     * @param highest the highest score of all units
     * @return a new report
     * @throws IllegalArgumentException if the number is negative or a figure is not a decimal
     */
    public PublishedReport withQuestion(
            String id, long respondents, String score, String average, String lowest, String highest) {
        return withRespondents(id, respondents)
                .withScore(id, score)
                .withAverage(id, average)
                .withExtremes(id, lowest, highest);
    }

    /**
     * Adds a score.
     *
     * @param id of a question or a section
     * @param printed the score as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if there is none or it is not a decimal
     */
    public PublishedReport withScore(String id, String... printed) {
        return with(measure(id).score(claims, printed));
    }

    /**
     * Adds the mean of all units' scores.
     *
     * @param id of a question or a section
     * @param printed the average as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if there is none or it is not a decimal
     */
    public PublishedReport withAverage(String id, String... printed) {
        return with(measure(id).average(claims, printed));
    }

    /**
     * Adds the lowest and the highest score of all units; checks lowest &lt;= score, average &lt;= highest.
     *
     * @param id of a question or a section
     * @param lowest the lowest score as printed
     * @param highest the highest score as printed
     * @return a new report
     * @throws IllegalArgumentException if one is not a decimal
     */
    public PublishedReport withExtremes(String id, String lowest, String highest) {
        return with(measure(id).extremes(claims, lowest, highest));
    }

    /**
     * Adds the number of respondents of a question; checks that it is not above the number of returned questionnaires,
     * which {@link #withResponse} adds.
     *
     * @param id the question's id
     * @param respondents their number, 0 or more
     * @return a new report
     * @throws IllegalArgumentException if the number is negative
     */
    public PublishedReport withRespondents(String id, long respondents) {
        return with(PeopleClaims.respondents(claims, id, respondents));
    }

    /**
     * Says which questions make up a section; checks that its score is the plain mean of theirs.
     *
     * @param id the section's id
     * @param questions the ids of its questions, each once
     * @return a new report
     * @throws IllegalArgumentException if there is no question, one occurs twice, or it has other questions
     */
    public PublishedReport withSection(String id, String... questions) {
        FigureNames.own("id", id);
        return with(measure(id).section(claims, FigureNames.distinct("questions", questions, id)));
    }

    /**
     * Adds the difference of a score and the national average; checks it.
     *
     * @param id of a question or a section
     * @param printed score less average as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if there is none or it is not a decimal
     */
    public PublishedReport withDifference(String id, String... printed) {
        return with(measure(id).difference(claims, printed));
    }

    /**
     * Adds the difference of a score and that of another year; checks it.
     *
     * @param id of a question or a section
     * @param year the other year
     * @param printed the score less that of the other year as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if there is none or it is not a decimal
     */
    public PublishedReport withDifference(String id, int year, String... printed) {
        return with(measure(id).difference(claims, year, printed));
    }

    /**
     * Adds a pair of limits of the expected range, clipped to the scale or not; checks that they lie on either side of
     * the national average, its target, and that those of a higher level lie outside those of a lower.
     *
     * @param id of a question or a section
     * @param level one of the scheme's levels in percent, without percent sign; by default 90, 95 or 99.8
     * @param lower the lower limit as printed
     * @param upper the upper limit as printed
     * @return a new report
     * @throws IllegalArgumentException if the level is another, a limit is not a decimal, or other limits of the
     *     question are of other levels
     */
    public PublishedReport withLimits(String id, String level, String lower, String upper) {
        return with(measure(id).limits(claims, level, lower, upper, scheme));
    }

    /**
     * Adds a band; checks that the score lies between the limits at which the band is cut, as far as they are printed,
     * and, if worse or better, on its side of the national average. Limits of other levels have no bearing on it. A
     * score on a limit passes for either band. Undecided where the score or a limit beside it is not printed.
     *
     * @param id of a question or a section
     * @param band the band as printed
     * @return a new report
     * @throws IllegalArgumentException if the scheme does not have the band, or there is another band already
     */
    public PublishedReport withBand(String id, Band band) {
        Objects.requireNonNull(band, "band must not be null");
        return with(claims.with(BandOrder.of(id, band, scheme)));
    }

    /**
     * Adds the score of another year and how the score has changed since; checks that an increase does not go down and
     * a decrease does not go up. No change is not checked, as it depends on standard errors.
     *
     * @param id of a question or a section
     * @param year the other year
     * @param score the score of that year as printed
     * @param change the change as printed
     * @return a new report
     * @throws IllegalArgumentException if the score is not a decimal or there is another change since that year already
     */
    public PublishedReport withChange(String id, int year, String score, Change change) {
        return with(measure(id).change(claims, year, score, change));
    }

    /**
     * Says in which questions the unit is best; checks that the first has the greatest difference of score and national
     * average, and so on, and that no other question has a greater one than the last. Other questions are those whose
     * score or average was added, except sections.
     *
     * @param questions the ids as listed, best first
     * @return a new report
     * @throws IllegalArgumentException if there is no question, one occurs twice, or such a list is there already
     */
    public PublishedReport withBest(String... questions) {
        return ranked("best", false, questions);
    }

    /**
     * Says in which questions the unit is worst, with the least differences; checked like {@link #withBest}.
     *
     * @param questions the ids as listed, worst first
     * @return a new report
     * @throws IllegalArgumentException if there is no question, one occurs twice, or such a list is there already
     */
    public PublishedReport withWorst(String... questions) {
        return ranked("worst", true, questions);
    }

    private PublishedReport ranked(String side, boolean worst, String... questions) {
        List<String> listed = FigureNames.distinct("questions", questions, "");
        return with(claims.with(new Ranking(side + " " + listed.size(), worst, listed)));
    }

    /**
     * Adds the response; checks that the rate is 100 returned / base with a whole number of people in the base, from
     * those who returned a questionnaire to all invited, and says how many of those invited are outside it and between
     * which values the unrounded rate lies.
     *
     * @param invited how many people were invited, 1 or more
     * @param returned how many returned a questionnaire, 0 to invited
     * @param rate the response rate in percent as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if a number is out of range, the rate is not a decimal, or there is another
     *     response
     */
    public PublishedReport withResponse(long invited, long returned, String... rate) {
        return with(PeopleClaims.response(claims, invited, returned, rate));
    }

    /**
     * Adds a share of a known number of people; checks that a whole number of them gives that share, and says how many
     * they can be and between which values the unrounded share lies.
     *
     * @param name the share's name
     * @param base how many people it is a share of, unweighted, 1 or more
     * @param printed the share in percent as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if the base is below 1 or the share is not a decimal
     */
    public PublishedReport withShare(String name, long base, String... printed) {
        return with(PeopleClaims.share(claims, name, base, printed));
    }

    /**
     * Says that shares make up a whole; checks that they add up to 100 %.
     *
     * @param name what they make up
     * @param shares the names of all the shares, each once
     * @return a new report
     * @throws IllegalArgumentException if there is no share or one occurs twice
     */
    public PublishedReport withWhole(String name, String... shares) {
        FigureNames.own("name", name);
        return with(PeopleClaims.whole(claims, name, FigureNames.distinct("shares", shares, name)));
    }

    /**
     * Adds any other figure, for example a share of an unknown number of people, or one whose printings are to be
     * compared.
     *
     * @param name the figure's name
     * @param printed the figure as printed, once or several times
     * @return a new report
     * @throws IllegalArgumentException if there is none or it is not a decimal
     */
    public PublishedReport withFigure(String name, String... printed) {
        return with(claims.printed(FigureNames.own("name", name), PrintedFigure.ANYWHERE, printed));
    }

    /**
     * Checks the figures against each other.
     *
     * @return a finding for each check and for each figure that is printed more than once, and the ranges of unrounded
     *     values
     */
    public Verification verify() {
        return claims.verify(title, scale, rounding);
    }

    private MeasureClaims measure(String id) {
        return new MeasureClaims(id, scale);
    }

    private PublishedReport with(Claims others) {
        return new PublishedReport(title, scale, rounding, scheme, others);
    }

    /** How many figures there are. */
    @Override
    public String toString() {
        return title + ": " + claims.figures().size() + " figures, not verified; verify() does it";
    }
}
