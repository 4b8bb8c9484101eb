package org.sklad.platform.db;

/** A state in which the program must not continue. The message is plain English; a command prints only this message. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
