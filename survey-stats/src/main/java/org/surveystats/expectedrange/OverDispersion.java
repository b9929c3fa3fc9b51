package org.surveystats.expectedrange;

/** How the spread between units beyond chance enters the standard deviation by which a score is judged. */
public enum OverDispersion {
    /** A variance tau2 between units is added: sqrt(s^2 + tau2). The default. */
    ADDITIVE {
        @Override
        double standardDeviation(double error, double phi, double tau2) {
            double variance = error * error + tau2;
            // Squares of very small or large errors are no doubles any more.
            return variance > LEAST_EXACT && variance < Double.POSITIVE_INFINITY
                    ? Math.sqrt(variance)
                    : StrictMath.hypot(error, Math.sqrt(tau2));
        }
    },
    /** Standard errors are stretched: s sqrt(max(1, phi)). */
    MULTIPLICATIVE {
        @Override
        double standardDeviation(double error, double phi, double tau2) {
            return error * Math.sqrt(Math.max(1, phi));
        }
    },
    /** Units are judged by their standard errors alone. */
    NONE {
        @Override
        double standardDeviation(double error, double phi, double tau2) {
            return error;
        }
    };

    private static final double LEAST_EXACT = 1e-290;

    abstract double standardDeviation(double error, double phi, double tau2);
}
