package org.sklad.platform.db;

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
