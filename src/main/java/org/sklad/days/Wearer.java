package org.sklad.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.beneficiaries.Age;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Sex;
import org.sklad.catalogue.Item;
import org.sklad.distribution.DefaultGoods;

/**
 * What goods somebody can use.
 *
 * @param clothes size; empty where not known
 * @param shoes likewise
 * @param ageBand as it is kept, until the day before {@code nextBandOn}
 */
public record Wearer(String clothes, String shoes, Sex sex, AgeBand ageBand, LocalDate nextBandOn) {
    /**
     * What of some goods is theirs.
     *
     * @param size empty where the goods have none, or theirs is not known
     * @param item absent where it may be one of several
     */
    record Choice(String size, Optional<Item> item) {}

    Choice choose(List<Item> meant, LocalDate day) {
        AgeBand age = new Age(ageBand, nextBandOn).on(day).band();
        List<Item> forThem = meant.stream()
                .filter(item -> DefaultGoods.isFor(item, sex, age))
                .toList();
        List<Item> fitting = forThem.stream()
                .filter(item -> !item.facts().size().isEmpty()
                        && List.of(clothes, shoes).contains(item.facts().size()))
                .toList();
        List<Item> left = fitting.isEmpty() ? forThem : fitting;
        String size = fitting.isEmpty() ? "" : fitting.get(0).facts().size();
        return new Choice(size, left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty());
    }
}
