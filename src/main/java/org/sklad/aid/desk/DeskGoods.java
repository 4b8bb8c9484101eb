package org.sklad.aid.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.handouts.RestrictedLots;
import org.sklad.aid.handouts.WantedGoods;
import org.sklad.aid.handouts.WantedLine;
import org.sklad.aid.rules.Recipient;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.RefusedRequests;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.pages.Needed;
import org.sklad.platform.db.Database;
import org.sklad.platform.web.FormState;

/** Search for the goods on a desk before a handout is recorded. */
public final class DeskGoods {
    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final WantedGoods wantedGoods;
    private final InstantSource clock;

    public DeskGoods(
            Database database,
            Centres centres,
            Locations locations,
            Beneficiaries beneficiaries,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.wantedGoods = new WantedGoods(goods);
        this.clock = clock;
    }

    /** Returns the centre whose goods are given: that of the desk, or the home centre of a bag from another one. */
    Centre centre(FormState entered, Centre desk, Operator by) {
        Optional<CentreCode> home = LocationAddress.find(entered.value("location"), desk.code())
                .map(LocationAddress::centre)
                .filter(code -> !code.equals(desk.code()) && by.roles().hasAt(code, Role.FIELD));
        return home.flatMap(code -> centres.own(by).stream()
                        .filter(centre -> centre.code().equals(code))
                        .findFirst())
                .orElse(desk);
    }

    /**
     * Returns where a handout would take the goods of these lines, the lot that expires first before all others; empty if the operator is
     * not a field worker at the centre of the location.
     *
     * @param who recipient; absent for a group
     */
    public List<Pick> picks(
            List<WantedLine> lines,
            LocationAddress from,
            Optional<SizeProfile> who,
            List<Heads> group,
            Centre centre,
            Operator by) {
        if (lines.isEmpty() || !by.roles().hasAt(from.centre(), Role.FIELD)) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        return database.read(handle -> {
            Optional<Location> location = locations.find(handle, from);
            if (location.isEmpty()) {
                return List.of();
            }
            Optional<Recipient> recipient = who.map(each ->
                    new Recipient(each.sex(), each.age(), beneficiaries.vulnerabilities(handle, each.person())));
            RestrictedLots restricted = RestrictedLots.of(handle, lines, centre.code(), recipient, group);
            return ledger.supply(handle, location.get(), today)
                    .seek(lines.stream().map(WantedLine::wanted).toList(), restricted::rank);
        });
    }

    /** Lists what may be given from a box that was scanned at the desk; rejects it as {@link WantedGoods#inside} does. */
    public List<WantedGoods.Inside> inside(BoxCode box, Centre centre, Operator by) {
        by.requireAt(centre.code(), Role.FIELD);
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        return database.read(handle -> wantedGoods.inside(handle, box, centre.code(), today));
    }

    /** Finds what the lines would give, before anything is recorded. Leaves out a line that names no goods there. */
    public List<WantedLine> look(List<NewLine> lines, CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        return database.read(handle -> {
            List<WantedLine> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                wantedGoods
                        .look(handle, i + 1, lines.get(i), centre, Optional.empty(), by)
                        .ifPresent(found::add);
            }
            return found;
        });
    }

    /** Finds what one line would give from the location, as {@link #look(List, CentreCode, Operator)} does. */
    public Optional<WantedLine> look(NewLine line, Optional<LocationAddress> from, CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        return database.read(handle -> {
            Optional<Location> at = from.flatMap(each -> locations.find(handle, each))
                    .filter(each -> each.centre().equals(centre));
            return wantedGoods.look(handle, 1, line, centre, at, by);
        });
    }

    /** Records that goods were asked for and not there; one desk counts once for an item. */
    void wantedInVain(UUID desk, Item item, long quantity, Centre centre) {
        database.write(handle -> {
            RefusedRequests.record(handle, desk, centre.code(), item.sku(), quantity, clock.instant());
            return item;
        });
    }

    /** Returns the household members who received goods in their own name on that day. */
    Set<String> served(Beneficiary person, Centre centre, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, centre.timeZone());
        return database.read(handle -> handle.attach(DeskDao.class).servedOn(person.household(), day));
    }

    /**
     * Returns the goods that the desk proposes. Medicines are never due.
     *
     * @param due remaining quantities of the rules that the operator may know
     * @param lacks the person's open needs
     */
    public Proposals.Found proposals(
            Beneficiary person, List<Remaining> due, List<Needed.Lack> lacks, Centre centre, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, centre.timeZone());
        SizeProfile who = SizeProfile.of(person, person.ageBand(at));
        return database.read(handle -> Proposals.of(handle, person, who, due, lacks, centre, day));
    }
}
