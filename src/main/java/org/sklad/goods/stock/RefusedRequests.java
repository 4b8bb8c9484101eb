package org.sklad.goods.stock;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.ledger.InsufficientStock;

/**
 * Requests that a desk had to refuse because its centre had less (domain, "Days of stock": they count as use). What the document gives
 * in the end is subtracted by those who read them, so that a smaller handout with the same id leaves the difference.
 */
public final class RefusedRequests {
    private RefusedRequests() {}

    /**
     * Keeps that a document wanted more of an item than a centre has; the most that it wanted. Nothing where another location of the
     * centre has some: it can be asked for there.
     */
    public static void record(Handle handle, UUID document, CentreCode centre, InsufficientStock refused, Instant at) {
        boolean elsewhereHere =
                refused.elsewhere().stream().anyMatch(each -> each.centre().equals(centre));
        if (!elsewhereHere) {
            handle.attach(RefusedRequestDao.class).put(document, refused.sku(), centre, refused.asked(), at);
        }
    }
}
