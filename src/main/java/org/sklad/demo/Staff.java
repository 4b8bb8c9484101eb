package org.sklad.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.Passwords;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.i18n.Language;

/** The operators of a demo: an administrator, an auditor, and a crew for each of two centres. */
final class Staff {
    static final List<CentreCode> CENTRES = List.of(new CentreCode("HAR"), new CentreCode("BAN"));

    private static final String ADMINISTRATOR = "admin";

    private record Member(String username, String name, Optional<Profession> profession, String role) {}

    private static final List<Member> EVERYWHERE = List.of(
            new Member(ADMINISTRATOR, "Администратор", Optional.empty(), "administrator@*"),
            new Member("auditor", "Одитор", Optional.empty(), "auditor@*"));

    private static final List<List<Member>> CREWS = List.of(
            crew(
                    "HAR",
                    "Иван Колев",
                    "Мария Стоянова",
                    "Елена Димитрова",
                    "Георги Пенев",
                    "Петър Златев",
                    "Анна Радева"),
            crew(
                    "BAN",
                    "Стефан Ганев",
                    "Надежда Илиева",
                    "Росица Тодорова",
                    "Димитър Вълчев",
                    "Кирил Манолов",
                    "Павел Русев"));

    private Staff() {}

    private static List<Member> crew(
            String centre,
            String warehouse,
            String field,
            String nurse,
            String manager,
            String technician,
            String lawyer) {
        return List.of(
                member("warehouse", centre, warehouse, Optional.empty(), "warehouse"),
                member("field", centre, field, Optional.of(Profession.SOCIAL_WORKER), "field"),
                member("nurse", centre, nurse, Optional.of(Profession.NURSE), "field"),
                member("manager", centre, manager, Optional.empty(), "manager"),
                member("technician", centre, technician, Optional.empty(), "technician"),
                member("lawyer", centre, lawyer, Optional.of(Profession.LAWYER), "field"));
    }

    private static Member member(
            String work, String centre, String name, Optional<Profession> profession, String role) {
        return new Member(work + "." + centre.toLowerCase(Locale.ROOT), name, profession, role + "@" + centre);
    }

    /**
     * Rejects a password that is not allowed for one of them, before anything is created.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if it is too short, too long or too common
     */
    static void requireGood(Passwords passwords, Secret password) {
        EVERYWHERE.forEach(
                each -> passwords.requireGood("password", password, new Username(each.username()), each.name()));
        CREWS.stream()
                .flatMap(List::stream)
                .forEach(each ->
                        passwords.requireGood("password", password, new Username(each.username()), each.name()));
    }

    /**
     * Adds the administrator and the auditor.
     *
     * @return the administrator
     */
    static Operator addAdministrator(DemoContext scene) {
        List<Operator> added = EVERYWHERE.stream().map(each -> add(scene, each)).toList();
        return added.get(0);
    }

    /** Adds the crew of one of the {@link #CENTRES}, which must exist. */
    static CentreOperators addCrew(DemoContext scene, int centre) {
        List<Operator> added =
                CREWS.get(centre).stream().map(each -> add(scene, each)).toList();
        return new CentreOperators(added.get(0), added.get(1), added.get(2), added.get(3), added.get(4), added.get(5));
    }

    private static Operator add(DemoContext scene, Member member) {
        Operators operators = scene.operators();
        OperatorView view = operators.addWithPassword(
                new Username(member.username()),
                new OperatorDetails(member.name(), member.profession(), Roles.parse(List.of(member.role())), Set.of()),
                Language.BG,
                scene.password(),
                false);
        OperatorDetails details = view.details();
        return new Operator(
                view.id(),
                view.username(),
                details.name(),
                Language.BG,
                details.profession(),
                details.roles(),
                details.rights(),
                scene.now());
    }
}
