package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.Recipient;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.Sex;

/**
 * The facts of a handout that rules check, as of its recording.
 *
 * @param beneficiary id of the registration; empty if the recipient is not a known person
 * @param household code of the person's household at that time; empty if there was none
 */
public record OfflineRow(
        UUID id,
        CentreCode centre,
        String beneficiary,
        String household,
        String sex,
        String ageBand,
        String vulnerabilities,
        LocalDate givenOn,
        Instant occurredAt) {
    Optional<BeneficiaryId> person() {
        return beneficiary.isEmpty() ? Optional.empty() : Optional.of(new BeneficiaryId(UUID.fromString(beneficiary)));
    }

    /** Returns the recipient as of that time. */
    Recipient recipient(KindCodes codes) {
        return new Recipient(Sex.valueOf(sex), AgeBand.valueOf(ageBand), codes.open(id, vulnerabilities));
    }
}
