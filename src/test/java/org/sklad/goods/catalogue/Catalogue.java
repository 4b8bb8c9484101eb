package org.sklad.goods.catalogue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.goods.catalogueimport.ItemImport;
import org.sklad.platform.db.Database;

/** The public classes of this package on a test database, with operators. */
public final class Catalogue {
    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    public final Database database;
    public final Access access;
    public final Items items;
    public final ItemImport imports;
    public final Operator administrator;
    public final Operator warehouse;
    public final Operator field;

    public Catalogue(Database database) {
        this.database = database;
        access = new Access(database);
        items = access.features.catalogue.items;
        imports = access.features.catalogueImport.imports;
        administrator = access.operator("admin", "administrator@*");
        warehouse = access.operator("warehouse", "warehouse@HAR");
        field = access.operator("field", "field@HAR");
    }
}
