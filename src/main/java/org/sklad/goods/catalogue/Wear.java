package org.sklad.goods.catalogue;

import java.util.Optional;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.ItemSex;

/**
 * The facts of goods that decide whom they fit.
 *
 * @param size as in {@link ItemFacts}; empty for goods without sizes
 * @param sex absent for goods that are not made for one sex
 * @param ageGroup absent for goods that are not made for one age
 */
public record Wear(String size, Optional<ItemSex> sex, Optional<AgeGroup> ageGroup) {}
