package org.sklad.platform.crypto;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A secret text from a request. It is never written to a log, an answer or a content hash. */
public final class Secret {
    private final String text;

    @JsonCreator
    public Secret(String text) {
        this.text = text;
    }

    /** Returns the text itself, only for hashing, comparing and encrypting. */
    public String reveal() {
        return text;
    }

    /** Returns true if a terminal or an environment in another encoding than UTF-8 has lost some of its characters. */
    public boolean isGarbled() {
        return text.indexOf('\uFFFD') >= 0;
    }

    @Override
    public String toString() {
        return "***";
    }
}
