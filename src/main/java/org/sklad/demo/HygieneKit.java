package org.sklad.demo;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;

/** The standard pack of the rule about hygiene: soap, shampoo, toothpaste and a toothbrush, which one tap puts on the desk. */
record HygieneKit(DemoContext scene) {
    static final Sku SOAP = new Sku("ASSORT-73");

    private static final Sku KIT = new Sku("HYGIENE-KIT");
    private static final List<CompositionLine> PARTS = List.of(
            new CompositionLine(SOAP, 1),
            new CompositionLine(new Sku("ASSORT-70"), 1),
            new CompositionLine(new Sku("ASSORT-76"), 1),
            new CompositionLine(new Sku("ASSORT-75"), 1));

    void add(Operator administrator) {
        ItemFacts facts = new ItemFacts(
                new Name("Хигиенни пакети", "Hygiene kits", "Хигиенен пакет", "Hygiene kit"),
                Category.HYGIENE,
                Optional.empty(),
                "",
                Optional.of(ItemSex.UNISEX),
                Optional.empty(),
                Season.ALL_YEAR,
                Unit.PIECE,
                Optional.empty(),
                false);
        scene.features().catalogue.items.add(KIT, facts, List.of(), administrator);
        scene.features()
                .catalogue
                .compositions
                .write(scene.claim(), KIT, PARTS, Optional.empty(), managing(administrator));
    }

    /** Only a manager of all centres defines kits, and the demo has none. */
    private static Operator managing(Operator administrator) {
        return new Operator(
                administrator.id(),
                administrator.username(),
                administrator.name(),
                administrator.language(),
                administrator.profession(),
                Roles.parse(List.of("administrator@*", "manager@*")),
                administrator.rights(),
                administrator.confirmedAt());
    }
}
