package org.sklad.oversight.administration;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.Operators;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Items;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;

/**
 * The set-up at the first start. A person who can read the server's output follows the link in it and adds the first
 * administrator. The code of the link is kept in memory only, is new at each start, and opens nothing once there is an
 * operator.
 */
public final class SetUp {
    /** More than a person chooses from. */
    private static final int MOST_CENTRES = 100;

    private final Database database;
    private final Operators operators;
    private final Centres centres;
    private final Items items;
    private final OperatorCentres operatorCentres;
    private final String code;

    SetUp(
            Database database,
            Operators operators,
            Centres centres,
            OperatorCentres operatorCentres,
            Items items,
            Randomness randomness) {
        this.database = database;
        this.operators = operators;
        this.centres = centres;
        this.operatorCentres = operatorCentres;
        this.items = items;
        this.code = randomness.token();
    }

    /** The path of the link; empty once there is an operator. */
    public Optional<String> link() {
        return operators.isEmpty() ? Optional.of("/set-up/" + code) : Optional.empty();
    }

    public boolean opens(String typed) {
        return KeyedHash.same(code, typed) && operators.isEmpty();
    }

    /** Adds the first administrator. Rejects a weak password, and every request once there is an operator. */
    public OperatorView addAdministrator(Username username, String name, Secret password, Language language) {
        OperatorDetails details =
                new OperatorDetails(name, Optional.empty(), Roles.of(RoleAt.everywhere(Role.ADMINISTRATOR)), Set.of());
        return operators.addWithPassword(username, details, language, password, true);
    }

    /** Returns the steps, done and still to do. */
    SetUpSteps steps(Operator by) {
        return new SetUpSteps(
                centres.list("", MOST_CENTRES),
                !items.isEmpty(),
                database.read(Colleagues::of).anybodyIs(Role.WAREHOUSE, Role.FIELD, Role.TECHNICIAN, Role.MANAGER),
                by.roles().has(Role.WAREHOUSE) || by.roles().has(Role.MANAGER));
    }

    /** Gives the administrator the warehouse role at a centre too, as in a small organisation. */
    void workInWarehouse(CentreCode centre, Operator by) {
        OperatorView present = operators.get(by.username(), by);
        OperatorDetails details = present.details();
        Set<String> roles = new LinkedHashSet<>(details.roles().texts());
        roles.add(new RoleAt(Role.WAREHOUSE, Optional.of(centre)).toString());
        OperatorDetails wanted =
                new OperatorDetails(details.name(), details.profession(), Roles.parse(roles), details.rights());
        operators.change(by.username(), present.version(), operatorCentres.require(wanted), by);
    }
}
