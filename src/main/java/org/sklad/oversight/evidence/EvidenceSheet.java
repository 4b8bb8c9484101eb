package org.sklad.oversight.evidence;

import java.util.List;

/** The lists of a package, with the columns of each in order. */
enum EvidenceSheet {
    BALANCE(
            "balance.csv",
            "item name unit opening bought donated entered found given used written-off lost converted left difference"),
    DISCREPANCIES("discrepancies.csv", "kind item lot movement document expected found-there"),
    RECEIPTS(
            "receipts.csv",
            "recorded occurred movement document paper how centre item lot number expires donor restriction quantity pieces"
                    + " unit-value currency"),
    MOVEMENTS(
            "movements.csv",
            "recorded occurred movement kind document item lot from-centre from to-centre to quantity pieces reason"
                    + " reverses"),
    HANDOUTS(
            "handouts.csv",
            "recorded occurred movement handout case-code centre location item lot quantity pieces acknowledgement signature"),
    LOSSES(
            "write-offs.csv",
            "recorded occurred movement kind document paper centre item lot quantity pieces reason reverses"),
    KITS("kits.csv", "lot kit number item pieces-each"),
    LEFT("left.csv", "centre location box item lot number expires quantity pieces"),
    INVOICES("invoices.csv", "invoiced supplier number amount currency consignment reference centre photo"),
    EXPENSES("medical-expenses.csv", "paid amount currency state centre expense");

    private final String file;
    private final List<String> columns;

    EvidenceSheet(String file, String columns) {
        this.file = file;
        this.columns = List.of(columns.split(" "));
    }

    String file() {
        return file;
    }

    /** Returns the keys of the headings. */
    List<String> headings() {
        return columns.stream().map(each -> "evidence.column." + each).toList();
    }
}
