package org.sklad.people.attributes;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.sklad.platform.crypto.Randomness;

/**
 * Codes drawn before the transaction. Of each kind there are more than are needed, since two random codes can meet; whoever
 * inserts takes the first that is free. Changes nothing in here: the work of a transaction may run again.
 */
public record FreshCodes(List<CaseCode> cases, List<CardCode> cards, List<HouseholdCode> households) {
    /** With a million people one draw in nine thousand meets another's; eight in a row never do. */
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

    /** Each insert says how many rows it made, 0 where the code is taken. */
    private static <C> C insert(List<C> codes, ToIntFunction<C> insert) {
        for (C code : codes) {
            if (insert.applyAsInt(code) > 0) {
                return code;
            }
        }
        throw new IllegalStateException("All of " + codes.size() + " random codes are taken");
    }
}
