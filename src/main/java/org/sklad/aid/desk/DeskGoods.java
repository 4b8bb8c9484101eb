package org.sklad.aid.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Booking;
import org.sklad.aid.handouts.Heads;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.handouts.RestrictedLots;
import org.sklad.aid.handouts.WantedGoods;
import org.sklad.aid.rules.Recipient;
import org.sklad.aid.rules.Remaining;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Goods;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.pages.Needed;
import org.sklad.platform.db.Database;

/** Goods on a desk, looked up before a handout is recorded. */
public final class DeskGoods {
    private final Database database;
    private final Locations locations;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final WantedGoods wantedGoods;
    private final InstantSource clock;

    public DeskGoods(
            Database database,
            Locations locations,
            Beneficiaries beneficiaries,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.locations = locations;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.wantedGoods = new WantedGoods(goods);
        this.clock = clock;
    }

    /**
     * Where the goods of these lines would be taken from, what expires first before all else, as a handout takes them; nothing where
     * the location is none of the operator's.
     *
     * @param who whom they are for; absent for a group
     */
    public List<Pick> picks(
            List<WantedGoods.Line> lines,
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
            RestrictedLots restricted = RestrictedLots.of(
                    handle,
                    lines.stream().map(line -> line.item().sku()).collect(Collectors.toSet()),
                    restriction -> Booking.fits(restriction, centre.code(), recipient, group));
            return ledger.seek(
                    handle,
                    location.get(),
                    today,
                    lines.stream().map(WantedGoods.Line::wanted).toList(),
                    restricted::rank);
        });
    }

    /** What of a box may be given, as it was scanned at the desk; refuses like {@link WantedGoods#inside}. */
    public List<WantedGoods.Inside> inside(BoxCode box, Centre centre, Operator by) {
        by.requireAt(centre.code(), Role.FIELD);
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        return database.read(handle -> wantedGoods.inside(handle, box, centre.code(), today));
    }

    /** What the lines would give, before anything is recorded; a line that names no goods there is left out. */
    public List<WantedGoods.Line> look(List<NewLine> lines, CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
        return database.read(handle -> {
            List<WantedGoods.Line> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                wantedGoods.look(handle, i + 1, lines.get(i), centre, by).ifPresent(found::add);
            }
            return found;
        });
    }

    /**
     * The goods that the desk proposes. Medicines are never among what is due.
     *
     * @param due what is left of each rule that the operator may know of
     * @param lacks the person's open needs
     */
    public Proposals.Found proposals(
            Beneficiary person, List<Remaining> due, List<Needed.Lack> lacks, Centre centre, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, centre.timeZone());
        SizeProfile who = SizeProfile.of(person, person.ageBand(at));
        return database.read(handle -> Proposals.of(handle, person, who, due, lacks, centre, day));
    }
}
