package org.sklad.phone.sync;

import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;

/** Adds a photo to what was made of a record. */
@FunctionalInterface
public interface PhotoTaker {
    /** Returns true if this request added it; false if the same request was answered before. */
    boolean add(IdempotencyKey claim, UUID record, byte[] sent, Operator author);
}
