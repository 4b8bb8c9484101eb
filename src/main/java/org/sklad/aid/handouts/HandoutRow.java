package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.LocationCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.PersonalTexts;

/**
 * A stored handout with the names that it refers to; its texts are still encrypted.
 *
 * @param beneficiary id of the person's registration; empty for a group
 * @param household code of the person's household at the time of the handout; empty if there was none
 * @param wrapped the person's data key; absent for a group, and after the person is erased
 */
public record HandoutRow(
        UUID id,
        CentreCode centre,
        CentreCode locationCentre,
        LocationCode locationCode,
        String beneficiary,
        String household,
        Optional<CaseCode> caseCode,
        Optional<String> wrapped,
        String sex,
        String ageBand,
        LocalDate givenOn,
        Instant occurredAt,
        Instant recordedAt,
        boolean offline,
        Username operator,
        Acknowledgement acknowledgement,
        String collectedBy,
        String overrideReason,
        Optional<Username> second,
        HandoutState state,
        Optional<UUID> reversal,
        Optional<String> reversalReason,
        Optional<Username> reversedBy,
        Optional<Instant> reversedAt) {
    /** Returns the recipient; absent for a group. */
    public Optional<BeneficiaryId> person() {
        return beneficiary.isEmpty() ? Optional.empty() : Optional.of(new BeneficiaryId(UUID.fromString(beneficiary)));
    }

    /** Returns a text that was encrypted before the caller's transaction; empty if the person was erased meanwhile. */
    public String kept(Handle handle, String sealed) {
        return person().map(each -> PersonalTexts.Key.of(handle, each).kept(handle, sealed))
                .orElse(sealed);
    }
}
