package org.sklad.aid.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.desk.SizeProfile;
import org.sklad.goods.catalogue.Item;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Sex;

/**
 * By what goods fit somebody on a list, as it is kept.
 *
 * @param clothes size; empty where not known
 * @param shoes likewise
 * @param ageBand until the day before {@code nextBandOn}
 */
public record DaySizes(String clothes, String shoes, Sex sex, AgeBand ageBand, LocalDate nextBandOn) {
    /**
     * What of some goods is theirs.
     *
     * @param size empty where the goods have none, or theirs is not known
     * @param item absent where it may be one of several
     */
    record Choice(String size, Optional<Item> item) {
        static Choice of(SizeProfile wearer, List<Item> meant) {
            return new Choice(wearer.sizeOf(meant), wearer.only(meant));
        }
    }

    SizeProfile on(LocalDate day, BeneficiaryId person) {
        AgeBand age = new Age(ageBand, nextBandOn).on(day).band();
        return new SizeProfile(person, List.of(clothes, shoes), sex, age);
    }
}
