package org.sklad.installation;

/** A command could not do what it was asked; its message is all that is printed. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }
}
