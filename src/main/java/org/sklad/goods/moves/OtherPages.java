package org.sklad.goods.moves;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** Pages of documents that move goods within a centre but belong to a higher room. */
public interface OtherPages {
    /** The address of the document's page, if the operator sees it there. */
    Optional<String> find(UUID document, Operator by);
}
