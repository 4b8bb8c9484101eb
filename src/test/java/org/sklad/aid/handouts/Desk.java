package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.SignIn;
import org.sklad.aid.conflicts.Conflicts;
import org.sklad.aid.desk.SizeProfile;
import org.sklad.aid.dosage.Dosing;
import org.sklad.aid.eligibility.Explanations;
import org.sklad.aid.eligibility.RulePreviews;
import org.sklad.aid.needs.Needs;
import org.sklad.aid.needs.ReservedGoods;
import org.sklad.aid.returns.NewReturn;
import org.sklad.aid.returns.NewReturnLine;
import org.sklad.aid.returns.Returns;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.Remaining;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.harness.TestFeatures;
import org.sklad.installation.Features;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.Households;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.merges.PersonMerges;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Meanwhile;

/** A handout desk on a test database, with people, operators and shortcuts for tests. */
public final class Desk {
    public final Database database;
    public final TestStock stock;
    public final Access access;
    public final Beneficiaries beneficiaries;
    public final Registrations registrations;
    public final Households households;
    public final Stays stays;
    public final EntitlementRules rules;
    public final Entitlements entitlements;
    public final Explanations explanations;
    public final RulePreviews previews;
    public final Handouts handouts;
    public final Returns returns;
    public final Conflicts conflicts;
    public final Needs needs;
    public final PersonMerges merges;
    public final ReservedGoods kept;
    public final DataKeys dataKeys;
    public final Features features;

    public Desk(Database database) {
        this(new TestStock(database));
    }

    public Desk(TestStock stock) {
        this(stock, stock.access.features, stock.database);
    }

    private Desk(TestStock stock, Features features, Database database) {
        this.stock = stock;
        this.database = database;
        this.features = features;
        access = stock.access;
        dataKeys = access.base.keys().dataKeys();
        beneficiaries = features.people.beneficiaries;
        registrations = features.people.registrations;
        households = features.people.households;
        stays = features.people.stays;
        merges = features.merges.merges;
        rules = features.rules.rules;
        entitlements = features.handouts.entitlements;
        previews = features.eligibility.previews;
        explanations = features.eligibility.explanations;
        handouts = features.handouts.handouts;
        returns = features.returns.returns;
        conflicts = features.conflicts.conflicts;
        needs = features.needs.needs;
        kept = features.needs.keptGoods;
    }

    /** Returns the same desk, which runs the other action before each write. */
    public Desk during(Runnable other) {
        Database meanwhile = new Meanwhile(database, other);
        return new Desk(stock, TestFeatures.on(TestFeatures.base(access.base, meanwhile)), meanwhile);
    }

    /** Erases the person's identity and the key to all their sealed texts. */
    public void erase(Beneficiary person) {
        Anonymous anonymous = Anonymous.draw(access.randomness);
        database.write(handle -> {
            anonymous.erase(handle, person.id(), UUID.randomUUID(), access.now());
            return person;
        });
    }

    public Beneficiary adult(Sex sex, Operator by) {
        return person("HAR", sex, AgeBand.FROM_18, by);
    }

    public Beneficiary person(String centre, Sex sex, AgeBand age, Operator by) {
        return registered(centre, sex, Age.known(age), by);
    }

    /** Registers a person with a known birth date. */
    public Beneficiary born(String centre, Sex sex, LocalDate birth, Operator by) {
        return registered(centre, sex, Age.of(birth, stock.today().minusDays(90)), by);
    }

    private Beneficiary registered(String centre, Sex sex, Age age, Operator by) {
        return registrations
                .register(
                        Access.claim("registration"),
                        new Registration(
                                new CentreCode(centre),
                                Optional.empty(),
                                sex,
                                age,
                                Sizes.UNKNOWN,
                                SpokenLanguages.NONE,
                                Identity.UNKNOWN,
                                Set.of(),
                                ""),
                        by)
                .beneficiary();
    }

    /** A handout from the store at Harmanli, by default to a person. */
    public static final class Wish {
        private String centre = "HAR";
        private String location = "STORE";
        private Optional<String> person = Optional.empty();
        private List<Heads> group = List.of();
        private Optional<Instant> occurredAt = Optional.empty();
        private final List<NewLine> lines = new java.util.ArrayList<>();
        private Acknowledgement acknowledgement = Acknowledgement.MARK;
        private Optional<byte[]> signature = Optional.empty();
        private String collectedBy = "";
        private Optional<Overriding> overriding = Optional.empty();
        private SeenRestrictions seen = SeenRestrictions.NONE;
        private boolean again = true;

        public static Wish to(Beneficiary person) {
            return to(person.caseCode().value());
        }

        public static Wish to(String code) {
            Wish wish = new Wish();
            wish.person = Optional.of(code);
            return wish;
        }

        public static Wish toGroup(Heads... heads) {
            Wish wish = new Wish();
            wish.group = List.of(heads);
            return wish;
        }

        public Wish item(Item item, long quantity) {
            return goods(item.sku(), quantity);
        }

        public Wish goods(Sku item, long quantity) {
            return line(NewLine.of(GoodsLine.of(item, quantity)));
        }

        public Wish medicine(Item item, long quantity, String prescription, String dose) {
            return line(NewLine.of(GoodsLine.of(item.sku(), quantity), Optional.empty(), prescription, dose));
        }

        /** Adds a medicine with its dosing in parts. */
        public Wish medicine(Item item, long quantity, String prescription, Dosing dosing) {
            lines.add(new NewLine(
                    GoodsLine.of(item.sku(), quantity),
                    Optional.empty(),
                    prescription,
                    "",
                    Optional.of(dosing),
                    Optional.empty()));
            return this;
        }

        public Wish lot(Lot lot, long quantity) {
            return line(NewLine.of(GoodsLine.of(lot.code(), quantity)));
        }

        private Wish line(NewLine line) {
            lines.add(line);
            return this;
        }

        public Wish scan(String code, long times) {
            return line(NewLine.of(new GoodsLine(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(RawCode.of(code)),
                    Optional.empty(),
                    Optional.of(times))));
        }

        /** Adds goods that were bought for the person instead of taken from the store. */
        public Wish bought(Item item, long quantity, Bought how) {
            return line(new NewLine(
                    GoodsLine.of(item.sku(), quantity), Optional.empty(), "", "", Optional.empty(), Optional.of(how)));
        }

        /** Adds a quantity out of a box that has one kind of goods. */
        public Wish box(BoxCode box, long quantity) {
            GoodsLine much = new GoodsLine(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(quantity), Optional.empty());
            return line(NewLine.of(much, Optional.of(box), "", ""));
        }

        /** Adds a quantity of the item out of a box. */
        public Wish item(Item item, BoxCode box, long quantity) {
            return line(NewLine.of(GoodsLine.of(item.sku(), quantity), Optional.of(box), "", ""));
        }

        public Wish at(String otherCentre, String otherLocation) {
            centre = otherCentre;
            location = otherLocation;
            return this;
        }

        public Wish on(Instant at) {
            occurredAt = Optional.of(at);
            return this;
        }

        /** Refuses a repetition of the same handout on that day, as a page does. */
        public Wish once() {
            again = false;
            return this;
        }

        /** Confirms donors' restrictions by their codes. */
        public Wish seen(String... restrictions) {
            seen = new SeenRestrictions(false, Set.of(restrictions));
            return this;
        }

        public Wish signed(byte[] picture) {
            acknowledgement = Acknowledgement.SIGNATURE;
            signature = Optional.of(picture);
            return this;
        }

        public Wish collectedBy(String who) {
            collectedBy = who;
            return this;
        }

        public Wish overriddenBy(String username, String password) {
            overriding = Optional.of(new Overriding("Изгубен багаж", Access.typed(username, password)));
            return this;
        }

        /** Overrides the rules with a second operator who also typed a code. */
        public Wish overriddenBy(SignIn second) {
            overriding = Optional.of(new Overriding("Изгубен багаж", second));
            return this;
        }

        public NewHandout build() {
            return new NewHandout(
                    new CentreCode(centre),
                    location,
                    person,
                    group,
                    occurredAt,
                    lines,
                    acknowledgement,
                    signature,
                    collectedBy,
                    overriding,
                    seen,
                    again);
        }
    }

    public HandoutDetails give(Wish wish, Operator by) {
        return handouts.record(Access.claim("handout"), wish.build(), by).handout();
    }

    /** Returns the places from which the desk picks the quantity of the item for the person. */
    List<Pick> picks(Beneficiary person, Item item, long quantity, String location, Operator by) {
        Centre centre = stock.centres.centres().get(person.centre());
        NewLine line = NewLine.of(GoodsLine.of(item.sku(), quantity));
        return features.desk.goods.picks(
                features.desk.goods.look(List.of(line), centre.code(), by),
                LocationAddress.find(location, centre.code()).orElseThrow(),
                Optional.of(SizeProfile.of(person, person.ageBand(access.now()))),
                List.of(),
                centre,
                by);
    }

    public Handouts.Outcome give(IdempotencyKey claim, Wish wish, Operator by) {
        return handouts.record(claim, wish.build(), by);
    }

    /** Syncs the handout of an offline device. */
    public OfflineOutcome sync(IdempotencyKey claim, Away away, Operator author) {
        return handouts.recordOffline(claim, away.build(access.now()), author);
    }

    /**
     * Returns some goods of a handout, to their former location unless another one is given.
     *
     * @return true if the return is new; its id is that of the claim
     */
    public boolean bringBack(
            IdempotencyKey claim, UUID handout, GoodsLine some, Optional<String> location, Operator by) {
        NewReturnLine line = new NewReturnLine(Optional.empty(), some, Optional.empty(), "lines[0].");
        return returns.record(claim, handout, new NewReturn(List.of(line), location, ""), by);
    }

    public static IdempotencyKey claim(UUID id) {
        return new IdempotencyKey(id, "handout");
    }

    /** Returns the person's remaining entitlement under the rule. */
    public Remaining left(String rule, Beneficiary person, Operator by) {
        return entitlements.list(person.caseCode(), by).stream()
                .filter(each -> each.rule().code().value().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    public long count(String table) {
        return database.read(handle -> handle.createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Long.class)
                .one());
    }

    /** Checks the invariants of stock and handouts with the queries of the command {@code check}. */
    public void check() {
        stock.check();
        List<Check> all = Stream.of(features.people, features.handouts, features.returns, features.needs)
                .flatMap(each -> each.checks().stream())
                .toList();
        for (Check check : all) {
            assertThat(database.read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
    }
}
