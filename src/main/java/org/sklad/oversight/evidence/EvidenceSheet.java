package org.sklad.oversight.evidence;

import java.util.List;
import java.util.stream.Stream;

/** The lists of a package, with the columns of each in order. */
enum EvidenceSheet {
    BALANCE(
            "balance",
            "item name unit opening bought donated entered found given used written-off lost converted left difference"),
    DISCREPANCIES("discrepancies", "kind item lot movement document expected found-there"),
    RECEIPTS(
            "receipts",
            "recorded occurred movement document paper how centre item lot number expires donor restriction quantity pieces"
                    + " unit-value currency"),
    MOVEMENTS(
            "movements",
            "recorded occurred movement kind document item lot from-centre from to-centre to quantity pieces reason"
                    + " reverses"),
    HANDOUTS(
            "handouts",
            "recorded occurred movement handout case-code centre location item lot quantity pieces acknowledgement signature"),
    LOSSES(
            "write-offs",
            "recorded occurred movement kind document paper centre item lot quantity pieces reason reverses"),
    KITS("kits", "lot kit number item pieces-each"),
    LEFT("left", "centre location box item lot number expires quantity pieces"),
    INVOICES("invoices", "invoiced supplier number amount currency consignment reference centre photo"),
    EXPENSES("medical-expenses", "paid amount currency state centre expense");

    private final String name;
    private final String columns;

    EvidenceSheet(String name, String columns) {
        this.name = name;
        this.columns = columns;
    }

    String file() {
        return name + ".csv";
    }

    /** Returns the keys of the headings. */
    List<String> headings() {
        return Stream.of(columns.split(" "))
                .map(each -> "evidence.column." + each)
                .toList();
    }
}
