package org.sklad.oversight.administration;

import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.Operators;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Items;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.Language;

/**
 * The set-up at the first start. A person who can read the server's output follows the link in it and adds the first
 * administrator. The code of the link is kept in memory only, is new at each start, and opens nothing once there is an
 * operator.
 */
public final class SetUp {
    private final Operators operators;
    private final Centres centres;
    private final Items items;
    private final String code;

    SetUp(Operators operators, Centres centres, Items items, Randomness randomness) {
        this.operators = operators;
        this.centres = centres;
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

    /** The steps after the administrator that are done. */
    public record Steps(boolean hasCentre, boolean hasItem) {
        public boolean complete() {
            return hasCentre && hasItem;
        }
    }

    Steps steps() {
        return new Steps(!centres.list("", 1).isEmpty(), !items.isEmpty());
    }
}
