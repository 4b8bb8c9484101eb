package org.sklad.access.signin;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Language;

/**
 * An operator, as stored.
 *
 * @param profession empty if there is none
 * @param roles as {@link Roles#toString} writes them
 * @param rights names of {@link Right}, separated by spaces
 * @param oneTimeUntil the end of a one-time password; absent once the operator chose a password
 * @param otpSecret the encrypted secret of the second factor; in force once confirmed
 * @param otpStep the last time step whose code was used
 * @param version the number of changes, for If-Match
 */
public record OperatorRow(
        UUID id,
        Username username,
        String name,
        Language language,
        String profession,
        String roles,
        String rights,
        boolean active,
        String passwordHash,
        Optional<Instant> oneTimeUntil,
        Optional<String> otpSecret,
        boolean otpConfirmed,
        long otpStep,
        long version,
        Instant addedAt) {

    Operator operator(Instant confirmedAt) {
        return new Operator(id, username, name, language, professionHeld(), rolesHeld(), rightsHeld(), confirmedAt);
    }

    Roles rolesHeld() {
        return Roles.parse(roles);
    }

    Set<Right> rightsHeld() {
        return parseRights(rights);
    }

    Optional<Profession> professionHeld() {
        return profession.isEmpty() ? Optional.empty() : Optional.of(Profession.valueOf(profession));
    }

    boolean hasSecondFactor() {
        return otpSecret.isPresent() && otpConfirmed;
    }

    static Set<Right> parseRights(String text) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Right::valueOf)
                .forEach(rights::add);
        return rights;
    }

    /** Returns the row of a new operator. */
    static OperatorRow of(
            UUID id,
            Username username,
            OperatorDetails details,
            Language language,
            String hash,
            Optional<Instant> oneTimeUntil,
            Instant now) {
        return new OperatorRow(
                id,
                username,
                details.name(),
                language,
                details.professionText(),
                details.roles().toString(),
                details.rightsText(),
                true,
                hash,
                oneTimeUntil,
                Optional.empty(),
                false,
                0,
                1,
                now);
    }

    /** Returns the operator with the roles of a person at the machine itself. */
    Operator atTheMachine() {
        return new Operator(
                id,
                username,
                name,
                language,
                professionHeld(),
                Roles.of(RoleAt.everywhere(Role.FIELD), RoleAt.everywhere(Role.MANAGER)),
                rightsHeld(),
                Instant.EPOCH);
    }
}
