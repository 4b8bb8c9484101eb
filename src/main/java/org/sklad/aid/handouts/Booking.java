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
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Recipient;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
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
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

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
    void book(Handle handle, PreparedHandout giving, List<LotCodes> codes) {
        book(handle, giving, codes, false);
    }

    /** Books the handout. If others are recorded together with it, rejects medicines: each person gets theirs separately. */
    void book(Handle handle, PreparedHandout giving, List<LotCodes> codes, boolean together) {
        Optional<Beneficiary> person = giving.person()
                .map(id -> PreparedHandout.requireHere(
                        beneficiaries.take(handle, id, giving.by(), Role.FIELD),
                        giving.centre().code()))
                .map(each -> giving.then(handle, each));
        List<WantedLine> lines =
                wantedGoods.find(handle, giving.wanted().lines(), giving.from(), giving.day(), giving.by());
        if (together && lines.stream().anyMatch(line -> line.item().isMedicine())) {
            throw new InvalidFields("also", Message.of("handouts.together.medicine"));
        }
        if (giving.wanted().occurredAt().isPresent() && !giving.wanted().again()) {
            requireNew(handle, giving, person.map(Beneficiary::caseCode), lines);
        }
        requireApproved(giving, lines);
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
            requireEntitled(entitlement, lines.stream().map(WantedLine::asked).toList(), lines, giving);
        }
        Document document = giving.document();
        List<WantedLine> standing = received(handle, giving, document, lines, codes);
        RestrictedLots restricted = RestrictedLots.of(
                handle,
                lines,
                giving.centre().code(),
                recipient,
                giving.wanted().group());
        List<Pick> picks = ledger.issue(
                document,
                MovementKind.HANDOUT,
                ledger.supply(handle, giving.from(), giving.day()),
                LocationKind.BENEFICIARY,
                standing.stream().map(WantedLine::wanted).toList(),
                restricted::rank,
                taker(giving, standing));
        if (inParts) {
            Set<LotCode> lots = picks.stream().map(pick -> pick.from().lot()).collect(Collectors.toSet());
            Entitlement entitlement = entitlement(handle, giving, person, recipient, rules, lots);
            requireEntitled(entitlement, asked(entitlement, picks, lines), lines, giving);
        }
        restricted.require(picks, giving.wanted().seen(), giving.by().language());
        HandoutDao.Beside beside = handle.attach(HandoutDao.class)
                .insert(HandoutInsert.of(KindCodes.of(handle), giving, person, recipient, false), giving, picks);
        if (beside.inNeed()) {
            person.ifPresent(each -> MetNeeds.given(handle, each.id(), giving, lines));
        }
        if (beside.besideOffline()) {
            person.ifPresent(each -> Breaches.changed(handle, each.id(), each.household(), giving.now()));
        }
    }

    /** Rejects other goods than those that were approved on another screen. */
    private static void requireApproved(PreparedHandout giving, List<WantedLine> lines) {
        Map<Sku, Long> wanted = quantities(lines);
        if (giving.approval().filter(each -> !each.isOf(wanted)).isPresent()) {
            throw Refused.rule("approvals.other-goods");
        }
    }

    private static Map<Sku, Long> quantities(List<WantedLine> lines) {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(line -> line.item().sku(), Collectors.summingLong(WantedLine::quantity)));
    }

    /**
     * Rejects a paper list that was already recorded, by another operator or at the time of the handout, so that nothing is given twice.
     */
    private static void requireNew(
            Handle handle, PreparedHandout giving, Optional<CaseCode> whose, List<WantedLine> lines) {
        Map<Sku, Long> wanted = quantities(lines);
        HandoutDao dao = handle.attach(HandoutDao.class);
        List<HandoutDao.OfDay> thatDay = giving.person()
                .map(person -> dao.ofPersonOn(person, giving.day()))
                .orElseGet(() -> dao.ofGroupsOn(giving.centre().code(), giving.day(), giving.heads()));
        Map<UUID, Map<Sku, Long>> before = thatDay.stream()
                .collect(Collectors.groupingBy(
                        HandoutDao.OfDay::handout,
                        Collectors.toMap(HandoutDao.OfDay::sku, HandoutDao.OfDay::quantity)));
        if (before.containsValue(wanted)) {
            throw new GivenAlready(whose);
        }
    }

    /** Returns the taker. Recipients may take goods reserved for them. Goods bought with the handout were never reserved. */
    private static Taker taker(PreparedHandout giving, List<WantedLine> standing) {
        return new Taker(
                giving.person(),
                standing.stream()
                        .filter(line -> line.typed().bought().isPresent())
                        .flatMap(line -> line.wanted().lot().stream())
                        .collect(Collectors.toSet()));
    }

    /**
     * Receives the bought goods at the location of the handout, from no donor. The number of a receipt line is the negative of the handout
     * line's number, so that both can be told apart in the document.
     *
     * @return the lines; those of bought goods with their lot
     */
    private List<WantedLine> received(
            Handle handle, PreparedHandout giving, Document document, List<WantedLine> lines, List<LotCodes> codes) {
        List<Received> coming = new ArrayList<>();
        for (WantedLine line : lines) {
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

    private static LotKey key(Handle handle, WantedLine line, Bought bought) {
        SourceCode paid = Sources.find(handle, SourceKind.FUNDING_SOURCE, bought.fundingSource())
                .orElseThrow(() -> new InvalidFields(
                        "lines[" + (line.number() - 1) + "].bought.fundingSource",
                        Message.of("handouts.no-such-funding-source", bought.fundingSource())));
        Origin origin = new Origin(SourceCode.NONE, paid, "");
        return new LotKey(line.item().sku(), bought.number(), Expiry.of(bought.expiresOn()), origin);
    }

    private Entitlement entitlement(
            Handle handle,
            PreparedHandout giving,
            Optional<Beneficiary> person,
            Optional<Recipient> recipient,
            List<EntitlementRule> rules,
            Set<LotCode> lots) {
        return entitlements.of(
                handle, person.orElseThrow(), recipient.orElseThrow(), rules, giving.day(), giving.at(), lots);
    }

    private static List<Entitlement.Asked> asked(Entitlement entitlement, List<Pick> picks, List<WantedLine> lines) {
        return picks.stream()
                .map(pick -> entitlement.asked(
                        pick.line(),
                        GoodsKind.of(line(pick, lines).item()),
                        pick.from().lot(),
                        pick.quantity()))
                .toList();
    }

    /** Returns the line of a pick. The lines of a whole box share their number and name their lots. */
    private static WantedLine line(Pick pick, List<WantedLine> lines) {
        List<WantedLine> same =
                lines.stream().filter(line -> line.number() == pick.line()).toList();
        return same.stream()
                .filter(line -> line.lot().equals(Optional.of(pick.from().lot())))
                .findFirst()
                .orElseGet(() -> same.get(0));
    }

    private static void requireEntitled(
            Entitlement entitlement, List<Entitlement.Asked> asked, List<WantedLine> lines, PreparedHandout giving) {
        Language language = giving.by().language();
        Map<Integer, Message> titles = lines.stream()
                .collect(
                        Collectors.toMap(WantedLine::number, line -> line.item().title(), (one, same) -> one));
        Entitlements.refusal(entitlement, asked, titles, language).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
