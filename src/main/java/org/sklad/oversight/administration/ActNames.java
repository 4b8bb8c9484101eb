package org.sklad.oversight.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.audit.ActFilter;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centre;
import org.sklad.platform.lists.Shown;

/** Names of the operators and centres that the record of acts mentions by code. */
record ActNames(Colleagues colleagues, List<Centre> centres) {
    ActNames {
        centres = List.copyOf(centres);
    }

    /** Returns the name of an operator, or the text itself if no operator has this username. */
    String operator(String username) {
        return colleagues.all().stream()
                .filter(each -> each.username().value().equals(username))
                .findFirst()
                .map(Colleague::name)
                .orElse(username);
    }

    boolean isOperator(String text) {
        return Username.isValid(text) && colleagues.find(new Username(text)).isPresent();
    }

    Optional<Centre> centre(String code) {
        return centres.stream().filter(each -> each.code().value().equals(code)).findFirst();
    }

    /** Returns the name of a centre and the rest of its address: {@code HAR/216} is "Harmanli, 216". */
    Optional<Shown> place(String text) {
        String[] parts = text.split("/", 2);
        String rest = parts.length > 1 ? ", " + parts[1] : "";
        return centre(parts[0]).map(each -> new Shown.Name(each.nameBg() + rest, each.nameEn() + rest));
    }

    /** Returns the filter with codes in place of the names that people type. */
    ActFilter sought(AuditFilter filter) {
        Optional<String> about = Optional.ofNullable(filter.subject()).map(each -> each.toLowerCase(Locale.ROOT));
        return new ActFilter(
                Optional.ofNullable(filter.operator()).map(this::usernames),
                Optional.ofNullable(filter.act()),
                about,
                about.stream().flatMap(this::coded).toList());
    }

    /** An existing username finds this operator alone, as programs expect. */
    private List<String> usernames(String typed) {
        return isOperator(typed)
                ? List.of(typed)
                : named(typed.toLowerCase(Locale.ROOT)).toList();
    }

    private Stream<String> coded(String part) {
        return Stream.concat(
                named(part),
                centres.stream()
                        .filter(each -> (each.nameBg() + ' ' + each.nameEn())
                                .toLowerCase(Locale.ROOT)
                                .contains(part))
                        .map(each -> each.code().value()));
    }

    private Stream<String> named(String part) {
        return colleagues.all().stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(part))
                .map(each -> each.username().value());
    }
}
