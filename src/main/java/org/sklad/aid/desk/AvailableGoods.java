package org.sklad.aid.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.AvailableStock;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;

/** The quantities that may be handed out to a person on a day, in the caller's transaction. Each item is read once. */
final class AvailableGoods {
    private final Handle handle;
    private final CentreCode centre;
    private final LocalDate day;
    private final BeneficiaryId person;
    private final Map<Sku, AvailableStock> read = new HashMap<>();

    AvailableGoods(Handle handle, CentreCode centre, LocalDate day, BeneficiaryId person) {
        this.handle = handle;
        this.centre = centre;
        this.day = day;
        this.person = person;
    }

    /** Returns the quantities of these items and of those read before. Uses two statements, none if all were read before. */
    Map<Sku, AvailableStock> with(Set<Sku> skus) {
        Set<Sku> unread = new HashSet<>(skus);
        unread.removeAll(read.keySet());
        read.putAll(Reservations.free(handle, centre, unread, day, person));
        return Map.copyOf(read);
    }
}
