package org.sklad.stock;

import org.sklad.catalogue.Item;

/** A movement with its item. */
public record MovementLine(Movement movement, Item item) {}
