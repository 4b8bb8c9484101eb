package org.sklad.platform.crypto;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A text that is read from a request and never written anywhere: not to a log, not to an answer, not into a content hash. */
public final class Secret {
    private final String text;

    @JsonCreator
    public Secret(String text) {
        this.text = text;
    }

    /** The text itself; only for hashing, comparing and encrypting. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
