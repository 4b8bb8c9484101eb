/** The ledger: lots, movements, balances, boxes and reservations. Every change of stock goes through it. */
@NullMarked
package org.sklad.goods.ledger;

import org.jspecify.annotations.NullMarked;
