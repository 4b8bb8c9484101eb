package org.sklad;

/** A command could not do what it was asked; its message is all that is printed. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
