package org.sklad.installation;

/** The failure of a command. Only its message is printed. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailed(String message) {
        super(message);
    }
}
