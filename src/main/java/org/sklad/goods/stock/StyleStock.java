package org.sklad.goods.stock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Language;

/**
 * The stock of an item, or of all sizes of a style, in a centre and elsewhere.
 *
 * @param sizes in the order of their sizes; one for an item without a style
 * @param picked the sizes that a code or words name; empty without a size
 * @param places the places of each size in the centre, the fullest first
 * @param elsewhere the stock in the other centres of the operator
 * @param visible false if the operator sees no stock of these goods in the centre
 */
public record StyleStock(
        List<Item> sizes, Set<Sku> picked, List<PlaceTotal> places, List<CentreTotal> elsewhere, boolean visible) {
    /**
     * The units of an item in one place, over all its lots.
     *
     * @param usable the quantity that may be handed out today
     * @param expiresOn the earliest expiry date of them
     * @param lots the number of lots
     * @param lot one of these lots
     */
    public record PlaceTotal(
            Sku sku,
            LocationCode location,
            LocationKind kind,
            String nameBg,
            String nameEn,
            long quantity,
            long usable,
            Expiry expiresOn,
            long lots,
            LotCode lot) {
        /** Returns the name of the place. */
        public String name(Language language) {
            return language == Language.BG ? nameBg : nameEn;
        }
    }

    /** The units of an item in another centre. */
    public record CentreTotal(CentreCode centre, Sku sku, long quantity) {}

    public StyleStock {
        sizes = List.copyOf(sizes);
        picked = Set.copyOf(picked);
        places = List.copyOf(places);
        elsewhere = List.copyOf(elsewhere);
    }

    public Item first() {
        return sizes.get(0);
    }

    /** Returns the only picked size, or the only size there is; otherwise nothing. */
    public Optional<Item> one() {
        return sizes.size() == 1
                ? Optional.of(first())
                : sizes.stream()
                        .filter(each -> picked.size() == 1 && picked.contains(each.sku()))
                        .findFirst();
    }

    /** Returns the stock in the centre, over all sizes. */
    public long quantity() {
        return places.stream().mapToLong(PlaceTotal::quantity).sum();
    }

    /** Returns the stock of a size in the centre. */
    public long quantity(Item size) {
        return places.stream()
                .filter(each -> each.sku().equals(size.sku()))
                .mapToLong(PlaceTotal::quantity)
                .sum();
    }

    /** Returns the quantity of a size that may be handed out today. */
    public long usable(Item size) {
        return places.stream()
                .filter(each -> each.sku().equals(size.sku()))
                .mapToLong(PlaceTotal::usable)
                .sum();
    }

    /** Returns the places of the picked sizes, or of all sizes if none is picked. */
    public List<PlaceTotal> placesOfPicked() {
        return places.stream()
                .filter(each -> picked.isEmpty() || picked.contains(each.sku()))
                .toList();
    }

    /** Returns the lot of the picked sizes if all of them in the centre are of one lot. */
    public Optional<LotCode> onlyLot() {
        Set<LotCode> lots = placesOfPicked().stream().map(PlaceTotal::lot).collect(Collectors.toSet());
        return lots.size() == 1 && placesOfPicked().stream().allMatch(each -> each.lots() == 1)
                ? lots.stream().findFirst()
                : Optional.empty();
    }
}
