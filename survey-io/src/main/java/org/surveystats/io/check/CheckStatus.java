package org.surveystats.io.check;

/** What a check comes to. */
public enum CheckStatus {
    /** Nothing was found. */
    CLEAN(0),
    /** Nothing is wrong, but something may be a mistake. */
    WARNINGS(1),
    /** Something is wrong. */
    ERRORS(2);

    private final int exitStatus;

    CheckStatus(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /**
     * The status with which a program ends that checks.
     *
     * @return 0 for nothing, 1 for warnings, 2 for errors
     */
    public int exitStatus() {
        return exitStatus;
    }
}
