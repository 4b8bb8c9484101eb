package org.sklad.phone.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Profession;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.Per;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Unit;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;

/**
 * The data of a centre for a phone: complete, or what changed since a version that the phone has. Has no names, birth dates, notes or
 * vulnerabilities of people.
 *
 * @param version names this state for the next request
 * @param complete false if the lists have only new and changed rows
 * @param at time at the server
 * @param wipeAfterHours hours after which a phone without a network erases the data
 * @param rules without rules that are limited to a vulnerability
 * @param removed names of rows that are no longer in the lists; absent if complete
 */
public record SnapshotAnswer(
        String version,
        boolean complete,
        Instant at,
        int wipeAfterHours,
        PhoneCentre centre,
        PhoneOperator operator,
        List<PhonePlace> places,
        List<PhoneItem> items,
        List<PhoneLot> lots,
        List<PhoneStock> stock,
        List<PhonePerson> people,
        List<PhoneRule> rules,
        List<PhonePack> packs,
        List<PhoneRoom> rooms,
        List<PhoneAsset> assets,
        List<PhoneTopic> topics,
        List<String> languages,
        List<PhoneVisit> visits,
        Optional<PhoneRemoved> removed) {

    /** A name in both languages. */
    public record PhoneName(String bg, String en) {}

    /** The centre. */
    public record PhoneCentre(String code, PhoneName name, String zone) {}

    /**
     * The operator who asked.
     *
     * @param medicine true if the operator may hand out medicines
     */
    public record PhoneOperator(String username, String name, boolean medicine, Optional<Profession> profession) {}

    /**
     * A store or bag. Stock on its shelves counts as its own.
     *
     * @param code for a bag of another centre with the code of that centre before it
     */
    public record PhonePlace(String code, String name, LocationKind kind) implements SnapshotRow {
        @Override
        public String named() {
            return code;
        }
    }

    /**
     * An item of the catalogue.
     *
     * @param name with group and size
     * @param styleName the name that the sizes of a style share
     * @param sizeOrder text that sorts by its characters as sizes lie on a shelf
     * @param sex absent for goods for women and men
     * @param ageGroup absent for goods that are not made for one age; the meaning of a size depends on it
     * @param prescription true for a medicine that needs a prescription
     * @param words search words in both languages, in Latin letters without accents and doubled letters
     * @param codes codes on its label and on goods, each with the units that it stands for
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneItem(
            String sku,
            PhoneName name,
            List<String> words,
            Category category,
            Optional<String> style,
            Optional<PhoneName> styleName,
            String size,
            String sizeOrder,
            Optional<ItemSex> sex,
            Optional<AgeGroup> ageGroup,
            Unit unit,
            Optional<Boolean> medicine,
            Optional<Boolean> prescription,
            List<PhoneCode> codes)
            implements SnapshotRow {
        @Override
        public String named() {
            return sku;
        }
    }

    /** A code on goods. */
    public record PhoneCode(String value, long quantity) {}

    /**
     * A lot in stock.
     *
     * @param parts goods in one kit of the lot, as rules count them; empty for other goods
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneLot(
            String code, String item, String number, Optional<LocalDate> expiresOn, List<PhonePackGoods> parts)
            implements SnapshotRow {
        @Override
        public String named() {
            return code;
        }
    }

    /** Units of a lot that may be handed out of a place. */
    public record PhoneStock(String place, String lot, long quantity) implements SnapshotRow {
        @Override
        public String named() {
            return place + "|" + lot;
        }
    }

    /**
     * A person who is present.
     *
     * @param otherCodes case codes and valid cards of the registrations that were merged into this one
     * @param clothes size of clothes
     * @param shoes size of shoes
     * @param due remaining quantities of the rules that fit
     * @param given goods received here lately, latest first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhonePerson(
            String caseCode,
            Optional<String> cardCode,
            List<String> otherCodes,
            Sex sex,
            AgeBand ageBand,
            String clothes,
            String shoes,
            String room,
            String household,
            List<String> languages,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<PhoneDue> due,
            List<PhoneNeed> needs,
            List<PhoneGiven> given)
            implements SnapshotRow {
        @Override
        public String named() {
            return caseCode;
        }
    }

    /** Units left of a rule, and the first day on which more is due. */
    public record PhoneDue(String rule, long remaining, Optional<LocalDate> nextOn) {}

    /** An open need. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneNeed(
            UUID id, Optional<String> item, Optional<String> style, String size, long quantity, Urgency urgency) {}

    /** Goods that a person received. */
    public record PhoneGiven(LocalDate on, String item, long quantity) {}

    /**
     * A rule in force today.
     *
     * @param quantity fixed part of what it gives in a period
     * @param kitsAsParts true if it counts the parts of a kit that it names in place of the kit
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneRule(
            String code,
            String name,
            Per per,
            long quantity,
            List<String> items,
            List<String> styles,
            List<String> categories,
            Optional<Boolean> kitsAsParts)
            implements SnapshotRow {
        @Override
        public String named() {
            return code;
        }
    }

    /** A kit of the catalogue with its goods, which can be given one by one. */
    public record PhonePack(String item, PhoneName name, List<PhonePackGoods> goods) implements SnapshotRow {
        @Override
        public String named() {
            return item;
        }
    }

    /** Units of an item in a kit. */
    public record PhonePackGoods(String item, long quantity) {}

    /**
     * A room in use.
     *
     * @param label the digits on its label
     */
    public record PhoneRoom(String code, String name, String label) implements SnapshotRow {
        @Override
        public String named() {
            return code;
        }
    }

    /**
     * An asset in use, such as a boiler.
     *
     * @param label the digits on its label
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneAsset(String code, String name, String room, String label) implements SnapshotRow {
        @Override
        public String named() {
            return code;
        }
    }

    /** A topic of consultations and sessions. */
    public record PhoneTopic(String code, PhoneName name) implements SnapshotRow {
        @Override
        public String named() {
            return code;
        }
    }

    /** A field visit that is planned for the operator today or tomorrow. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneVisit(String number, LocalDate on, Instant startsAt, String team) implements SnapshotRow {
        @Override
        public String named() {
            return number;
        }
    }

    /** Names of rows that are no longer in the lists. A name of stock is the place and the lot with a vertical bar between them. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PhoneRemoved(
            List<String> places,
            List<String> items,
            List<String> lots,
            List<String> stock,
            List<String> people,
            List<String> rules,
            List<String> packs,
            List<String> rooms,
            List<String> assets,
            List<String> topics,
            List<String> visits) {}
}
