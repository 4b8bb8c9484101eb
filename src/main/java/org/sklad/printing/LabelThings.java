package org.sklad.printing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.labels.LabelContent;
import org.sklad.labels.LabelKind;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Forbidden;

/** Finds the things to be labelled among those the operator may label, by public code or by the digits of an existing label. */
record LabelThings(LabelTexts texts) {
    /** A key of no centre, for lists of keys that must not be empty. */
    private static final PlaceKey NOWHERE = new PlaceKey("", "");

    /**
     * A thing with its label.
     *
     * @param centres its centres that the operator sees; empty for a thing without a centre
     */
    private record Found(LabelContent content, Set<CentreCode> centres) {}

    /**
     * Returns the labels, one for each reference in the same order. Reads with a fixed number of statements.
     *
     * @throws NothingToLabel for the first reference that does not exist or is outside the operator's centres
     * @throws Forbidden if the operator prints no labels of this kind, or not in the centre of the thing
     */
    List<LabelContent> find(Handle handle, LabelKind kind, List<String> refs, Operator by) {
        Role[] roles = LabelRights.of(kind);
        by.require(roles);
        Map<String, Found> found = all(handle, kind, new HashSet<>(plain(kind, refs)), by);
        List<Found> things = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            String ref = refs.get(i);
            things.add(Optional.ofNullable(found.get(plain(kind, ref))).orElseThrow(() -> new NothingToLabel(ref)));
        }
        boolean allowed = things.stream()
                .allMatch(each -> each.centres().isEmpty()
                        || each.centres().stream().anyMatch(centre -> by.roles().hasAt(centre, roles)));
        if (!allowed) {
            throw new Forbidden();
        }
        return things.stream().map(Found::content).toList();
    }

    /** Returns the things that exist for the operator. */
    private Map<String, Found> all(Handle handle, LabelKind kind, Set<String> refs, Operator by) {
        LabelDao dao = handle.attach(LabelDao.class);
        Map<String, Found> found = switch (kind) {
            case LOT -> lots(handle, refs, StockAccess.of(by));
            case BOX -> boxes(handle, refs, StockAccess.of(by));
            case ITEM -> items(handle, refs);
            case LOCATION -> places(refs, CodeKind.LOCATION, dao::locations, texts::location);
            case ROOM -> places(refs, CodeKind.ROOM, dao::rooms, texts::room);
            case ASSET -> places(refs, CodeKind.ASSET, dao::assets, texts::asset);
            case CARD -> cards(dao, refs);
        };
        found.values().removeIf(each -> !isOwn(each, by));
        return found;
    }

    private static boolean isOwn(Found found, Operator by) {
        return found.centres().isEmpty()
                || found.centres().stream().anyMatch(centre -> by.roles().hasAt(centre, Role.values()));
    }

    private Map<String, Found> lots(Handle handle, Set<String> refs, StockAccess sight) {
        LabelDao dao = handle.attach(LabelDao.class);
        List<LotLabel> lots = dao.lots(numbers(refs, CodeKind.LOT));
        List<Long> codes = lots.stream().map(each -> each.code().value()).toList();
        Map<LotCode, Set<CentreCode>> stands = dao.stands(codes).stream()
                .collect(Collectors.groupingBy(
                        LotAtCentre::lot, Collectors.mapping(LotAtCentre::centre, Collectors.toSet())));
        Map<Sku, Item> items =
                Skus.named(handle, lots.stream().map(LotLabel::sku).collect(Collectors.toSet()));
        Map<String, Found> found = new HashMap<>();
        for (LotLabel lot : lots) {
            Item item = item(items, lot.sku());
            Set<CentreCode> centres = stands.getOrDefault(lot.code(), Set.of()).stream()
                    .filter(centre -> sight.covers(centre, item))
                    .collect(Collectors.toSet());
            if (!centres.isEmpty()) {
                found.put(lot.code().toString(), new Found(texts.lot(lot, item), centres));
            }
        }
        return found;
    }

    /** Finds boxes for operators who see all their possible contents. */
    private Map<String, Found> boxes(Handle handle, Set<String> refs, StockAccess sight) {
        List<BoxGoods> rows = handle.attach(LabelDao.class).boxes(numbers(refs, CodeKind.BOX)).stream()
                .filter(each -> !sight.onlyParts(each.centre()))
                .toList();
        Map<Sku, Item> items = Skus.named(
                handle,
                rows.stream()
                        .map(BoxGoods::sku)
                        .filter(sku -> !sku.isEmpty())
                        .map(Sku::new)
                        .collect(Collectors.toSet()));
        Map<BoxCode, List<BoxGoods>> byBox =
                rows.stream().collect(Collectors.groupingBy(BoxGoods::code, LinkedHashMap::new, Collectors.toList()));
        Map<String, Found> found = new HashMap<>();
        byBox.forEach((box, goods) -> {
            Map<Item, Long> inside = new LinkedHashMap<>();
            goods.stream()
                    .filter(each -> !each.sku().isEmpty())
                    .forEach(each -> inside.put(item(items, new Sku(each.sku())), each.quantity()));
            BoxGoods first = goods.get(0);
            found.put(box.toString(), new Found(texts.box(first, inside), Set.of(first.centre())));
        });
        return found;
    }

    private Map<String, Found> items(Handle handle, Set<String> refs) {
        Set<Sku> skus = refs.stream().filter(Sku::isValid).map(Sku::new).collect(Collectors.toSet());
        skus.addAll(handle.attach(LabelDao.class).itemsByLabel(numbers(refs, CodeKind.ITEM)));
        Map<String, Found> found = new HashMap<>();
        Skus.named(handle, skus).forEach((sku, item) -> {
            Found label = new Found(texts.item(item), Set.of());
            found.putIfAbsent(item.ownCode().digits(), label);
            // If a SKU equals the digits of another item's label, the SKU takes precedence.
            found.put(sku.value(), label);
        });
        return found;
    }

    private static Map<String, Found> places(
            Set<String> refs,
            CodeKind kind,
            BiFunction<Collection<PlaceKey>, Collection<Long>, List<PlaceLabel>> read,
            Function<PlaceLabel, LabelContent> said) {
        Set<PlaceKey> keys = refs.stream()
                .map(LocationAddress::find)
                .flatMap(Optional::stream)
                .map(each -> new PlaceKey(each.centre().value(), each.location().value()))
                .collect(Collectors.toSet());
        keys.add(NOWHERE);
        Map<String, Found> found = new HashMap<>();
        for (PlaceLabel place : read.apply(keys, numbers(refs, kind))) {
            Found label = new Found(said.apply(place), Set.of(place.centre()));
            found.put(place.address(), label);
            found.put(place.ownCode().digits(), label);
        }
        return found;
    }

    private Map<String, Found> cards(LabelDao dao, Set<String> refs) {
        List<String> caseCodes = refs.stream()
                .map(CaseCode::find)
                .flatMap(Optional::stream)
                .map(CaseCode::value)
                .toList();
        List<String> cards =
                ownCodes(refs, CodeKind.CARD).stream().map(OwnCode::digits).toList();
        Map<String, Found> found = new HashMap<>();
        for (CardLabel card : dao.cards(caseCodes, cards)) {
            Found label = new Found(texts.card(card), Set.of(card.centre()));
            found.put(card.named(), label);
        }
        return found;
    }

    private static Item item(Map<Sku, Item> items, Sku sku) {
        return Optional.ofNullable(items.get(sku)).orElseThrow();
    }

    private static List<Long> numbers(Set<String> refs, CodeKind kind) {
        return ownCodes(refs, kind).stream()
                .map(code -> Long.parseLong(code.digits()))
                .toList();
    }

    private static List<OwnCode> ownCodes(Set<String> refs, CodeKind kind) {
        return refs.stream()
                .map(OwnCode::find)
                .flatMap(Optional::stream)
                .filter(code -> code.kind() == kind)
                .toList();
    }

    private static List<String> plain(LabelKind kind, List<String> refs) {
        return refs.stream().map(ref -> plain(kind, ref)).toList();
    }

    /** Removes the separators of codes written in groups. */
    private static String plain(LabelKind kind, String ref) {
        return ref.replaceAll(kind == LabelKind.CARD ? "[\\s\\p{Zs}\\p{Pd}]" : "[\\s\\p{Zs}]", "");
    }
}
