package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/** Heads of a group, as kept. */
public record HeadsRow(UUID handout, Sex sex, AgeBand ageBand, int heads) {
    Heads shown() {
        return new Heads(sex, ageBand, heads);
    }
}
