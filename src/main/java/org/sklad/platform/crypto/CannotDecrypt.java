package org.sklad.platform.crypto;

/** A stored value does not open: another key, another place, or it was changed. Says where, and nothing of the value. */
public final class CannotDecrypt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotDecrypt(Place place, Throwable cause) {
        super("cannot decrypt " + place, cause);
    }
}
