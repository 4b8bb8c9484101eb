package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.beneficiaries.KindCodes;
import org.sklad.beneficiaries.Sex;

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
