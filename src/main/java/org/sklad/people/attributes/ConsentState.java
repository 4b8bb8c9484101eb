package org.sklad.people.attributes;

import java.util.Optional;

/**
 * How things are with somebody's consent.
 *
 * @param last absent where they were not asked
 * @param version the one that people are asked for now
 * @param identified whether anything of the identity is kept
 */
public record ConsentState(Optional<Consent> last, int version, boolean identified) {
    /** In one word. */
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

    /** A name is on record, and whether it may be is not known, or it may not: merging brought the two together. */
    public boolean keptWithout() {
        return identified && !agreed();
    }
}
