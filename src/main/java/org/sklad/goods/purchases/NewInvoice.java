package org.sklad.goods.purchases;

import java.time.LocalDate;
import org.sklad.goods.lots.Money;

/** An invoice to record. */
public record NewInvoice(String supplier, String number, LocalDate invoicedOn, Money total) {}
