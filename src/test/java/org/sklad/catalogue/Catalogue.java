package org.sklad.catalogue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.sklad.access.Access;
import org.sklad.access.Operator;
import org.sklad.platform.db.Database;

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
        items = access.features.catalogue.items;
        imports = access.features.catalogue.imports;
        administrator = access.operator("admin", "administrator@*");
        warehouse = access.operator("warehouse", "warehouse@HAR");
        field = access.operator("field", "field@HAR");
    }
}
