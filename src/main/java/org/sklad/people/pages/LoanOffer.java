package org.sklad.people.pages;

import org.sklad.platform.i18n.Message;

/**
 * An item that can be lent.
 *
 * @param code digits of our own label
 */
public record LoanOffer(String code, Message title) {}
