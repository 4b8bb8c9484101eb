package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/** Stored heads of a group. */
public record HeadsRow(UUID handout, Sex sex, AgeBand ageBand, int heads) {
    Heads shown() {
        return new Heads(sex, ageBand, heads);
    }
}
