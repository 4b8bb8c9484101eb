/** Lines of incoming goods: codes resolved to items, conditions inspected, medicines checked. */
@NullMarked
package org.sklad.goods.intake;

import org.jspecify.annotations.NullMarked;
