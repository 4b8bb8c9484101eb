package org.sklad.goods.catalogue;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.i18n.FieldError;

/**
 * Says whether an item may mean something else from now on. What is kept of an item is known above this package; whoever knows it
 * gives a guard when all is put together.
 */
@FunctionalInterface
public interface ItemGuard {
    /** What is against the change, in the transaction that makes it; empty where nothing is. */
    Optional<FieldError> objection(Handle handle, Item present, ItemFacts wanted);
}
