package org.sklad.kits;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of kits, beside what holds of every movement. */
public final class KitChecks {
    public static final List<Check> ALL = List.of(
            check(
                    "Every line of an assembly moved its kits and the parts of their version, and nothing else went through assembly",
                    CheckDao::linesThatAreNotTheirMovements),
            check("Every assembly is of as many kits as its lines", CheckDao::quantitiesThatAreNotTheirLines),
            check("Every assembly that was taken back says so, and no other does", CheckDao::saidWronglyTakenBack),
            check(
                    "Of every line of an assembly as many kits are intact as were not taken apart",
                    CheckDao::intactThatAreNot),
            check("The very lots came out of kits that went in, where that is known", CheckDao::otherPartsThanWentIn));

    public static final List<Figure> FIGURES = List.of(
            new Figure("assemblies", handle -> handle.attach(AssemblyDao.class).count()));

    private KitChecks() {}

    private static Check check(String name, Function<CheckDao, List<String>> broken) {
        return new Check(name, handle -> broken.apply(handle.attach(CheckDao.class)));
    }
}
