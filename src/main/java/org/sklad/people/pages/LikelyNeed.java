package org.sklad.people.pages;

import org.sklad.platform.i18n.Message;

/**
 * Goods that a person probably needs.
 *
 * @param goods the goods as the form of a need names them
 * @param size size that fits the person, as people read it; empty if it is unknown, or if the goods have none
 */
public record LikelyNeed(String goods, Message title, String size) {}
