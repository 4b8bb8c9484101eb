package org.sklad.aid.needs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.Reservations;
import org.sklad.goods.ledger.ReservedFor;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/** Reads needs with the names of their goods, with a fixed number of statements per page. */
final class NeedReader {
    static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Centres centres;
    private final PersonalTexts texts;
    private final InstantSource clock;

    NeedReader(Database database, Centres centres, PersonalTexts texts, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.texts = texts;
        this.clock = clock;
    }

    List<ListedNeed> list(NeedFilter filter, PlaceInTime after, int limit, Operator by) {
        by.requireIn(filter.code(), SEE);
        List<CentreCode> seen = filter.code()
                .map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> by.roles().hasAt(code, SEE))
                        .toList());
        Instant now = clock.instant();
        return database.read(handle -> {
            Optional<Item> item = Optional.ofNullable(filter.item()).map(sku -> Skus.get(handle, sku));
            LatestRows rows = filter.rows(handle, after, limit);
            Stream<List<Need>> each = seen.stream().map(at -> ofCentre(handle, sought(at, item), rows, filter, now));
            return listed(handle, InTime.latest(limit, each));
        });
    }

    /** The stored values of a need, before decryption. */
    record Whole(
            ListedNeed listed,
            PersonalTexts.Key key,
            Optional<NeedDao.WithdrawalRow> withdrawal,
            List<ReservedFor> kept) {}

    Whole whole(Handle handle, UUID id) {
        Need found = dao(handle).find(id).orElseThrow(NotFound::new);
        Need need = found.on(LocalDate.ofInstant(clock.instant(), Centres.zone(handle, found.centre())));
        BeneficiaryId person = dao(handle).beneficiaryOf(id).orElseThrow(NotFound::new);
        return new Whole(
                listed(handle, List.of(need)).get(0),
                PersonalTexts.Key.of(handle, person),
                dao(handle).withdrawal(id),
                Reservations.ofNeed(handle, id));
    }

    NeedView opened(Whole whole) {
        return new NeedView(
                whole.listed(),
                whole.withdrawal()
                        .map(row -> new NeedView.Withdrawal(
                                row.id(),
                                texts.open(whole.key(), place(row.id()), row.reason()),
                                row.operator(),
                                row.recordedAt())),
                whole.kept());
    }

    private static List<Need> ofCentre(
            Handle handle, NeedDao.Sought sought, LatestRows rows, NeedFilter filter, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Centres.zone(handle, sought.at()));
        return dao(handle).ofCentre(sought, rows, filter).stream()
                .map(need -> need.on(today))
                .toList();
    }

    private static NeedDao.Sought sought(CentreCode at, Optional<Item> item) {
        return new NeedDao.Sought(
                at,
                item.map(each -> each.sku().value()).orElse(""),
                item.flatMap(each -> each.facts().style()).map(StyleCode::value).orElse(""),
                item.map(each -> each.facts().size()).orElse(""));
    }

    private static List<ListedNeed> listed(Handle handle, List<Need> needs) {
        Set<Sku> skus = needs.stream().flatMap(each -> each.item().stream()).collect(Collectors.toSet());
        Set<StyleCode> styles =
                needs.stream().flatMap(each -> each.style().stream()).collect(Collectors.toSet());
        Map<Sku, Item> items = Skus.named(handle, skus);
        Map<StyleCode, List<Item>> sizes = Items.ofStyles(handle, styles);
        return needs.stream()
                .map(need -> new ListedNeed(need, item(need, items, sizes)))
                .toList();
    }

    /** Prefers the item in the needed size, if it still exists. */
    private static Item item(Need need, Map<Sku, Item> items, Map<StyleCode, List<Item>> sizes) {
        return need.item()
                .flatMap(sku -> Optional.ofNullable(items.get(sku)))
                .or(() -> need.style().map(style -> ofSize(sizes.getOrDefault(style, List.of()), need.size())))
                .orElseThrow(NotFound::new);
    }

    private static Item ofSize(List<Item> sizes, String size) {
        return sizes.stream()
                .filter(each -> each.facts().size().equals(size))
                .findFirst()
                .orElseGet(() -> sizes.stream().findFirst().orElseThrow(NotFound::new));
    }

    static ValuePlace place(UUID withdrawal) {
        return new ValuePlace("need_withdrawals", "reason", withdrawal.toString());
    }

    private static NeedDao dao(Handle handle) {
        return handle.attach(NeedDao.class);
    }
}
