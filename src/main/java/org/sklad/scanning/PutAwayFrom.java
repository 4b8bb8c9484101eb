package org.sklad.scanning;

import java.util.UUID;
import org.sklad.goods.lots.BoxCode;

/**
 * A place with some of the goods.
 *
 * @param id the id of the move from there
 */
public record PutAwayFrom(String location, BoxCode box, long quantity, UUID id) {}
