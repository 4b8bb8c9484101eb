package org.sklad.platform.db;

import org.jspecify.annotations.Nullable;

/** A database that did not confirm or refuse a request. The caller repeats the request with the same id; it has one effect. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The reason. BUSY: the queue is full or closed and nothing was done. OUTCOME_UNKNOWN: the work may be done. DISK_FULL: the
     * disk is full.
     */
    public enum Reason {
        BUSY,
        OUTCOME_UNKNOWN,
        DISK_FULL,
        /** The disk, or the path to it, returned an error. */
        DISK_FAILED
    }

    private final Reason reason;
    private final boolean fault;

    private DatabaseUnavailable(Reason reason, @Nullable Throwable cause, boolean fault) {
        super(reason.name(), cause);
        this.reason = reason;
        this.fault = fault;
    }

    public DatabaseUnavailable(Reason reason, Throwable cause) {
        this(reason, cause, false);
    }

    public DatabaseUnavailable(Reason reason) {
        this(reason, null, false);
    }

    /** Returns the answer to work that failed by a fault of the program. */
    static DatabaseUnavailable byFault(Throwable fault) {
        return new DatabaseUnavailable(Reason.OUTCOME_UNKNOWN, fault, true);
    }

    public Reason reason() {
        return reason;
    }

    /** Returns true if the caller's own work failed by a fault of the program. It was rolled back, and would fail again. */
    public boolean isFault() {
        return fault;
    }
}
