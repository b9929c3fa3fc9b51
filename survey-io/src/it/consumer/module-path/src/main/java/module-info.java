/** The program of the README, in a module of its own. */
module consumer {
    requires org.surveystats.io;
}
