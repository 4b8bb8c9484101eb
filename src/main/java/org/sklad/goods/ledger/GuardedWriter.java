package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;

/** Writes movements. Refuses goods that are missing or are reserved for others. */
record GuardedWriter(LedgerWriter book) {
    /**
     * Writes the movements of a document.
     *
     * @param taker the recipient; goods reserved for this person may be taken
     */
    void post(Handle handle, Document document, List<Posting> postings, Taker taker) {
        Set<Sku> reserved = postReservedToo(handle, document, postings);
        if (!reserved.isEmpty()) {
            new ReservationGuard(handle, document, taker).require(postings, reserved);
        }
    }

    /**
     * Writes the movements of a document, reserved goods too.
     *
     * @return the items taken that may be reserved for a need in their centre
     */
    Set<Sku> postReservedToo(Handle handle, Document document, List<Posting> postings) {
        LedgerWriter.Outcome outcome = book.post(handle, document, postings);
        Optional<Shortage> shortage = outcome.shortage();
        if (shortage.isPresent()) {
            // Goods that this document put somewhere are there until the rollback, so its places are not suggested.
            Set<LocationId> touched = new HashSet<>();
            postings.forEach(posting -> {
                touched.add(posting.from().location().id());
                touched.add(posting.to().location().id());
            });
            ZoneId zone = Centres.zone(handle, shortage.get().location().centre());
            LocalDate day = LocalDate.ofInstant(document.occurredAt(), zone);
            Set<LocationId> from = Set.of(shortage.get().location().id());
            throw ShortageRefusals.insufficient(handle, shortage.get(), from, touched, day, document.by());
        }
        return outcome.reserved();
    }
}
