package org.sklad.aid.handouts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.aid.rules.Recipient;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Restriction;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Taker;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** The transaction of a handout: locks the person, checks the entitlement, issues the goods and stores the records. */
public final class Booking {
    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final WantedGoods wantedGoods;
    private final StockLedger ledger;

    Booking(Beneficiaries beneficiaries, Entitlements entitlements, WantedGoods wantedGoods, StockLedger ledger) {
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.wantedGoods = wantedGoods;
        this.ledger = ledger;
    }

    /**
     * Books the handout.
     *
     * @param codes codes for the lots of bought goods, one for each line
     */
    void book(Handle handle, Giving giving, List<LotCodes> codes) {
        Optional<Beneficiary> person = giving.person()
                .map(id -> Preparation.requireHere(
                        beneficiaries.take(handle, id, giving.by(), Role.FIELD),
                        giving.centre().code()));
        List<WantedGoods.Line> lines =
                wantedGoods.find(handle, giving.wanted().lines(), giving.from().centre(), giving.day(), giving.by());
        if (giving.wanted().occurredAt().isPresent() && !giving.wanted().again()) {
            requireNew(handle, giving, lines);
        }
        Optional<Recipient> recipient = person.map(each -> entitlements.recipient(handle, each, giving.at()));
        List<EntitlementRule> rules = person.isPresent() && giving.second().isEmpty()
                ? EntitlementRules.inForce(handle, giving.centre().code(), giving.day())
                : List.of();
        // The parts of a kit are known only after its lot is chosen. Without rules that count parts, check first and
        // choose nothing for a
        // person who is not entitled.
        boolean inParts = rules.stream().anyMatch(EntitlementRule::kitsAsParts);
        if (!rules.isEmpty() && !inParts) {
            Entitlement entitlement = entitlement(handle, giving, person, recipient, rules, Set.of());
            requireEntitled(
                    entitlement, lines.stream().map(WantedGoods.Line::asked).toList(), lines, giving);
        }
        Document document = new Document(giving.id(), giving.by(), giving.at(), giving.now());
        List<WantedGoods.Line> standing = received(handle, giving, document, lines, codes);
        RestrictedLots restricted = RestrictedLots.of(
                handle,
                lines.stream().map(line -> line.item().sku()).collect(Collectors.toSet()),
                restriction -> fits(restriction, giving, recipient));
        List<Pick> picks = ledger.issue(
                document,
                MovementKind.HANDOUT,
                ledger.supply(handle, giving.from(), giving.day()),
                LocationKind.BENEFICIARY,
                standing.stream().map(WantedGoods.Line::wanted).toList(),
                restricted::rank,
                taker(giving, standing));
        if (inParts) {
            Set<LotCode> lots = picks.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet());
            Entitlement entitlement = entitlement(handle, giving, person, recipient, rules, lots);
            requireEntitled(entitlement, asked(entitlement, picks, lines), lines, giving);
        }
        restricted.require(
                picks, giving.wanted().restrictionsSeen(), giving.by().language());
        HandoutDao.Beside beside = insert(
                handle, giving, row(KindCodes.of(handle), giving, person, recipient, false), lineRows(giving, picks));
        if (beside.inNeed()) {
            person.ifPresent(each -> MetNeeds.given(handle, each.id(), giving, lines));
        }
        if (beside.besideOffline()) {
            person.ifPresent(each -> Breaches.changed(handle, each, giving.now()));
        }
    }

    /**
     * Rejects a paper list that was already recorded, by another operator or at the time of the handout, so that nothing is given twice.
     */
    private static void requireNew(Handle handle, Giving giving, List<WantedGoods.Line> lines) {
        Map<Sku, Long> wanted = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.item().sku(), Collectors.summingLong(WantedGoods.Line::quantity)));
        HandoutDao dao = handle.attach(HandoutDao.class);
        List<HandoutDao.OfDay> thatDay = giving.person()
                .map(person -> dao.ofPersonOn(person, giving.day()))
                .orElseGet(() -> dao.ofGroupsOn(giving.centre().code(), giving.day(), heads(giving)));
        Map<UUID, Map<Sku, Long>> before = thatDay.stream()
                .collect(Collectors.groupingBy(
                        HandoutDao.OfDay::handout,
                        Collectors.toMap(HandoutDao.OfDay::sku, HandoutDao.OfDay::quantity)));
        if (before.containsValue(wanted)) {
            throw new GivenAlready();
        }
    }

    /** Returns the taker. Recipients may take goods reserved for them. Goods bought with the handout were never reserved. */
    private static Taker taker(Giving giving, List<WantedGoods.Line> standing) {
        return new Taker(
                giving.person(),
                standing.stream()
                        .filter(line -> line.typed().bought().isPresent())
                        .flatMap(line -> line.wanted().lot().stream())
                        .collect(Collectors.toSet()));
    }

    static boolean fits(Restriction restriction, Giving giving, Optional<Recipient> recipient) {
        return fits(
                restriction, giving.centre().code(), recipient, giving.wanted().group());
    }

    /** Returns true if the restriction allows the recipient. In a group everybody must fit; their vulnerabilities are unknown. */
    public static boolean fits(
            Restriction restriction, CentreCode centre, Optional<Recipient> recipient, List<Heads> group) {
        return recipient
                .map(each -> restriction.fits(centre, each.sex(), each.ageBand(), each.vulnerabilities()))
                .orElseGet(() -> group.stream()
                        .allMatch(each -> restriction.fits(centre, each.sex(), each.ageBand(), Set.of())));
    }

    /**
     * Receives the bought goods at the location of the handout, from no donor. The number of a receipt line is the negative of the handout
     * line's number, so that both can be told apart in the document.
     *
     * @return the lines; those of bought goods with their lot
     */
    private List<WantedGoods.Line> received(
            Handle handle, Giving giving, Document document, List<WantedGoods.Line> lines, List<LotCodes> codes) {
        List<Received> coming = new ArrayList<>();
        for (WantedGoods.Line line : lines) {
            line.typed()
                    .bought()
                    .ifPresent(bought -> coming.add(new Received(
                            -line.number(),
                            key(handle, line, bought),
                            bought.unitValue(),
                            codes.get(line.number() - 1),
                            Place.loose(giving.from()),
                            line.quantity())));
        }
        if (coming.isEmpty()) {
            return lines;
        }
        Iterator<Lot> lots =
                ledger.receive(handle, document, MovementKind.RECEIPT, coming).iterator();
        return lines.stream()
                .map(line -> line.typed().bought().isEmpty()
                        ? line
                        : line.of(lots.next().code()))
                .toList();
    }

    private static LotKey key(Handle handle, WantedGoods.Line line, Bought bought) {
        SourceCode paid = Sources.find(handle, SourceKind.FUNDING_SOURCE, bought.fundingSource())
                .orElseThrow(() -> new InvalidFields(
                        "lines[" + (line.number() - 1) + "].bought.fundingSource",
                        Message.of("handouts.no-such-funding-source", bought.fundingSource())));
        Origin origin = new Origin(SourceCode.NONE, paid, "");
        return new LotKey(line.item().sku(), bought.number(), Expiry.of(bought.expiresOn()), origin);
    }

    private Entitlement entitlement(
            Handle handle,
            Giving giving,
            Optional<Beneficiary> person,
            Optional<Recipient> recipient,
            List<EntitlementRule> rules,
            Set<LotCode> lots) {
        return entitlements.of(
                handle, person.orElseThrow(), recipient.orElseThrow(), rules, giving.day(), giving.at(), lots);
    }

    private static List<Entitlement.Asked> asked(
            Entitlement entitlement, List<Pick> picks, List<WantedGoods.Line> lines) {
        return lines.stream()
                .flatMap(line -> picks.stream()
                        .filter(pick -> pick.line() == line.number())
                        .map(pick -> entitlement.asked(
                                line.number(),
                                GoodsKind.of(line.item()),
                                pick.from().lot(),
                                pick.quantity())))
                .toList();
    }

    private static void requireEntitled(
            Entitlement entitlement, List<Entitlement.Asked> asked, List<WantedGoods.Line> lines, Giving giving) {
        entitlement.notEntitled(asked).ifPresent(line -> {
            String rules =
                    String.join(", ", entitlement.namesFor(line, giving.by().language()));
            throw new NotEntitled(title(lines, line.line(), giving.by()), rules, line.line());
        });
        entitlement.exceeded(asked).ifPresent(exceeded -> {
            int line = exceeded.lines().get(0).line();
            throw new EntitlementExceeded(
                    exceeded, title(lines, line, giving.by()), giving.by().language());
        });
    }

    private static Message title(List<WantedGoods.Line> lines, int number, Operator by) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new)
                .item()
                .title(by.language());
    }

    static HandoutInsert row(
            KindCodes codes,
            Giving giving,
            Optional<Beneficiary> person,
            Optional<Recipient> recipient,
            boolean offline) {
        return new HandoutInsert(
                giving.id(),
                giving.centre().code(),
                giving.from().id(),
                // Keep the registration whose key encrypts the texts, even if it was merged since.
                giving.person().map(BeneficiaryId::toString).orElse(""),
                person.map(Beneficiary::household).orElse(""),
                recipient.map(each -> each.sex().name()).orElse(""),
                recipient.map(each -> each.ageBand().name()).orElse(""),
                recipient
                        .map(each -> codes.ofAll(giving.id(), each.vulnerabilities()))
                        .orElse(""),
                giving.day(),
                giving.at(),
                giving.now(),
                giving.by().id(),
                giving.wanted().acknowledgement(),
                giving.texts().collectedBy(),
                giving.texts().overrideReason(),
                giving.second().map(each -> each.id().toString()).orElse(""),
                offline && person.isEmpty() && giving.wanted().group().isEmpty() ? 1 : heads(giving),
                offline);
    }

    private static int heads(Giving giving) {
        return giving.wanted().group().stream().mapToInt(Heads::count).sum();
    }

    static HandoutDao.Beside insert(Handle handle, Giving giving, HandoutInsert row, List<LineInsert> lines) {
        HandoutDao dao = handle.attach(HandoutDao.class);
        HandoutDao.Beside beside = dao.insert(row);
        dao.insertLines(lines);
        List<HeadsRow> heads = giving.wanted().group().stream()
                .map(each -> new HeadsRow(giving.id(), each.sex(), each.ageBand(), each.count()))
                .toList();
        if (!heads.isEmpty()) {
            dao.insertHeads(heads);
        }
        giving.texts().signature().ifPresent(image -> dao.insertSignature(giving.id(), image));
        return beside;
    }

    /** Returns one row for each pick. The picks of a line come from different places. */
    static List<LineInsert> lineRows(Giving giving, List<Pick> picks) {
        List<LineInsert> rows = new ArrayList<>();
        for (Pick pick : picks) {
            Giving.LineTexts texts = giving.texts().lines().get(pick.line() - 1);
            rows.add(new LineInsert(
                    giving.id(),
                    pick.line(),
                    pick.from().lot(),
                    pick.from().location(),
                    pick.from().box(),
                    pick.from().sku(),
                    pick.quantity(),
                    giving.wanted().lines().get(pick.line() - 1).bought().isPresent(),
                    texts.prescription(),
                    texts.dose(),
                    texts.dosing()));
        }
        return rows;
    }
}
