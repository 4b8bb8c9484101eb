package org.sklad.people.attributes;

import java.util.Optional;

/**
 * The state of a person's consent.
 *
 * @param last last answer; absent if the person was not asked
 * @param version present version of the consent text
 * @param identified true if any part of the identity is stored
 */
public record ConsentState(Optional<Consent> last, int version, boolean identified) {
    /** The state in one word. */
    public enum Word {
        NOT_ASKED,
        GIVEN,
        GIVEN_TO_OLDER,
        REFUSED,
        WITHDRAWN
    }

    public Word word() {
        return last.map(this::word).orElse(Word.NOT_ASKED);
    }

    private Word word(Consent consent) {
        return switch (consent.answer()) {
            case REFUSED -> Word.REFUSED;
            case WITHDRAWN -> Word.WITHDRAWN;
            case GIVEN -> consent.version() == version ? Word.GIVEN : Word.GIVEN_TO_OLDER;
        };
    }

    public boolean agreed() {
        return last.filter(Consent::agreed).isPresent();
    }

    /** Returns true if an identity is stored without consent. A merge can cause this. */
    public boolean keptWithout() {
        return identified && !agreed();
    }
}
