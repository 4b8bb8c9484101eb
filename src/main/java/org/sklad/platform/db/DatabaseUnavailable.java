package org.sklad.platform.db;

/** The database could not say yes or no. The caller repeats the same request with the same id; it then has one effect. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why: the queue is full or closed and nothing was done; it is not known whether it was done; the disk is full. */
    public enum Reason {
        BUSY,
        OUTCOME_UNKNOWN,
        DISK_FULL,
        /** The disk, or what leads to it, answered with an error. */
        DISK_FAILED
    }

    private final Reason reason;

    public DatabaseUnavailable(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public DatabaseUnavailable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
