package org.sklad.platform.db;

/**
 * A fault that the process cannot recover from. The process ends with its own exit code, so that a supervisor sees the fault and
 * restarts the program.
 */
public enum Fatal {
    OUT_OF_MEMORY(70, "There is no memory left"),
    WRITER_DIED(71, "The thread that writes to the database died"),
    DATABASE_LOST(72, "The database cannot be opened again");

    private static final int MOST_CAUSES = 20;
    private static volatile Exit present = (fatal, cause) -> {};

    private final int code;
    private final String sentence;

    Fatal(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Ends the process. */
    @FunctionalInterface
    public interface Exit {
        void end(Fatal fatal, Throwable cause);
    }

    /** Sets the action of a fatal fault, which is none by default. Returns the former action. */
    public static synchronized Exit exitBy(Exit exit) {
        Exit before = present;
        present = exit;
        return before;
    }

    /** Ends the process if the heap or another part of the memory is exhausted. The caller handles other faults. */
    public static void raiseIfOutOfMemory(Throwable thrown) {
        if (isOutOfMemory(thrown)) {
            OUT_OF_MEMORY.raise(thrown);
        }
    }

    /** Ends the process; reports exhausted memory if that is the cause. */
    public void raise(Throwable cause) {
        present.end(isOutOfMemory(cause) ? OUT_OF_MEMORY : this, cause);
    }

    public int code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            if (at instanceof OutOfMemoryError) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
