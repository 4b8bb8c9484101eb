package org.sklad.platform.feature;

import java.util.Optional;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.DatabaseUnavailable.Reason;

/** The pieces of a job that do not depend on each other. A failed piece does not keep the others from running. */
public final class Attempts {
    private static final int MOST_REPORTED = 10;

    private Optional<RuntimeException> first = Optional.empty();
    private int failed;

    /**
     * Runs a piece.
     *
     * @return true if it succeeded
     * @throws DatabaseUnavailable if the database takes no work now, because every other piece would fail too
     */
    public boolean run(Runnable piece) {
        try {
            piece.run();
            return true;
        } catch (RuntimeException e) {
            if (e instanceof DatabaseUnavailable unavailable && unavailable.reason() != Reason.OUTCOME_UNKNOWN) {
                throw e;
            }
            note(e);
            return false;
        }
    }

    private void note(RuntimeException failure) {
        failed++;
        if (first.isEmpty()) {
            first = Optional.of(failure);
        } else if (failed <= MOST_REPORTED && first.get() != failure) {
            first.get().addSuppressed(failure);
        }
    }

    /** Returns the number of failed pieces so far. */
    public int failed() {
        return failed;
    }

    /** Returns the failure of the first failed piece, with later ones suppressed. */
    public Optional<RuntimeException> failure() {
        return first;
    }

    /** Throws the failure of the first failed piece, with later ones suppressed. The job calls this at its end. */
    public void end() {
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
