package org.sklad.goods.classification;

import java.util.Optional;

/**
 * The facts of goods that decide whom they fit.
 *
 * @param size as written on the goods; empty for goods without sizes
 * @param sex absent for goods that are not made for one sex
 * @param ageGroup absent for goods that are not made for one age
 */
public record Wear(String size, Optional<ItemSex> sex, Optional<AgeGroup> ageGroup) {}
