package org.surveystats.expectedrange;

/** How the spread between units beyond chance enters the standard deviation by which a score is judged. */
public enum OverDispersion {
    /** A variance tau2 between units is added: sqrt(s^2 + tau2). The default. */
    ADDITIVE("sqrt(s^2 + tau2)") {
        @Override
        double standardDeviation(double error, double phi, double tau2) {
            double variance = error * error + tau2;
            // The square of a very small or large error underflows or overflows.
            return variance > LEAST_EXACT && variance < Double.POSITIVE_INFINITY
                    ? Math.sqrt(variance)
                    : StrictMath.hypot(error, Math.sqrt(tau2));
        }
    },
    /** Standard errors are stretched: s sqrt(max(1, phi)). */
    MULTIPLICATIVE("s sqrt(max(1, phi))") {
        @Override
        double standardDeviation(double error, double phi, double tau2) {
            return error * Math.sqrt(Math.max(1, phi));
        }
    },
    /** Units are judged by their standard errors alone. */
    NONE("s") {
        @Override
        double standardDeviation(double error, double phi, double tau2) {
            return error;
        }
    };

    /**
     * The variance between units beyond chance, {@value}, of I units with standard errors s whose winsorised z scores
     * have the mean square phi. Source: DerSimonian and Laird, Meta-analysis in clinical trials, 1986, with I phi for
     * their Q.
     */
    public static final String TAU2 = "tau2 = max(0, (I phi - (I - 1)) / (sum g - sum g^2 / sum g)), g = 1 / s^2";

    private static final double LEAST_EXACT = 1e-290;

    private final String formula;

    OverDispersion(String formula) {
        this.formula = formula;
    }

    /**
     * The standard deviation by which a score is judged, as a formula.
     *
     * @return in terms of the standard error s, phi and tau2
     */
    public String formula() {
        return formula;
    }

    abstract double standardDeviation(double error, double phi, double tau2);
}
