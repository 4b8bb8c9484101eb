package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A consignment in a list of the API. */
public record ConsignmentSummary(
        UUID id,
        ConsignmentState state,
        String centre,
        String location,
        String donor,
        Optional<String> fundingSource,
        Optional<String> restriction,
        String reference,
        Instant announcedAt,
        Optional<Instant> receivedAt) {
    static ConsignmentSummary of(Consignment consignment) {
        return new ConsignmentSummary(
                consignment.id(),
                consignment.state(),
                consignment.centre().value(),
                consignment.locationCode().value(),
                consignment.donor().value(),
                Optional.of(consignment.fundingSource().value()).filter(each -> !each.isEmpty()),
                Optional.of(consignment.restriction()).filter(each -> !each.isEmpty()),
                consignment.reference(),
                consignment.announcedAt(),
                consignment.receivedAt());
    }
}
