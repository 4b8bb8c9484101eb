package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.HouseholdSize;

/** How large the households of people were at a moment. */
public final class HouseholdSizes {
    private HouseholdSizes() {}

    /**
     * The size of the household that the person is in: those who were members of it at the moment and had a stay at any centre then, and
     * the person. One statement, in the caller's transaction; none for who is in no household.
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
