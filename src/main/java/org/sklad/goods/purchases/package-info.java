/** Invoices of goods that were bought. */
@NullMarked
package org.sklad.goods.purchases;

import org.jspecify.annotations.NullMarked;
