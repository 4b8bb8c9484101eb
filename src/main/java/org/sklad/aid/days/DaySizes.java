package org.sklad.aid.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.desk.SizeProfile;
import org.sklad.goods.catalogue.Item;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Receiver;
import org.sklad.people.attributes.Sex;

/**
 * The facts about a person on a list that decide which goods fit.
 *
 * @param clothes size; empty if unknown
 * @param shoes size; empty if unknown
 * @param ageBand until the day before {@code nextBandOn}
 */
public record DaySizes(String clothes, String shoes, Sex sex, AgeBand ageBand, LocalDate nextBandOn) {
    /**
     * The size and item that fit a person.
     *
     * @param size empty if the goods have none, or the person's is unknown
     * @param item absent if several fit
     */
    record Choice(String size, Optional<Item> item) {
        static Choice of(SizeProfile wearer, List<Item> meant) {
            return new Choice(wearer.sizeOf(meant), wearer.only(meant));
        }
    }

    /** Returns sex and age on a day. */
    Receiver receiver(LocalDate day) {
        return new Receiver(Optional.of(sex), Optional.of(age(day)), List.of());
    }

    private AgeBand age(LocalDate day) {
        return new Age(ageBand, nextBandOn).on(day).band();
    }

    SizeProfile on(LocalDate day, BeneficiaryId person) {
        return new SizeProfile(person, List.of(clothes, shoes), sex, age(day));
    }
}
