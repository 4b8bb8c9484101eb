package org.sklad.goods.boxes;

import java.util.Optional;
import org.sklad.goods.catalogue.Item;

/**
 * A box in the list.
 *
 * @param item one of its items; empty for an empty box
 */
public record BoxRow(Box box, Optional<Item> item) {}
