package org.sklad.people.merges;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.platform.i18n.Message;

/**
 * A preview of a merge.
 *
 * @param carried data that would follow the merged registration
 * @param obstacles reasons against the merge; empty if it can be done
 */
public record PersonMergePreview(Beneficiary gone, Beneficiary stays, List<Message> carried, List<Message> obstacles) {
    public PersonMergePreview {
        carried = List.copyOf(carried);
        obstacles = List.copyOf(obstacles);
    }

    /** Returns the reasons against merging the first into the second; empty if it can be done. */
    static List<Message> obstacles(Handle handle, Beneficiary gone, Beneficiary stays) {
        if (gone.id().equals(stays.id())) {
            return List.of(Message.of("beneficiaries.merge.itself"));
        }
        if (!gone.household().isEmpty() && !gone.household().equals(stays.household())) {
            return List.of(Message.of(
                    "beneficiaries.merge.household",
                    gone.caseCode().grouped(),
                    new HouseholdCode(gone.household()).grouped()));
        }
        int all = Stream.of(gone, stays)
                .mapToInt(each -> Anonymous.registrations(handle, each.id()).size())
                .sum();
        return all > Anonymous.MOST_REGISTRATIONS
                ? List.of(Message.of("beneficiaries.merge.many", Anonymous.MOST_REGISTRATIONS))
                : List.of();
    }
}
