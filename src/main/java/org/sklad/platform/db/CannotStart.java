package org.sklad.platform.db;

/** The program must not go on with what it found. The message is plain English and is all that a command prints. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
