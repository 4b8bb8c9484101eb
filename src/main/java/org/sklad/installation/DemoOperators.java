package org.sklad.installation;

import java.util.List;
import java.util.function.Supplier;
import org.sklad.access.accounts.SampleOperator;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;

/** The operators of a demo with their work in words; empty in a real installation. */
final class DemoOperators implements Supplier<List<SampleOperator>> {
    private static final int MOST = 500;

    private final Database database;
    private final Centres centres;

    DemoOperators(Database database, Centres centres) {
        this.database = database;
        this.centres = centres;
    }

    @Override
    public List<SampleOperator> get() {
        if (!DemoMark.isSet(database)) {
            return List.of();
        }
        List<Centre> all = centres.list("", MOST);
        return database.read(Colleagues::of).all().stream()
                .filter(Colleague::active)
                .map(each -> new SampleOperator(
                        each.username().value(),
                        each.name(),
                        Roles.parse(each.roles()).all().stream()
                                .map(role -> words(role, all))
                                .toList()))
                .toList();
    }

    private static Message words(RoleAt role, List<Centre> centres) {
        Message name = Message.of("access.role." + role.role().code());
        return role.centre()
                .flatMap(code -> centres.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst())
                .map(centre -> Message.of("access.role.at", name, (LocalizedValue) centre::name))
                .orElseGet(role::words);
    }
}
