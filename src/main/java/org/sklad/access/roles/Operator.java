package org.sklad.access.roles;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/**
 * The operator of a request, by session or by token, as stored at that moment.
 *
 * @param confirmedAt when the password was last entered in this session; the epoch for a token, which cannot enter one
 */
public record Operator(
        UUID id,
        Username username,
        String name,
        Language language,
        Optional<Profession> profession,
        Roles roles,
        Set<Right> rights,
        Instant confirmedAt)
        implements Principal {
    /** Validity of an entered password for acts that need it (ASVS 5.0, 7.5.3). */
    public static final Duration CONFIRMATION = Duration.ofMinutes(30);

    /** Minimum time that must be left when a page for such an act opens, so that the operator can fill it in. */
    private static final Duration TIME_TO_TYPE = Duration.ofMinutes(20);

    public Operator {
        rights = Set.copyOf(rights);
    }

    /**
     * Requires one of the roles at any centre.
     *
     * @throws Forbidden if the operator has none of the roles
     */
    public void require(Role... any) {
        if (!roles.has(any)) {
            throw new Forbidden();
        }
    }

    /**
     * Requires one of the roles at the centre. Answers {@link NotFound} if the operator has no role there, so that the answer
     * reveals nothing about the centre, and {@link Forbidden} if the operator has only other roles there.
     */
    public void requireAt(CentreCode centre, Role... any) {
        if (!roles.hasAt(centre, Role.values())) {
            throw new NotFound();
        }
        if (!roles.hasAt(centre, any)) {
            throw new Forbidden();
        }
    }

    /** Refuses like {@link #requireAt} if a centre is given, and like {@link #require} if not. */
    public void requireIn(Optional<CentreCode> centre, Role... any) {
        centre.ifPresent(each -> requireAt(each, any));
        require(any);
    }

    /**
     * Does the same for the centre field of a form. A centre without a role of the operator counts as missing, whatever else is
     * wrong with the form.
     */
    public void requireIn(@Nullable String centre, Role... any) {
        requireIn(Optional.ofNullable(centre).filter(CentreCode::isValid).map(CentreCode::new), any);
    }

    /**
     * Requires that the password was entered within {@link #CONFIRMATION}.
     *
     * @throws ConfirmationNeeded if it was not
     */
    public void requireConfirmed(Instant now) {
        if (confirmedAt.plus(CONFIRMATION).isBefore(now) || ClockSkew.isAhead(confirmedAt, now)) {
            throw new ConfirmationNeeded(CONFIRMATION);
        }
    }

    /** Returns true if a form opened now can be filled in and sent without entering the password again. */
    public boolean isConfirmedLongEnough(Instant now) {
        return confirmedAt.plus(CONFIRMATION).minus(TIME_TO_TYPE).isAfter(now) && !ClockSkew.isAhead(confirmedAt, now);
    }

    public boolean may(Right right) {
        return rights.contains(right) || (right == Right.MEDICINE && profession.equals(Optional.of(Profession.NURSE)));
    }

    @Override
    public String getName() {
        return username.value();
    }
}
