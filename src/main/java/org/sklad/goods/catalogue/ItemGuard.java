package org.sklad.goods.catalogue;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.platform.i18n.FieldError;

/** Decides whether the meaning of an item may change. Higher packages store data about items and supply guards at startup. */
@FunctionalInterface
public interface ItemGuard {
    /** Returns the objection to a change, in the transaction of the change; empty if there is none. */
    Optional<FieldError> objection(Handle handle, Item present, ItemFacts wanted);
}
