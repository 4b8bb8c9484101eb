package org.sklad.people.attributes;

import java.util.Optional;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.platform.crypto.Randomness;

/** What stands on a person's card: an own code of sixteen digits. Whoever loses the card gets another, and this one is refused. */
public record CardCode(String value) {
    public CardCode {
        if (OwnCode.find(value).filter(CardCode::isCard).isEmpty()) {
            throw new IllegalArgumentException("not the code of a card");
        }
    }

    public static CardCode random(Randomness randomness) {
        return of(OwnCode.random(CodeKind.CARD, randomness));
    }

    /** An own code as a card; throws {@link IllegalArgumentException} when it stands on something else. */
    public static CardCode of(OwnCode code) {
        return new CardCode(code.digits());
    }

    /** What a scanner sent or a hand typed; empty when it cannot be a card of ours. */
    public static Optional<CardCode> find(String scanned) {
        return Scanned.of(scanned) instanceof Scanned.Own own && isCard(own.code())
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
