package org.sklad.distribution;

import java.util.UUID;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Sex;

/** Heads of a group, as kept. */
public record HeadsRow(UUID handout, Sex sex, AgeBand ageBand, int heads) {
    Heads shown() {
        return new Heads(sex, ageBand, heads);
    }
}
