package org.sklad.installation;

import java.util.List;

/** Packages with their own texts. Apart from {@link Features}, because a start that fails before they exist prints a message. */
public final class MessagePackages {
    public static final List<String> ALL = List.of(
            "org.sklad.platform",
            "org.sklad.access",
            "org.sklad.barcodes",
            "org.sklad.centres",
            "org.sklad.labels",
            "org.sklad.people.beneficiaries",
            "org.sklad.people.peopleimport",
            "org.sklad.goods.catalogue",
            "org.sklad.goods.ledger",
            "org.sklad.goods.donors",
            "org.sklad.goods.stock",
            "org.sklad.goods.adjustments",
            "org.sklad.goods.boxes",
            "org.sklad.goods.intake",
            "org.sklad.goods.receiving",
            "org.sklad.goods.openings",
            "org.sklad.goods.moves",
            "org.sklad.goods.transfers",
            "org.sklad.goods.bags",
            "org.sklad.goods.counts",
            "org.sklad.goods.kits",
            "org.sklad.goods.writeoffs",
            "org.sklad.goods.planning",
            "org.sklad.people.pages",
            "org.sklad.aid.needs",
            "org.sklad.aid.rules",
            "org.sklad.aid.dosage",
            "org.sklad.aid.approvals",
            "org.sklad.aid.handouts",
            "org.sklad.aid.returns",
            "org.sklad.aid.conflicts",
            "org.sklad.aid.eligibility",
            "org.sklad.aid.desk",
            "org.sklad.aid.days",
            "org.sklad.aid.dayend",
            "org.sklad.aid.loans",
            "org.sklad.aid.expenses",
            "org.sklad.repairs",
            "org.sklad.programme.interpreters",
            "org.sklad.programme.interpreting",
            "org.sklad.oversight.reports",
            "org.sklad.oversight.findings",
            "org.sklad.oversight.privacy",
            "org.sklad.oversight.administration",
            "org.sklad.oversight.help",
            "org.sklad.scanning",
            "org.sklad.printing",
            "org.sklad.installation");

    private MessagePackages() {}
}
