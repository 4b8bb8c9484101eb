package org.sklad.people.attributes;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.sklad.platform.crypto.Randomness;

/** Codes drawn before the transaction, several of each kind: an insert takes the first free one, also when the transaction runs again. */
public record FreshCodes(List<CaseCode> cases, List<CardCode> cards, List<HouseholdCode> households) {
    /** With a million people, one case code in nine thousand collides; eight in a row never do. */
    private static final int DRAWN = 8;

    public static FreshCodes draw(Randomness randomness) {
        return new FreshCodes(
                Stream.generate(() -> CaseCode.random(randomness)).limit(DRAWN).toList(),
                Stream.generate(() -> CardCode.random(randomness)).limit(DRAWN).toList(),
                Stream.generate(() -> HouseholdCode.random(randomness))
                        .limit(DRAWN)
                        .toList());
    }

    public CaseCode insertCase(ToIntFunction<CaseCode> insert) {
        return insert(cases, insert);
    }

    public CardCode insertCard(ToIntFunction<CardCode> insert) {
        return insert(cards, insert);
    }

    public HouseholdCode insertHousehold(ToIntFunction<HouseholdCode> insert) {
        return insert(households, insert);
    }

    /** Tries the codes in turn. Each insert returns its number of rows, 0 if the code is taken. */
    private static <C> C insert(List<C> codes, ToIntFunction<C> insert) {
        for (C code : codes) {
            if (insert.applyAsInt(code) > 0) {
                return code;
            }
        }
        throw new IllegalStateException("All of " + codes.size() + " random codes are taken");
    }
}
