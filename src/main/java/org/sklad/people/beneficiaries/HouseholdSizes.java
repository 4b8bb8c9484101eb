package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.HouseholdSize;

/** The sizes of households at a given time. */
public final class HouseholdSizes {
    private HouseholdSizes() {}

    /**
     * Returns the size of the person's present household: the person and those who were members at that time with a stay in any centre. A
     * person without a household counts alone. Reads with one statement in the caller's transaction, and with none for a person without a
     * household.
     */
    public static HouseholdSize at(Handle handle, Beneficiary person, Instant at) {
        AgeBand own = person.ageBand(at);
        if (person.household().isEmpty()) {
            return HouseholdSize.alone(own);
        }
        LocalDate day = LocalDate.ofInstant(at, person.zone());
        return HouseholdSize.of(
                own,
                handle.attach(HouseholdSizeDao.class).others(person.household(), person.id(), at).stream()
                        .map(age -> age.on(day).band())
                        .toList());
    }
}
