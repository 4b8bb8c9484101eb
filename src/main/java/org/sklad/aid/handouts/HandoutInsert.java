package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.Recipient;
import org.sklad.centres.places.LocationId;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.KindCodes;

/**
 * A handout to insert.
 *
 * @param heads number of people in the group; 0 for a handout to a person, 1 if the recipient is unknown
 * @param offline true if it happened before it reached the server
 */
public record HandoutInsert(
        UUID id,
        CentreCode centre,
        LocationId location,
        String beneficiary,
        String household,
        String sex,
        String ageBand,
        String vulnerabilities,
        LocalDate givenOn,
        Instant occurredAt,
        Instant recordedAt,
        UUID operator,
        Acknowledgement acknowledgement,
        String collectedBy,
        String overrideReason,
        String secondOperator,
        int heads,
        boolean offline) {
    static HandoutInsert of(
            KindCodes codes,
            PreparedHandout giving,
            Optional<Beneficiary> person,
            Optional<Recipient> recipient,
            boolean offline) {
        return new HandoutInsert(
                giving.id(),
                giving.centre().code(),
                giving.from().id(),
                // Keep the registration whose key encrypts the texts, even if it was merged since.
                giving.person().map(BeneficiaryId::toString).orElse(""),
                person.map(Beneficiary::household).orElse(""),
                recipient.map(each -> each.sex().name()).orElse(""),
                recipient.map(each -> each.ageBand().name()).orElse(""),
                recipient
                        .map(each -> codes.ofAll(giving.id(), each.vulnerabilities()))
                        .orElse(""),
                giving.day(),
                giving.at(),
                giving.now(),
                giving.by().id(),
                giving.wanted().acknowledgement(),
                giving.texts().collectedBy(),
                giving.texts().overrideReason(),
                giving.second().map(UUID::toString).orElse(""),
                offline && person.isEmpty() && giving.wanted().group().isEmpty() ? 1 : giving.heads(),
                offline);
    }
}
