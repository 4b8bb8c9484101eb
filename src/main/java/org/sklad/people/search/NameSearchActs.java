package org.sklad.people.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.acts.ActWithResult;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.PeopleCentre;
import org.sklad.people.beneficiaries.PersonActs;
import org.sklad.platform.web.Forms;

/** Searches by name, each put on record. */
public final class NameSearchActs {
    public static final String SEARCHES = "/searches";

    static final String DUPLICATES = "/duplicates";

    /** Finds people present in the centre by name in any spelling. */
    public final ActWithResult<NameSearchForm, NameSearchForm, NameSearches.Result> search;

    /** Finds people in the centre who may be the one about to be registered. */
    final ActWithResult<DuplicatesForm, DuplicatesForm, List<Beneficiary>> findDuplicates;

    NameSearchActs(NameSearches searches, Centres centres, Forms forms, InstantSource clock) {
        search = new ActWithResult<>(
                forms,
                PersonActs.PATH + SEARCHES,
                (form, by) -> PeopleCentre.centre(centres, form.centre(), by, NameSearches.maySearch()),
                (claim, same, form, by) -> searches.search(claim, form.wanted(), form.purpose(), by));
        findDuplicates = new ActWithResult<>(
                forms,
                PersonActs.PATH + DUPLICATES,
                (form, by) -> PeopleCentre.centre(centres, form.centre(), by),
                (claim, same, form, by) -> {
                    Centre centre =
                            PeopleCentre.centre(centres, form.centre(), by).orElseThrow();
                    LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
                    return searches.likelyDuplicates(Optional.of(claim), form.newcomer(today), by);
                });
    }
}
