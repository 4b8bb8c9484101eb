package org.sklad.people.beneficiaries;

import java.security.SecureRandom;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;

/** Well-formed codes, as a guesser would make them up. */
public final class RandomCodes {
    private final Randomness randomness = new Randomness(new SecureRandom());

    public String caseCode() {
        return CaseCode.random(randomness).value();
    }

    public String cardCode() {
        return CardCode.random(randomness).value();
    }
}
