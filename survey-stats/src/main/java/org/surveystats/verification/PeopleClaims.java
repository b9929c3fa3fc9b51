package org.surveystats.verification;

import java.math.BigDecimal;
import java.util.List;
import org.surveystats.argument.Argument;

/**
 * What a report can say about numbers of people and their shares in percent. Each method adds to the given claims.
 */
final class PeopleClaims {
    private static final Interval PERCENT = Interval.of("[0, 100]");

    private PeopleClaims() {}

    /** The respondents of a question are not more than all who returned a questionnaire. */
    static Claims respondents(Claims claims, String id, long respondents) {
        String name = FigureNames.respondents(id);
        return claims.with(name, PrintedFigure.exact(Argument.atLeast("respondents", respondents, 0L)))
                .with(OrderCheck.of(name, true, List.of(List.of(name), List.of(FigureNames.RETURNED))));
    }

    static Claims response(Claims claims, long invited, long returned, String... rate) {
        Argument.atLeast("invited", invited, 1L);
        Argument.atLeast("returned", returned, 0L);
        Argument.atLeast("invited", invited, returned);
        return claims.with(FigureNames.RETURNED, PrintedFigure.exact(returned))
                .printed(FigureNames.RATE, PERCENT, rate)
                .declared(List.of(FigureNames.BASE), whole(Math.max(1, returned), invited))
                .declared(List.of(FigureNames.OUTSIDE), whole(0, invited - returned))
                .with(new RateCheck(
                        FigureNames.RATE, FigureNames.RATE, FigureNames.BASE, FigureNames.OUTSIDE, invited, returned));
    }

    static Claims share(Claims claims, String name, long base, String... printed) {
        Argument.atLeast("base", base, 1L);
        String count = FigureNames.count(name);
        return claims.printed(name, PERCENT, printed)
                .declared(List.of(count), whole(0, base))
                .with(new ShareCheck(count, name, count, base));
    }

    /** Shares of a whole add up to 100 %. */
    static Claims whole(Claims claims, String name, List<String> shares) {
        return claims.with(name, PrintedFigure.exact(100))
                .declared(shares, PERCENT)
                .with(SumCheck.total(name, shares));
    }

    private static Interval whole(long least, long most) {
        return Interval.closed(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
}
