package org.sklad.platform.crypto;

/**
 * A stored value that does not decrypt: its key or its place differs, or it was changed. The message names the place and nothing
 * of the value.
 */
public final class CannotDecrypt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotDecrypt(ValuePlace place, Throwable cause) {
        super("cannot decrypt " + place, cause);
    }
}
