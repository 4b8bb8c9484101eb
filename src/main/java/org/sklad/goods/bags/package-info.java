/** Bags of mobile teams: filled, counted after a visit and reconciled. */
@NullMarked
package org.sklad.goods.bags;

import org.jspecify.annotations.NullMarked;
