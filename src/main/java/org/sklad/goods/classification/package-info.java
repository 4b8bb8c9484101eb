/** Classes of items: SKU, category, unit, season, sex, age group and size. Pure. */
@NullMarked
package org.sklad.goods.classification;

import org.jspecify.annotations.NullMarked;
