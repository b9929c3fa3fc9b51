/** Statistics of a survey: pure functions from tallies to scores, expected ranges, bands and changes. */
module org.surveystats.stats {
    requires transitive org.surveystats.core;
    requires org.apache.commons.statistics.distribution;
    requires commons.math3;

    exports org.surveystats.tally;
}
