/** The ledger: lots, where they stand, every movement of them, and the documents by which stock is corrected. */
@NullMarked
package org.sklad.stock;

import org.jspecify.annotations.NullMarked;
