package org.sklad.goods.stock;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.InsufficientStock;

/**
 * Requests that a desk had to refuse because its centre had less (domain, "Days of stock": they count as use). Readers subtract the
 * quantity that the document hands out in the end, so that a smaller handout with the same id leaves the difference.
 */
public final class RefusedRequests {
    private RefusedRequests() {}

    /**
     * Records that a document requested more of an item than a centre has, with the largest requested quantity. Records nothing if another
     * location of the centre has some, because it can be requested there.
     */
    public static void record(Handle handle, UUID document, CentreCode centre, InsufficientStock refused, Instant at) {
        boolean elsewhereHere =
                refused.elsewhere().stream().anyMatch(each -> each.centre().equals(centre));
        if (!elsewhereHere) {
            record(handle, document, centre, refused.sku(), refused.asked(), at);
        }
    }

    /** Records that somebody asked for an item that a centre does not have, as {@link #record} does after a refused document. */
    public static void record(Handle handle, UUID document, CentreCode centre, Sku sku, long wanted, Instant at) {
        handle.attach(RefusedRequestDao.class).put(document, sku, centre, wanted, at);
    }
}
