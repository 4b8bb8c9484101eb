package org.sklad.catalogue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import org.sklad.access.Access;
import org.sklad.access.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.web.Forms;

/** The front classes of this package on a database, with people to use them. */
final class Catalogue {
    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    final Database database;
    final Access access;
    final Items items;
    final ItemImport imports;
    final Operator administrator;
    final Operator warehouse;
    final Operator field;

    Catalogue(Database database) {
        this.database = database;
        access = new Access(database);
        items = new Items(database, access.audit, new Randomness(new SecureRandom()), java.util.List.of());
        Forms forms = new Forms(VALIDATOR, database, text -> text);
        imports = new ItemImport(database, items, access.audit, forms::check);
        administrator = access.operator("admin", "administrator@*");
        warehouse = access.operator("warehouse", "warehouse@HAR");
        field = access.operator("field", "field@HAR");
    }
}
