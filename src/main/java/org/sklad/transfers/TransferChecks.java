package org.sklad.transfers;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of transfers, beside what holds of every movement. */
public final class TransferChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "What is on the way from a centre was sent by its transfers and is not received or explained",
                    TransferCheckDao::wayThatIsNotItsTransfers),
            check(
                    "Every transfer is in the state that follows from its goods",
                    TransferCheckDao::statesThatAreNotTheirGoods),
            check(
                    "What a transfer says that it sent, received and explained are its movements",
                    TransferCheckDao::goodsThatAreNotTheirMovements),
            check(
                    "Every explanation of a discrepancy is the movement that it says, and every such movement is one",
                    TransferCheckDao::explanationsThatAreNotTheirMovements),
            check(
                    "Every box on the way from a centre holds goods that its transfers sent",
                    TransferCheckDao::boxesWithoutGoods),
            check(
                    "Every movement of a transfer belongs to one and stays between its two centres",
                    TransferCheckDao::strayMovements),
            check(
                    "Every number of a waybill is its centre, year and running number",
                    TransferCheckDao::numbersThatAreNotTheirs));

    public static final List<Figure> FIGURES = List.of(new Figure(
            "transfers", handle -> handle.attach(TransferCheckDao.class).count()));

    private TransferChecks() {}

    private static Check check(String name, Function<TransferCheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(TransferCheckDao.class)));
    }
}
