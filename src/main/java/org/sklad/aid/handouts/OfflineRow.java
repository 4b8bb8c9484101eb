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
 * Of a handout what rules ask, as it was when it was recorded.
 *
 * @param beneficiary the key of the registration; empty where it was not a person of ours
 */
public record OfflineRow(
        UUID id,
        CentreCode centre,
        String beneficiary,
        String sex,
        String ageBand,
        String vulnerabilities,
        LocalDate givenOn,
        Instant occurredAt) {
    Optional<BeneficiaryId> person() {
        return beneficiary.isEmpty() ? Optional.empty() : Optional.of(new BeneficiaryId(UUID.fromString(beneficiary)));
    }

    /** Who it was given to, as they were. */
    Recipient recipient(KindCodes codes) {
        return new Recipient(Sex.valueOf(sex), AgeBand.valueOf(ageBand), codes.open(id, vulnerabilities));
    }
}
