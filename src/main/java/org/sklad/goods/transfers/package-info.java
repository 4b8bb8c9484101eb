/** Transfers of goods between centres, under a waybill. */
@NullMarked
package org.sklad.goods.transfers;

import org.jspecify.annotations.NullMarked;
