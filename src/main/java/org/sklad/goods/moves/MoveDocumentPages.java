package org.sklad.goods.moves;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** Pages of documents that move goods within a centre but belong to a package that depends on this one. */
public interface MoveDocumentPages {
    /** Finds the address of the document's page, if the operator may see it there. */
    Optional<String> find(UUID document, Operator by);
}
