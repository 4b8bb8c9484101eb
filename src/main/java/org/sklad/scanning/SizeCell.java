package org.sklad.scanning;

/**
 * A size.
 *
 * @param code the code of its item
 * @param people the number of people who need it
 * @param enough false if people need more than can be handed out
 */
public record SizeCell(String code, String size, long quantity, long people, boolean enough, boolean picked) {}
