package org.sklad.people.attributes;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.platform.crypto.Randomness;

/**
 * The code on a person's card: an own code of sixteen digits. A lost card is replaced by one with another code, and the old code is
 * refused.
 */
public record CardCode(String value) {
    public CardCode {
        if (OwnCode.find(value).filter(CardCode::isCard).isEmpty()) {
            throw new IllegalArgumentException("not the code of a card");
        }
    }

    public static CardCode random(Randomness randomness) {
        return of(OwnCode.random(CodeKind.CARD, randomness));
    }

    /**
     * Returns an own code as a card code.
     *
     * @throws IllegalArgumentException if the code is not on a card
     */
    public static CardCode of(OwnCode code) {
        return new CardCode(code.digits());
    }

    /** Reads scanned or typed input, with or without hyphens and blanks; empty if it cannot be a card code of ours. */
    public static Optional<CardCode> find(String scanned) {
        return Scanned.of(OwnCode.ungrouped(scanned)) instanceof Scanned.Own own && isCard(own.code())
                ? Optional.of(of(own.code()))
                : Optional.empty();
    }

    private static boolean isCard(OwnCode code) {
        return code.kind() == CodeKind.CARD;
    }

    public OwnCode code() {
        return new OwnCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
